import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import type { AdoptionInput, FollowUpInput } from './campaign-patch.ts';
import { sourcesOf } from './sources-of.ts';

/**
 * What came with a row of a log counts while that row does: its correction takes it back, for every day (R9). What is not known to have
 * come with any stays.
 */
export const CAME_WITH_A_STANDING_ROW = {
  OR: [{ updateId: null }, { update: { correctedBy: { none: {} } } }],
} as const satisfies Prisma.FollowUpReportWhereInput & Prisma.ClauseOutcomeWhereInput;

/** A report that counts, as far as a further row depends on it. */
export type StandingReport = { updateId: string | null; reportedOn: Date; nextDueOn: Date | null };

type Report = Pick<FollowUpInput, 'summaryEn' | 'summaryCy' | 'evidence' | 'nextDueOn'> & {
  reportedOn: Date;
};

/** The report in the words of its correction, where the council still reported by it; the day it was made stays. Null where it did not. */
export function findKeptReport(
  { reportedOn, nextDueOn }: StandingReport,
  { state, summaryEn, summaryCy, evidence, details }: AdoptionInput,
): Report | null {
  if (state !== 'REPORTING') return null;
  const next = details.reportDueOn === undefined ? nextDueOn : details.reportDueOn;
  if (next !== null && next <= reportedOn) {
    throw new InputRefusedError(
      ['details', 'reportDueOn'],
      'The next report is due after this one. Give a later day, or null where none is expected.',
    );
  }
  return { reportedOn, nextDueOn: next, summaryEn, summaryCy, evidence };
}

/** Writes a report beside the row of the log it comes with. The caller writes the revision into its change set. */
export async function addReport(
  tx: Prisma.TransactionClient,
  { id: updateId, adoptionId }: Pick<StatusUpdate, 'id' | 'adoptionId'>,
  { evidence, ...report }: Report,
): Promise<RevisionInput> {
  if (adoptionId === null) throw new Error(`status update ${updateId} is about no council`);
  const after = await tx.followUpReport.create({
    data: { ...report, adoptionId, updateId, sources: sourcesOf(evidence) },
  });
  return { recordType: 'FollowUpReport', recordId: after.id, recordVersion: null, before: null, after };
}
