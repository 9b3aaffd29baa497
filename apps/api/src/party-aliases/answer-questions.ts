import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { decideProposal } from '../proposals/decide-proposal.ts';

/** Answers the questions about terms whose label was unknown. Gives what they asked. */
export async function answerQuestions(
  tx: Prisma.TransactionClient,
  aliasId: string,
  actor: { userId: string | null },
): Promise<{ asked: Prisma.JsonValue[]; revisions: RevisionInput[] }> {
  const waiting = await tx.proposal.findMany({
    where: { kind: 'AFFILIATION', state: 'OPEN', patch: { path: ['partyAliasId'], equals: aliasId } },
    orderBy: { key: 'asc' },
  });
  const revisions: RevisionInput[] = [];
  for (const proposal of waiting)
    revisions.push((await decideProposal(tx, proposal, 'ACCEPTED', actor)).revision);
  return { asked: waiting.map(({ patch }) => patch), revisions };
}
