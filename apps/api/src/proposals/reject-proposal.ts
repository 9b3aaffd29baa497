import { inOneChange } from '../editorial/in-one-change.ts';
import type { PrismaClient, Proposal } from '../generated/prisma/client.ts';
import { decideProposal, requireOpenProposal } from './decide-proposal.ts';

export type RejectProposalInput = {
  proposalId: string;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Turns down what an import proposes, of whatever kind. The same proposal is not made again (R12). */
export async function rejectProposal(
  prisma: PrismaClient,
  { proposalId, changeReason }: RejectProposalInput,
  actor: { userId: string },
): Promise<Proposal> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const decided = await decideProposal(tx, await requireOpenProposal(tx, proposalId), 'REJECTED', actor);
    return { result: decided.proposal, revisions: [decided.revision] };
  });
}
