import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { findMoved, loadMoved, type MovedByImport } from './merge-of-import.ts';

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
  /** What an import's merge keeps beside them. Null of an editor's. */
  byImport: MovedByImport | null;
}>;

/** An import does not note which questions it asks of whom from then on: whose row they are about tells, whenever they were asked. */
const BEFORE_ALL = new Date(0);

/** The change that merged one entry into another. Throws INPUT_REFUSED where there is none, or its history was redacted. */
export async function findMerge(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<Merge> {
  const ofDuplicate = await tx.revision.findMany({
    where: { recordType: 'Person', recordId: duplicateId },
    include: {
      payload: true,
      changeSet: { select: { occurredAt: true, channel: true, importRunId: true, sequence: true } },
    },
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
  const formerSlugs = fieldsOf(merged.payload?.before)?.formerSlugs;
  const slugs = Array.isArray(formerSlugs) ? formerSlugs.filter((slug) => typeof slug === 'string') : [];
  const byImport = findMoved(fieldsOf(merged.payload?.after));
  if (byImport !== null) {
    const moved = await loadMoved(tx, merged, { survivorId, duplicateId }, byImport);
    return {
      survivorId,
      duplicateId,
      mergedAt: BEFORE_ALL,
      survivorBefore: moved.survivor?.before ?? {},
      survivorAfter: moved.survivor?.after ?? {},
      formerSlugs: slugs,
      rows: moved.rows,
      byImport,
    };
  }
  if (merged.changeSet.channel === 'import')
    throw new InputRefusedError(
      ['duplicate'],
      'An import merged these two before its history said what it moved, and what was whose cannot be told any more. Put the entries right by hand.',
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
  return {
    survivorId,
    duplicateId,
    mergedAt: merged.changeSet.occurredAt,
    survivorBefore: survivor?.before ?? {},
    survivorAfter: survivor?.after ?? {},
    formerSlugs: slugs,
    byImport: null,
    rows: rows.filter(
      (row) => row.recordType !== 'Person' || ![survivorId, duplicateId].includes(row.recordId),
    ),
  };
}

function fieldsOf(value: Prisma.JsonValue | undefined): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;
}
