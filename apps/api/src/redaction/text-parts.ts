import { InputRefusedError } from '../editorial/edit-errors.ts';
import type {
  Challenge,
  ClauseOutcome,
  Correction,
  FollowUpReport,
  Prisma,
  Withdrawal,
} from '../generated/prisma/client.ts';
import { markOf, REDACTED } from './redacted-texts.ts';
import type { RedactedRecord } from './write-redaction.ts';

type Tx = Prisma.TransactionClient;

/** Rows of public logs whose texts `redactText` removes. */
export const REDACTABLE_TYPES = [
  'Correction',
  'Withdrawal',
  'FollowUpReport',
  'ClauseOutcome',
  'Challenge',
] as const;
export type RedactableType = (typeof REDACTABLE_TYPES)[number];

/** One row of which texts go. */
export type TextPart = {
  record: RedactedRecord;
  texts: string[];
  remove: (redactedAt: Date) => Promise<unknown>;
};

/** The rows of which texts go, and the ids of the records whose history could repeat them. Empty where there is no such row. */
export async function findTextParts(
  tx: Tx,
  type: RedactableType,
  id: string,
): Promise<{ parts: TextPart[]; aboutIds: string[] }> {
  switch (type) {
    case 'Correction':
      return correctionParts(tx, await tx.correction.findUnique({ where: { id } }));
    case 'Withdrawal':
      return withdrawalParts(tx, await tx.withdrawal.findUnique({ where: { id } }));
    case 'FollowUpReport':
      return reportParts(tx, await tx.followUpReport.findUnique({ where: { id } }));
    case 'ClauseOutcome':
      return outcomeParts(tx, await tx.clauseOutcome.findUnique({ where: { id } }));
    case 'Challenge':
      return challengeParts(tx, await tx.challenge.findUnique({ where: { id } }));
    default:
      return type satisfies never;
  }
}

const NOTHING = { parts: [], aboutIds: [] };

/** The words before and the reason, and the words after where a later correction replaced them: what is in force stays. */
async function correctionParts(tx: Tx, row: Correction | null) {
  if (!row) return NOTHING;
  const later = await tx.correction.findFirst({
    where: {
      recordType: row.recordType,
      recordId: row.recordId,
      field: row.field,
      publishedAt: { gt: row.publishedAt },
    },
  });
  // One reason stands beside every paragraph that a new text corrected.
  const { reasonEn, reasonCy } = row;
  const sameReason = await tx.correction.findMany({
    where: {
      id: { not: row.id },
      recordType: row.recordType,
      publishedAt: row.publishedAt,
      reasonEn,
      reasonCy,
    },
  });
  const afterText = later ? row.afterText : null;
  const paragraph =
    row.recordType === 'ManifestoParagraph'
      ? await tx.manifestoParagraph.findUnique({ where: { id: row.recordId }, select: { manifestoId: true } })
      : null;
  const own: TextPart = {
    record: { recordType: 'Correction', recordId: row.id },
    texts: present([row.beforeText, afterText, reasonEn, reasonCy]),
    remove: (redactedAt) =>
      tx.correction.update({
        where: { id: row.id },
        data: {
          beforeText: markOf(row.beforeText),
          ...(afterText !== null && { afterText: REDACTED }),
          reasonEn: markOf(reasonEn),
          reasonCy: markOf(reasonCy),
          redactedAt,
        },
      }),
  };
  const others = sameReason.map(({ id }): TextPart => ({
    record: { recordType: 'Correction', recordId: id },
    texts: present([reasonEn, reasonCy]),
    remove: (redactedAt) =>
      tx.correction.update({
        where: { id },
        data: { reasonEn: markOf(reasonEn), reasonCy: markOf(reasonCy), redactedAt },
      }),
  }));
  return { parts: [own, ...others], aboutIds: [row.recordId, ...(paragraph ? [paragraph.manifestoId] : [])] };
}

/** The reason, which a manifesto's withdrawal repeats for each of its pledges. */
async function withdrawalParts(tx: Tx, row: Withdrawal | null) {
  if (!row) return NOTHING;
  const { reasonEn, reasonCy, withdrawnOn } = row;
  const rows = await tx.withdrawal.findMany({ where: { withdrawnOn, reasonEn, reasonCy } });
  const parts = rows.map(({ id }): TextPart => ({
    record: { recordType: 'Withdrawal', recordId: id },
    texts: present([reasonEn, reasonCy]),
    remove: (redactedAt) =>
      tx.withdrawal.update({
        where: { id },
        data: { reasonEn: markOf(reasonEn), reasonCy: markOf(reasonCy), redactedAt },
      }),
  }));
  return { parts, aboutIds: [] };
}

/** The summary and the sources, and the summary of the log row that stands for the report. */
async function reportParts(tx: Tx, row: FollowUpReport | null) {
  if (!row) return NOTHING;
  const { summaryEn, summaryCy } = row;
  const updates = await tx.statusUpdate.findMany({
    where: { adoptionId: row.adoptionId, effectiveOn: row.reportedOn, summaryEn, summaryCy },
  });
  const summary = { summaryEn: markOf(summaryEn), summaryCy: markOf(summaryCy) };
  const own: TextPart = {
    record: { recordType: 'FollowUpReport', recordId: row.id },
    texts: present([summaryEn, summaryCy]),
    remove: (redactedAt) =>
      tx.followUpReport.update({ where: { id: row.id }, data: { ...summary, sources: [], redactedAt } }),
  };
  const others = updates.map(({ id }): TextPart => ({
    record: { recordType: 'StatusUpdate', recordId: id },
    texts: present([summaryEn, summaryCy]),
    remove: (redactedAt) => tx.statusUpdate.update({ where: { id }, data: { ...summary, redactedAt } }),
  }));
  return { parts: [own, ...others], aboutIds: [row.adoptionId] };
}

/** The note, wherever the dealing says the same: of another clause, of the same one later, in its log. */
async function outcomeParts(tx: Tx, row: ClauseOutcome | null) {
  if (!row) return NOTHING;
  const { adoptionId, noteEn, noteCy } = row;
  const rows = await tx.clauseOutcome.findMany({
    where: { adoptionId, noteEn, noteCy, id: { not: row.id } },
  });
  const updates = await tx.statusUpdate.findMany({
    where: { adoptionId, summaryEn: noteEn, summaryCy: noteCy },
  });
  const parts = [row, ...rows].map(({ id }): TextPart => ({
    record: { recordType: 'ClauseOutcome', recordId: id },
    texts: present([noteEn, noteCy]),
    remove: (redactedAt) =>
      tx.clauseOutcome.update({
        where: { id },
        data: { noteEn: markOf(noteEn), noteCy: markOf(noteCy), redactedAt },
      }),
  }));
  const summary = { summaryEn: markOf(noteEn), summaryCy: markOf(noteCy) };
  const saidByLog = updates.map(({ id }): TextPart => ({
    record: { recordType: 'StatusUpdate', recordId: id },
    texts: present([noteEn, noteCy]),
    remove: (redactedAt) => tx.statusUpdate.update({ where: { id }, data: { ...summary, redactedAt } }),
  }));
  return { parts: [...parts, ...saidByLog], aboutIds: [adoptionId] };
}

/** The reader's words, the answer, and why it was turned down. */
function challengeParts(tx: Tx, row: Challenge | null) {
  if (!row) return NOTHING;
  if (row.state === 'RECEIVED')
    throw new InputRefusedError(
      ['id'],
      'Nobody has read this challenge yet: open it with those passages taken out, or turn it down.',
    );
  const { id, text, answerEn, answerCy, rejectionReason } = row;
  const part: TextPart = {
    record: { recordType: 'Challenge', recordId: id },
    texts: present([text, answerEn, answerCy, rejectionReason]),
    remove: (redactedAt) =>
      tx.challenge.update({
        where: { id },
        data: {
          text: REDACTED,
          answerEn: markOf(answerEn),
          answerCy: markOf(answerCy),
          rejectionReason: markOf(rejectionReason),
          redactedAt,
          version: { increment: 1 },
        },
      }),
  };
  return { parts: [part], aboutIds: [] };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text !== '') as string[];
}
