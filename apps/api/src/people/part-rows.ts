import { insertMany } from '../db/insert-many.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Merge, MergedRow } from './find-merge.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

/** What a merge joined, of which a spell can have been edited since. */
const JOINED_FIELDS = ['personId', 'from', 'to', 'fromPrecision', 'toPrecision', 'sources'] as const;

/**
 * Takes back what a merge did to the rows of two entries. Rows that somebody removed or moved since stay as they are. Gives the revisions of what
 * it wrote; throws INPUT_REFUSED where a spell that was joined has been changed.
 */
export async function partRows(tx: Prisma.TransactionClient, merge: Merge): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  // What importers ask is no row of theirs.
  const rows = merge.rows.filter(({ recordType }) => recordType !== 'Proposal');
  // First what was joined, then what moved, so that there is room for what went.
  for (const row of rows) {
    if (row.recordType === 'Membership' && isWhole(row.before) && isWhole(row.after))
      revisions.push(await partSpell(tx, row));
  }
  for (const row of rows) {
    if (row.before !== null && row.after !== null && !isWhole(row.before))
      revisions.push(...(await moveBack(tx, merge, row)));
  }
  for (const row of rows) {
    if (row.before !== null && row.after === null) revisions.push(await bringBack(tx, row));
  }
  return revisions;
}

/** A moved row is told by the one column that moved. */
function isWhole(fields: MergedRow['before']): fields is NonNullable<MergedRow['before']> {
  return fields !== null && Object.keys(fields).length > 1;
}

async function partSpell(
  tx: Prisma.TransactionClient,
  { recordId: id, before, after }: MergedRow,
): Promise<RevisionInput> {
  const now = await tx.membership.findUnique({ where: { id } });
  if (
    !now ||
    !before ||
    JOINED_FIELDS.some((field) => canonicalJson(now[field]) !== canonicalJson(after?.[field]))
  )
    throw new InputRefusedError(
      ['duplicate'],
      'A spell of membership that the merge joined was changed since, so that nobody can tell whose days are whose. Put the entries right by hand.',
    );
  const data = Object.fromEntries(JOINED_FIELDS.map((field) => [field, before[field]]));
  const parted = await tx.membership.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  return {
    recordType: 'Membership',
    recordId: id,
    recordVersion: parted.version,
    before: now,
    after: parted,
  };
}

async function bringBack(
  tx: Prisma.TransactionClient,
  { recordType, recordId, before }: MergedRow,
): Promise<RevisionInput> {
  const table = recordType as 'Membership' | 'ContactPoint' | 'Endorsement';
  await insertMany(tx, table, before === null ? [] : [before]);
  return { recordType: table, recordId, recordVersion: null, before: null, after: before };
}

async function moveBack(
  tx: Prisma.TransactionClient,
  { survivorId, duplicateId }: Merge,
  { recordType, recordId, after }: MergedRow,
): Promise<RevisionInput[]> {
  const moved = PERSON_COLUMNS.find(
    ([table, column]) => table === recordType && after?.[column] === survivorId,
  );
  if (!moved) return [];
  const [table, column] = moved;
  const count = await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET "${column}" = $1::uuid WHERE "id" = $2::uuid AND "${column}" = $3::uuid`,
    duplicateId,
    recordId,
    survivorId,
  );
  if (count === 0) return [];
  return [
    {
      recordType: table,
      recordId,
      recordVersion: null,
      before: { [column]: survivorId },
      after: { [column]: duplicateId },
    },
  ];
}
