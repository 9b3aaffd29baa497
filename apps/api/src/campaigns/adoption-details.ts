import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import { DetailMissingError } from '../pledges/pledge-errors.ts';
import type { AdoptionDetails } from './campaign-patch.ts';

/** The facts of a dealing beside its log. */
export type DealingFacts = Pick<
  CouncilAdoption,
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

const NOTHING: DealingFacts = {
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

/** The facts as they would be afterwards: a field left out of the change stays. `before` is null for a new dealing. */
export function changeDetails(before: DealingFacts | null, changes: AdoptionDetails): DealingFacts {
  const facts = before ?? NOTHING;
  return Object.fromEntries(
    Object.keys(NOTHING).map((key) => {
      const field = key as keyof DealingFacts;
      const value = changes[field] === undefined ? facts[field] : changes[field];
      return [field, typeof value === 'string' ? value.trim() || null : value];
    }),
  ) as DealingFacts;
}

/** Whether a further record leaves what is published of a decision as it was; what was not known may be filled in. Throws naming the field. */
export function checkKept(before: DealingFacts, facts: DealingFacts): void {
  for (const key of Object.keys(NOTHING)) {
    const field = key as keyof DealingFacts;
    if (before[field] === null || tell(before[field]) === tell(facts[field])) continue;
    throw new InputRefusedError(
      [field.replace(/Id$/, '')],
      'This is published of the council’s decision, and a later step does not change it. Leave it out and say in the summary how this step was taken; if it was wrong, correct the row of the decision.',
    );
  }
}

function tell(fact: DealingFacts[keyof DealingFacts]): string | number | null {
  return fact instanceof Date ? fact.getTime() : fact;
}

/** Whether the facts of a dealing can be meant, and go with the state asked for. Throws what is missing or cannot be. */
export function checkDetails(facts: DealingFacts, state: AdoptionState, today: Date): void {
  for (const field of ['votesFor', 'votesAgainst', 'abstentions'] as const) {
    const votes = facts[field];
    if (votes !== null && (votes < 0 || !Number.isInteger(votes)))
      throw new InputRefusedError(
        [field],
        'Votes are a whole number from 0. Leave it out where nobody counted.',
      );
  }
  if (facts.meetingOn !== null && facts.meetingOn > today && state !== 'TABLED') {
    throw new InputRefusedError(
      ['meetingOn'],
      'The meeting lies in the future. Until it has met the motion is tabled.',
    );
  }
  if (facts.moverId !== null && facts.moverId === facts.seconderId)
    throw new InputRefusedError(['seconder'], 'Nobody seconds their own motion. Name another seconder.');
  if (facts.seconderId !== null && facts.moverId === null)
    throw new InputRefusedError(['mover'], 'Name who moved it too: a seconder alone cannot be.');
  if (state === 'PASSED_AMENDED' && facts.amendedTextEn === null && facts.amendedTextCy === null)
    throw new DetailMissingError(
      ['amendedTextEn'],
      'Give the amended text: the motion passed in other words.',
    );
  checkVote(facts, state);
}

/** A tie is settled by the chair's casting vote, so it may end either way (Local Government Act 1972, schedule 12, paragraph 39(2)). */
function checkVote({ votesFor, votesAgainst }: DealingFacts, state: AdoptionState): void {
  if (votesFor === null || votesAgainst === null) return;
  if ((state === 'PASSED' || state === 'PASSED_AMENDED') && votesFor < votesAgainst)
    throw new InputRefusedError(
      ['votesFor'],
      'More voted against than for, so it did not pass. Check the vote.',
    );
  if (state === 'DEFEATED' && votesFor > votesAgainst)
    throw new InputRefusedError(['votesFor'], 'More voted for than against, so it passed. Check the vote.');
}

/** Whether mover and seconder are people of the record. Throws naming the field. */
export async function checkPeople(tx: Prisma.TransactionClient, facts: DealingFacts): Promise<void> {
  for (const [field, id] of [
    ['mover', facts.moverId],
    ['seconder', facts.seconderId],
  ] as const) {
    if (id === null) continue;
    const person = await tx.person.findFirst({
      where: { id, state: 'PUBLISHED', mergedIntoId: null },
      select: { id: true },
    });
    if (!person)
      throw new InputRefusedError(
        [field],
        'There is no published person with that id. Choose again, or leave it out.',
      );
  }
}
