import { formatDay } from '../calendar/day.ts';
import { CANDIDATES, compareLists, listAskedOf } from '../elections/candidate-list.ts';
import type { WhatFollows } from '../editorial/what-follows.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { withdrawCandidacy } from '../elections/withdraw-candidacy.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import { textIn } from './decide-proposal.ts';

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
  const { ballotId, personId, revisions } = await withdrawCandidacy(tx, recordId);
  await noteList(tx, ballotId, patch);
  await tx.proposal.deleteMany({ where: { recordType, recordId, state: 'OPEN', id: { not: id } } });
  return { revisions, following: await hideWhoIsLeft(tx, personId, patch) };
}

/** From now on the ballot's candidates are those of the list: an older one, of which it lacks somebody, brings nobody back. */
async function noteList(
  tx: Prisma.TransactionClient,
  ballotId: string,
  patch: Prisma.JsonValue,
): Promise<void> {
  const [source, list] = [textIn(patch, 'source'), listAskedOf(patch)];
  const of = {
    recordType_recordId_field: { recordType: 'Ballot', recordId: ballotId, field: CANDIDATES },
  };
  const noted = await tx.fieldSource.findUnique({ where: of });
  if (!noted || noted.source !== source || list === null) return;
  const last = {
    isLocked: noted.externalId !== null,
    retrievedOn: noted.retrievedOn === null ? null : formatDay(noted.retrievedOn),
  };
  if (compareLists(list, last) >= 0) return;
  await tx.fieldSource.update({
    where: of,
    data: {
      externalId: list.isLocked ? 'locked' : null,
      retrievedOn: list.retrievedOn === null ? null : new Date(list.retrievedOn),
    },
  });
}
