import type { PrismaClient } from '../generated/prisma/client.ts';
import { loadContests } from './load-contests.ts';
import { NO_CHOICES, type ProposedResult, proposeResult } from './propose-result.ts';

export type ResultsNightQuestion = Readonly<{
  /** One election, or all polls of a body on one day. */
  polls: { electionId: string } | { organisationId: string; pollingOn: Date };
  declaredOn: Date | null;
  dissolvedOn: Date | null;
}>;

/** What the ballots of an election, or of a body on one day, change when their results are confirmed. By label. */
export async function resultsNight(
  prisma: PrismaClient,
  { polls, declaredOn, dissolvedOn }: ResultsNightQuestion,
): Promise<ProposedResult[]> {
  const where = 'electionId' in polls ? polls : { election: polls };
  const contests = await loadContests(prisma, where);
  return contests.map((contest) => proposeResult(contest, { ...NO_CHOICES, declaredOn, dissolvedOn }));
}
