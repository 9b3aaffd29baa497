import type { Prisma } from '../generated/prisma/client.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { MergedRow } from './find-merge.ts';

/** What an import's merge moved, as the history keeps it with the entry that went: ids, and who gave what, but nothing of what it says. */
export type MovedByImport = Readonly<{
  /** Ids of rows, by the table and column that named the entry, with a space between. */
  rows: Readonly<Record<string, readonly string[]>>;
  /** Memberships that were joined, whose own revisions say how. */
  spells: readonly string[];
  /** Who gave the survivor's name, and the facts of memberships that went. */
  holders: readonly Readonly<{
    recordType: string;
    recordId: string;
    field: string;
    source: string;
    externalId: string | null;
    statedOn: string | null;
    retrievedOn: string | null;
  }>[];
}>;

type Fields = Readonly<Record<string, unknown>>;

/** The revision that says that an entry went into another. */
export type MergedRevision = Readonly<{
  changeSetId: string;
  position: number;
  changeSet: Readonly<{ importRunId: string | null; sequence: bigint }>;
}>;

/** Reads it off a revision. Null for a merge by an editor, and for one of before it was kept. */
export function findMoved(after: Fields | null): MovedByImport | null {
  const moved = after?.moved;
  return typeof moved === 'object' && moved !== null && 'rows' in moved ? (moved as MovedByImport) : null;
}

/**
 * What such a merge did to each row, and to the survivor; nothing else of what the import wrote. Two statements, and one for what the joined memberships are
 * now. Throws INPUT_REFUSED where a part of it was redacted.
 */
export async function loadMoved(
  tx: Prisma.TransactionClient,
  { changeSetId, position, changeSet: { importRunId, sequence } }: MergedRevision,
  people: Readonly<{ survivorId: string; duplicateId: string }>,
  moved: MovedByImport,
): Promise<{ survivor: MergedRow | null; rows: MergedRow[] }> {
  const revisions = await tx.revision.findMany({
    where: {
      changeSet: importRunId === null ? { id: changeSetId } : { importRunId },
      recordType: { in: ['Person', 'Membership'] },
      recordId: { in: [people.survivorId, ...moved.spells] },
    },
    include: { payload: true, changeSet: { select: { sequence: true } } },
    orderBy: [{ changeSet: { sequence: 'asc' } }, { position: 'asc' }],
  });
  const until = revisions.filter(
    (row) =>
      row.changeSet.sequence < sequence || (row.changeSet.sequence === sequence && row.position < position),
  );
  const last = (recordId: string): MergedRow | null => {
    const found = until.findLast(
      (row) =>
        row.recordId === recordId && Object.keys(fieldsOf(row.payload?.after) ?? {}).join() !== 'personId',
    );
    if (!found) return null;
    const { recordType, payload } = found;
    if (payload === null || payload.redactedAt !== null)
      throw new InputRefusedError(
        ['duplicate'],
        'Part of the history of this merge was redacted, and what it moved cannot be told any more. Put the entries right by hand.',
      );
    return { recordType, recordId, before: fieldsOf(payload.before), after: fieldsOf(payload.after) };
  };
  const now = await tx.membership.findMany({ where: { id: { in: [...moved.spells] } } });
  const spells = moved.spells.flatMap((id): MergedRow[] => {
    const row = last(id);
    if (row === null) return [];
    // A revision of an import has the columns that changed; the others are as they are.
    const whole = now.find((spell) => spell.id === id);
    if (row.after === null || !whole) return [row];
    const personId = row.before?.personId ?? whole.personId;
    const before = { ...whole, ...withDays(row.before), personId };
    return [{ ...row, before, after: { ...whole, ...withDays(row.after) } }];
  });
  const { survivorId, duplicateId } = people;
  const rows = Object.entries(moved.rows).flatMap(([name, ids]) => {
    const [recordType = '', column = ''] = name.split(' ');
    return ids.map((recordId): MergedRow => ({
      recordType,
      recordId,
      before: { [column]: duplicateId },
      after: { [column]: survivorId },
    }));
  });
  return { survivor: last(survivorId), rows: [...spells, ...rows] };
}

/** Imports write days without a time. */
function withDays(fields: Fields | null): Fields {
  const days = ['from', 'to'].flatMap((field) => {
    const day = fields?.[field];
    return typeof day === 'string' ? [[field, new Date(day)] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(days) };
}

function fieldsOf(value: Prisma.JsonValue | undefined): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;
}
