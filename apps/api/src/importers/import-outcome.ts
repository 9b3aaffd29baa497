import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import type { RowError } from './row-error.ts';

/**
 * What an import did or would do, counted in input rows: rows = created + updated + unchanged + errors, always. Where a file is refused
 * before its rows, that one error counts as its one row. With errors nothing is written, and the other counts say what would be.
 */
export type ImportCounts = Readonly<{
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** At most one a row. */
  errors: readonly RowError[];
  /** Of the unchanged rows those that were passed over, by reason. Left out where there are none. */
  passedOver?: readonly PassedOver[];
  /** What rows said that the record did not take, and why; at most one a row, and no error. Left out where there is nothing to say. */
  notes?: readonly RowNote[];
}>;

export type PassedOver = Readonly<{ reason: string; rows: number }>;

/** `message` is a whole sentence that names the line itself. */
export type RowNote = Readonly<{ line: number | null; message: string }>;

export type FileOutcome = ImportCounts & Readonly<{ file: string; format: ImportFormat | null }>;

export type ImportOutcome = Readonly<{ files: readonly FileOutcome[]; applied: boolean }>;

/** A file that could not be taken at all. */
export function refusedFile(file: string, format: ImportFormat | null, error: RowError): FileOutcome {
  return { file, format, rows: 1, created: 0, updated: 0, unchanged: 0, errors: [error] };
}

/** All files together. The format is null where they are of several kinds or of none. */
export function totalOf(files: readonly FileOutcome[]): Omit<FileOutcome, 'file'> {
  const sum = (count: (file: FileOutcome) => number) => files.reduce((total, file) => total + count(file), 0);
  const notes = files.flatMap((file) => file.notes ?? []);
  const formats = new Set(files.map(({ format }) => format));
  return {
    format: formats.size === 1 ? (files[0]?.format ?? null) : null,
    rows: sum(({ rows }) => rows),
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    errors: files.flatMap(({ errors }) => errors),
    ...(notes.length > 0 && { notes }),
    ...passedOverOf(files.flatMap(({ passedOver }) => passedOver ?? [])),
  };
}

/** The counts by reason, as they stand in an outcome. */
export function passedOverOf(counted: readonly PassedOver[]): Pick<ImportCounts, 'passedOver'> {
  if (counted.length === 0) return {};
  const byReason = Map.groupBy(counted, ({ reason }) => reason);
  return {
    passedOver: [...byReason].map(([reason, parts]) => ({
      reason,
      rows: parts.reduce((total, { rows }) => total + rows, 0),
    })),
  };
}
