import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import type { AcceptedTerm } from './accepted-term.ts';
import { decideProposal } from './decide-proposal.ts';

/**
 * A file that has somebody under two labels in one time in a seat asks about that office twice: accepted once, it is accepted, with both. Null where the
 * proposal is not of a time in a seat.
 */
export function seatKey({ patch }: Pick<Proposal, 'patch'>): string | null {
  const { personId, body, area, seat } = fieldsOf(patch);
  const { from = null, to = null } = fieldsOf(seat ?? null);
  if (from === null) return null;
  const { name = null, gssCode = null } = fieldsOf(area ?? null);
  return JSON.stringify([personId, body, name, gssCode, from, to]);
}

/** Accepts what else is asked about the times in seats that these proposals are of. */
export async function decideOtherLabels(
  tx: Prisma.TransactionClient,
  accepted: readonly Readonly<{ proposal: Proposal; term: AcceptedTerm }>[],
  actor: { userId: string },
): Promise<{ terms: AcceptedTerm[]; revisions: RevisionInput[] }> {
  const terms: AcceptedTerm[] = [];
  const revisions: RevisionInput[] = [];
  for (const { proposal, term } of accepted) {
    const key = seatKey(proposal);
    const { personId } = fieldsOf(proposal.patch);
    if (key === null || typeof personId !== 'string') continue;
    const open = await tx.proposal.findMany({
      where: {
        kind: 'OFFICE_HOLDING',
        state: 'OPEN',
        recordId: null,
        patch: { path: ['personId'], equals: personId },
      },
      orderBy: { key: 'asc' },
    });
    for (const other of open.filter((own) => seatKey(own) === key)) {
      revisions.push((await decideProposal(tx, other, 'ACCEPTED', actor)).revision);
      terms.push({ ...term, patch: other.patch });
    }
  }
  return { terms, revisions };
}

function fieldsOf(patch: Prisma.JsonValue): Partial<Prisma.JsonObject> {
  return patch !== null && typeof patch === 'object' && !Array.isArray(patch) ? patch : {};
}
