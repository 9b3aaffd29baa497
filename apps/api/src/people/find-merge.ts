import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a merge did to one row, as the history keeps it. */
export type MergedRow = Readonly<{
  recordType: string;
  recordId: string;
  before: Fields | null;
  after: Fields | null;
}>;

/** A merge as the history keeps it. */
export type Merge = Readonly<{
  survivorId: string;
  duplicateId: string;
  mergedAt: Date;
  survivorBefore: Fields;
  survivorAfter: Fields;
  /** Addresses that led to the duplicate. */
  formerSlugs: readonly string[];
  /** Every other row, in the order in which it was written. */
  rows: readonly MergedRow[];
}>;

/** The change that merged one entry into another. Throws INPUT_REFUSED where there is none, or its history was redacted. */
export async function findMerge(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<Merge> {
  const ofDuplicate = await tx.revision.findMany({
    where: { recordType: 'Person', recordId: duplicateId },
    include: { payload: true, changeSet: { select: { occurredAt: true } } },
    orderBy: { changeSet: { sequence: 'desc' } },
  });
  const merged = ofDuplicate.find(({ payload }) => {
    const [before, after] = [fieldsOf(payload?.before), fieldsOf(payload?.after)];
    return after?.mergedIntoId === survivorId && before?.mergedIntoId === null;
  });
  if (!merged)
    throw new InputRefusedError(
      ['duplicate'],
      'The history does not hold the merge of these two: it was redacted, or the entry came to them by a later merge. Undo that one first, or put the entries right by hand.',
    );
  const revisions = await tx.revision.findMany({
    where: { changeSetId: merged.changeSetId },
    include: { payload: true },
    orderBy: { position: 'asc' },
  });
  if (revisions.some(({ payload }) => payload === null || payload.redactedAt !== null))
    throw new InputRefusedError(
      ['duplicate'],
      'Part of the history of this merge was redacted, and what it moved cannot be told any more. Put the entries right by hand.',
    );
  const rows = revisions.map(({ recordType, recordId, payload }): MergedRow => ({
    recordType,
    recordId,
    before: fieldsOf(payload?.before),
    after: fieldsOf(payload?.after),
  }));
  const survivor = rows.find((row) => row.recordType === 'Person' && row.recordId === survivorId);
  const formerSlugs = fieldsOf(merged.payload?.before)?.formerSlugs;
  return {
    survivorId,
    duplicateId,
    mergedAt: merged.changeSet.occurredAt,
    survivorBefore: survivor?.before ?? {},
    survivorAfter: survivor?.after ?? {},
    formerSlugs: Array.isArray(formerSlugs) ? formerSlugs.filter((slug) => typeof slug === 'string') : [],
    rows: rows.filter(
      (row) => row.recordType !== 'Person' || ![survivorId, duplicateId].includes(row.recordId),
    ),
  };
}

function fieldsOf(value: Prisma.JsonValue | undefined): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;
}
