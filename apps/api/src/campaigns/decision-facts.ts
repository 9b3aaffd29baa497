import type { StatusUpdate } from '../generated/prisma/client.ts';
import type { AdoptionDetails } from './campaign-patch.ts';

/** What one decision of a council was, beside its state: each row of its log has its own (R5). */
export type DecisionFacts = Pick<
  StatusUpdate,
  | 'moverId'
  | 'seconderId'
  | 'meetingOn'
  | 'votesFor'
  | 'votesAgainst'
  | 'abstentions'
  | 'amendedTextEn'
  | 'amendedTextCy'
  | 'reportDueOn'
>;

/** What must be loaded of a row to know them. */
export const decisionFactsSelect = {
  moverId: true,
  seconderId: true,
  meetingOn: true,
  votesFor: true,
  votesAgainst: true,
  abstentions: true,
  amendedTextEn: true,
  amendedTextCy: true,
  reportDueOn: true,
} as const satisfies Record<keyof DecisionFacts, true>;

/** What a decision is without any of them. */
export const NO_FACTS: DecisionFacts = {
  moverId: null,
  seconderId: null,
  meetingOn: null,
  votesFor: null,
  votesAgainst: null,
  abstentions: null,
  amendedTextEn: null,
  amendedTextCy: null,
  reportDueOn: null,
};

/** The facts of a row: for a correction, a field left out stays as `before` has it, the row it corrects. */
export function factsOf(before: DecisionFacts, changes: AdoptionDetails): DecisionFacts {
  return Object.fromEntries(
    Object.keys(NO_FACTS).map((key) => {
      const field = key as keyof DecisionFacts;
      const value = changes[field] === undefined ? before[field] : changes[field];
      return [field, typeof value === 'string' ? value.trim() || null : value];
    }),
  ) as DecisionFacts;
}

/** Whether two decisions say the same. */
export function isSameDecision(one: DecisionFacts, other: DecisionFacts): boolean {
  return Object.keys(NO_FACTS).every((key) => {
    const field = key as keyof DecisionFacts;
    return comparable(one[field]) === comparable(other[field]);
  });
}

function comparable(fact: DecisionFacts[keyof DecisionFacts]): string | number | null {
  return fact instanceof Date ? fact.getTime() : fact;
}
