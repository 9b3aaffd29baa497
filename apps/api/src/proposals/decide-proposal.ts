import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { DomainError } from '../errors.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import type { ProposalState } from '../generated/prisma/enums.ts';

/** Somebody else decided first. */
export class ProposalDecidedError extends DomainError {
  readonly code = 'PROPOSAL_DECIDED';
  readonly rule = 'R8';
  readonly path = ['proposal'];

  constructor(state: ProposalState) {
    super(`This proposal was ${state === 'ACCEPTED' ? 'accepted' : 'rejected'} already. Reload the list.`);
  }
}

/** A proposal that nobody has decided, locked. */
export async function requireOpenProposal(tx: Prisma.TransactionClient, id: string): Promise<Proposal> {
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const proposal = await tx.proposal.findUnique({ where: { id } });
  if (!proposal) throw new RecordNotFoundError('proposal', 'proposal');
  if (proposal.state !== 'OPEN') throw new ProposalDecidedError(proposal.state);
  return proposal;
}

/** Notes who decided on a proposal, and how: nobody, where a file answers it. */
export async function decideProposal(
  tx: Prisma.TransactionClient,
  before: Proposal,
  state: 'ACCEPTED' | 'REJECTED',
  actor: { userId: string | null },
): Promise<{ proposal: Proposal; revision: RevisionInput }> {
  const data = { state, decidedById: actor.userId, decidedAt: new Date() };
  const after = await tx.proposal.update({ where: { id: before.id }, data });
  const revision = {
    recordType: 'Proposal',
    recordId: before.id,
    recordVersion: null,
    before,
    after,
  } as const;
  return { proposal: after, revision };
}

/** An id in what an import proposes. Throws INPUT_REFUSED where it is missing: the import could not tell, so that the editor must. */
export function idIn(patch: Prisma.JsonValue, field: string, path: string): string {
  const value = textIn(patch, field);
  if (value === null)
    throw new InputRefusedError([path], 'The import could not tell this: say it, or reject the proposal.');
  return value;
}

/** A text in what an import proposes. Null where there is none. */
export function textIn(patch: Prisma.JsonValue, field: string): string | null {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return null;
  const value = patch[field];
  return typeof value === 'string' ? value : null;
}
