import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { decideProposal, textIn } from '../proposals/decide-proposal.ts';
import { addSpells } from './add-spells.ts';
import { type Meaning, partiesIn } from './meaning.ts';

/** Writes the spells of files of terms whose label was unknown; the questions about them are answered with it. */
export async function applyToAffiliations(
  tx: Prisma.TransactionClient,
  aliasId: string,
  meaning: Meaning,
  actor: { userId: string },
): Promise<{ count: number; revisions: RevisionInput[] }> {
  const waiting = await tx.proposal.findMany({
    where: { kind: 'AFFILIATION', state: 'OPEN', patch: { path: ['partyAliasId'], equals: aliasId } },
    orderBy: { key: 'asc' },
  });
  const revisions: RevisionInput[] = [];
  for (const proposal of waiting) {
    const [personId, from, to] = ['personId', 'from', 'to'].map((field) => textIn(proposal.patch, field));
    const { sources } = proposal.patch as { sources?: Prisma.InputJsonValue };
    const person = await tx.person.findUnique({
      where: { id: personId ?? '' },
      select: { mergedIntoId: true },
    });
    if (person && from)
      revisions.push(
        ...(await addSpells(tx, partiesIn(meaning), {
          personId: person.mergedIntoId ?? personId ?? '',
          from: new Date(from),
          to: to ? new Date(to) : null,
          sources: sources ?? [],
        })),
      );
    revisions.push((await decideProposal(tx, proposal, 'ACCEPTED', actor)).revision);
  }
  return { count: waiting.length, revisions };
}
