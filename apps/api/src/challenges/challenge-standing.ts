import {
  type ChallengeRejection,
  challengeRejection,
} from '@wheatsheaf/schema/vocabulary/challenge-rejection.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import type { ChallengeState } from '@wheatsheaf/schema/vocabulary/challenge-state.ts';
import type { Challenge, Prisma } from '../generated/prisma/client.ts';
import type { ChallengeState as StoredState } from '../generated/prisma/enums.ts';

/** Days from the day a challenge came to the day its answer is due. */
export const ANSWER_DUE_DAYS = 28;

/** How many challenges there are, as readers are told. What was received and is neither open nor answered was turned down. */
export type ChallengeCounts = {
  received: number;
  open: number;
  overdue: number;
  answered: number;
  /** Reason by reason, in the order of the vocabulary, none that is not there. */
  rejected: readonly RejectedCount[];
};

/** How many were turned down for one reason. Null: before readers were told one. */
export type RejectedCount = { reason: ChallengeRejection | null; count: number };

/** What a challenge reads as on a day. One that nobody has read yet is overdue like any other: leaving it unread is no way out. */
export function shownState({ state, answerDueOn }: StoredStanding, today: Date): ChallengeState {
  return isOpen(state) && answerDueOn < today ? 'OVERDUE' : state;
}

/** Challenges that read as one of some states on a day, as Prisma is asked for them. */
export function readingAs(states: readonly ChallengeState[], today: Date): Prisma.ChallengeWhereInput {
  return {
    OR: states.map((state): Prisma.ChallengeWhereInput => {
      if (state === 'OVERDUE') return { state: { in: [...OPEN] }, answerDueOn: { lt: today } };
      return OPEN.has(state) ? { state, answerDueOn: { gte: today } } : { state };
    }),
  };
}

/** Counts from rows of one state, reason and due day each. */
export function countChallenges(
  rows: readonly (StoredStanding & { rejection: ChallengeRejection | null; count: number })[],
  today: Date,
): ChallengeCounts {
  const sum = (matching: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(matching).reduce((total, { count }) => total + count, 0);
  return {
    received: sum(() => true),
    open: sum(({ state }) => isOpen(state)),
    overdue: sum((row) => shownState(row, today) === 'OVERDUE'),
    answered: sum(({ state }) => state === 'ANSWERED'),
    rejected: REASONS.map((reason) => ({
      reason,
      count: sum(({ state, rejection }) => state === 'REJECTED' && rejection === reason),
    })).filter(({ count }) => count > 0),
  };
}

const REASONS = [...codesOf(challengeRejection), null];

type StoredStanding = Pick<Challenge, 'state' | 'answerDueOn'>;

const OPEN: ReadonlySet<ChallengeState & StoredState> = new Set(['RECEIVED', 'OPEN'] as const);

function isOpen(state: StoredState): boolean {
  return OPEN.has(state);
}
