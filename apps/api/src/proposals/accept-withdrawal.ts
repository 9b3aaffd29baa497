import type { WhatFollows } from '../editorial/what-follows.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { withdrawCandidacy } from '../elections/withdraw-candidacy.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';

/** Hides the entry of somebody of whom nothing is left but that they once were to stand, as an import does, until a source names them again. */
export type HideWhoIsLeft = (
  tx: Prisma.TransactionClient,
  personId: string,
  patch: Prisma.JsonValue,
) => Promise<WhatFollows>;

/** Takes a candidate off a ballot whose newest list has them no more. What else was asked about the candidacy is asked no more. */
export async function acceptWithdrawal(
  tx: Prisma.TransactionClient,
  { id, recordType, recordId, patch }: Proposal,
  hideWhoIsLeft: HideWhoIsLeft,
): Promise<{ revisions: RevisionInput[]; following: WhatFollows }> {
  if (recordType !== 'Candidacy' || recordId === null)
    throw new InputRefusedError(['proposal'], 'The proposal names no candidacy. Reject it.');
  const { personId, revisions } = await withdrawCandidacy(tx, recordId);
  await tx.proposal.deleteMany({ where: { recordType, recordId, state: 'OPEN', id: { not: id } } });
  return { revisions, following: await hideWhoIsLeft(tx, personId, patch) };
}
