import { shown } from './field-change.ts';
import { type FieldConflict, InputRefusedError, VersionConflictError } from './edit-errors.ts';

/** Throws INPUT_REFUSED for a write that does not say why: the history would be worth nothing. */
export function checkChangeReason(changeReason: string): void {
  if (changeReason.trim() === '')
    throw new InputRefusedError(['changeReason'], 'Say in a few words why you change this, for the history.');
}

/** A form's changes: the fields it sends. A field left out is not touched; null empties it. */
export type Changes = Record<string, string | number | boolean | Date | null | undefined>;

/**
 * Holds an edit against the version it read (R8). Throws the conflict with both values of every field that differs; the caller has
 * locked the row.
 */
export function checkVersion(
  record: { version: number } & Record<string, unknown>,
  expectedVersion: number,
  changes: Changes,
): void {
  if (record.version === expectedVersion) return;
  const conflicts: FieldConflict[] = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ field, yours: shown(value), theirs: shown(record[field]) }))
    .filter(({ yours, theirs }) => yours !== theirs);
  throw new VersionConflictError(expectedVersion, record.version, conflicts);
}

/** The changes that differ from the record: what is left to write. */
export function pickChanged<Fields extends Changes>(
  record: Record<string, unknown>,
  changes: Fields,
): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && shown(value) !== shown(record[field]),
    ),
  ) as Partial<Fields>;
}
