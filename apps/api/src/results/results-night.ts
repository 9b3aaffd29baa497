import type { PrismaClient } from '../generated/prisma/client.ts';
import { type BoundariesToCheck, findBoundariesToCheck } from './boundaries-to-check.ts';
import { loadContests } from './load-contests.ts';
import { findNewOffices, NO_SEATS, type WardSeats } from './new-offices.ts';
import { NO_CHOICES, type ProposedResult, proposeResult } from './propose-result.ts';

export type ResultsNightQuestion = Readonly<{
  /** One election, or all polls of a body on one day. */
  polls: { electionId: string } | { organisationId: string; pollingOn: Date };
  /** Offices that an editor names for ballots, to see what a confirmation with them changes. Left out: none. */
  offices?: readonly Readonly<{ ballotId: string; postId: string }>[];
  /** What an editor says of the seats of wards without an office, to see the same. Left out: nothing. */
  wardSeats?: WardSeats;
  declaredOn: Date | null;
  dissolvedOn: Date | null;
}>;

/** A proposed result, with what an editor who confirms it has to know of the ward: null where the record knows its boundaries. */
export type ResultOfNight = ProposedResult & Readonly<{ boundariesToCheck: BoundariesToCheck | null }>;

/** What the ballots of an election, or of a body on one day, change when their results are confirmed. By label. */
export async function resultsNight(
  prisma: PrismaClient,
  { polls, offices = [], wardSeats = NO_SEATS, declaredOn, dissolvedOn }: ResultsNightQuestion,
): Promise<ResultOfNight[]> {
  const where = 'electionId' in polls ? polls : { election: polls };
  const named = new Map(offices.map(({ ballotId, postId }) => [ballotId, postId]));
  const contests = await loadContests(prisma, where, new Set(named.keys()));
  const toCheck = await findBoundariesToCheck(
    prisma,
    contests.map(({ id }) => id).filter((id) => !named.has(id)),
  );
  const open = contests.filter(({ id }) => !named.has(id));
  const newOffices = findNewOffices(open, wardSeats);
  return contests.map((contest) => {
    const postId = named.get(contest.id) ?? null;
    const newOffice = newOffices.get(contest.id) ?? null;
    const { areAllSeatsUp } = wardSeats;
    const choices = { ...NO_CHOICES, postId, newOffice, areAllSeatsUp, declaredOn, dissolvedOn };
    const result = proposeResult(contest, choices);
    return { ...result, boundariesToCheck: toCheck.get(contest.id) ?? null };
  });
}
