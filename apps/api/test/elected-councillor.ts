import type { TestDatabase } from './database.ts';
import { given } from './given.ts';

type Party = 'labour' | 'co-operative';
export const LABOUR: readonly Party[] = ['labour'];

/** A poll, and the first day of who is elected at it. */
type Poll = readonly [pollingOn: string, from: string];
export const IN_2023: Poll = ['2023-05-04', '2023-05-09'];
export const IN_2025: Poll = ['2025-05-01', '2025-05-02'];
export const IN_2026: Poll = ['2026-05-07', '2026-05-11'];

/** Makes councillors whom the result of a poll put into office: of them the record has a ballot paper, and no spell in a party. */
export function electedCouncillors(database: TestDatabase) {
  async function elected(
    postId: string,
    [pollingOn, from]: Poll,
    stoodFor: readonly Party[],
    isByElection = false,
  ) {
    const { prisma } = database;
    const { organisationId } = await prisma.post.findUniqueOrThrow({ where: { id: postId } });
    const { person, holding, candidacy } = await given(prisma).councillor(postId, {
      from,
      stoodFor: [...stoodFor],
    });
    await prisma.ballot.update({
      where: { id: candidacy?.ballotId ?? '' },
      data: { isByElection, election: { update: { organisationId, pollingOn: new Date(pollingOn) } } },
    });
    return { person, holding, candidacyId: candidacy?.id ?? '' };
  }
  return { elected };
}
