import type { Prisma } from '../../generated/prisma/client.ts';
import {
  decideField,
  type FieldClaim,
  type FieldHolder,
  goesFirst,
  isUndecided,
} from './field-precedence.ts';
import type { ImportWriter, NewRow, ReadRow } from './import-writer.ts';
import { fieldProposal } from './proposal-input.ts';
import { rankOf } from './record-source.ts';

/** What a file says of one field of a record; a field may be several columns that only make sense together. */
export type FieldStatement = Readonly<{
  field: string;
  columns: NewRow;
  /** Whether the record says the same in what matters. Left out: only where every column is equal. */
  agrees?: (record: NewRow) => boolean;
  /** It only ever comes to be so, as a poll is called off: of two exports the one that does not say so yet contradicts nothing. */
  isFlag?: true;
  /** Of two files that nothing tells apart the lower value counts: who shows less of somebody. */
  isLowestFirst?: true;
  /** It is so on a day and may be otherwise later: the newest statement counts, whichever source has it. */
  isNewestFirst?: true;
}>;

/** Field name to who holds it. */
export type Holders = ReadonlyMap<string, FieldHolder>;

/**
 * Brings a record that exists to what a file says, field by field in the order of sources (R12). Returns the columns to change, which
 * the caller writes together with its own; holders and proposals go to the writer here. Blank cells state nothing.
 */
export function reconcileFields(
  writer: ImportWriter,
  recordType: Prisma.ModelName,
  record: ReadRow,
  statements: readonly FieldStatement[],
  holders: Holders,
  said: FieldClaim,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const claim = dated(writer, said);
  for (const { field, columns, agrees, isFlag, isLowestFirst, isNewestFirst } of statements) {
    if (isBlank(columns)) continue;
    const names = Object.keys(columns);
    const isSame = names.every((name) => comparable(record[name]) === comparable(columns[name]));
    const holder = findHolder(holders, [field, ...names]);
    const isTie = holder !== null && isUndecided(claim, holder);
    // Who holds the value says it once more: most of a file that comes again.
    if (isSame && isTie) continue;
    const before = Object.fromEntries(names.map((name) => [name, comparable(record[name])]));
    const isStatedFirst = goesFirst(byName(columns), byName(before)) !== (isLowestFirst === true);
    const current = {
      isEmpty: isEmpty(before),
      isSame,
      agrees: isSame || (agrees?.(record) ?? false) || (isTie && isFlag === true),
      isStatedFirst,
    };
    const decision = decideField(claim, holder, current, isNewestFirst);
    if (decision === 'WRITE') Object.assign(patch, columns);
    if (decision === 'WRITE' || decision === 'HOLD') writer.hold(recordType, record.id, field, claim);
    if (decision === 'KEEP' && !current.agrees) writer.passOver(claim, holder);
    if (decision === 'PROPOSE') writer.propose(fieldProposal(recordType, record.id, field, columns, claim));
    // The value that loses is proposed too, as it would have been had its file come second: the order of files leaves no mark.
    const isContested =
      holder !== null && holder.origin !== claim.origin && holder.origin !== 'PRINTED_LABEL';
    if (decision === 'WRITE' && !current.agrees && (isTie || (isContested && !current.isEmpty)))
      writer.propose(fieldProposal(recordType, record.id, field, before, holder));
  }
  return patch;
}

/** Values in an order that does not depend on the format that states them. */
function byName(columns: NewRow): unknown[] {
  return Object.keys(columns)
    .toSorted()
    .map((name) => comparable(columns[name]));
}

/** With the day its file was retrieved, which is the writer's to know. */
export function dated(writer: ImportWriter, claim: FieldClaim): FieldClaim {
  return claim.retrievedOn === undefined ? { ...claim, retrievedOn: writer.retrievedOn } : claim;
}

/** Who holds any of the columns goes before who holds the rest: an editor writes them one by one, and a sort name of theirs stays. */
function findHolder(holders: Holders, fields: readonly string[]): FieldHolder | null {
  let first: FieldHolder | null = null;
  for (const field of fields) {
    const holder = holders.get(field);
    if (holder && (first === null || rankOf(holder.origin) < rankOf(first.origin))) first = holder;
  }
  return first;
}

/** Notes the source of every field that a new record got. */
export function holdFields(
  writer: ImportWriter,
  recordType: Prisma.ModelName,
  recordId: string,
  statements: readonly FieldStatement[],
  claim: FieldClaim,
): void {
  for (const { field, columns } of statements) {
    if (!isBlank(columns)) writer.hold(recordType, recordId, field, claim);
  }
}

/** The columns of all statements, for a new record. */
export function columnsOf(statements: readonly FieldStatement[]): Record<string, unknown> {
  return Object.assign({}, ...statements.map(({ columns }) => columns)) as Record<string, unknown>;
}

function isBlank(columns: NewRow): boolean {
  return Object.values(columns).every((value) => value === null || value === undefined);
}

/** Of a record, where a false that nobody stated is only the column's default. */
function isEmpty(columns: NewRow): boolean {
  return Object.values(columns).every((value) => value === null || value === false);
}

/** A value as two readings of it compare: days as text, missing as null. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}
