import { localAuthorityRegister } from '../areas/sources.ts';
import { linkAliases } from '../bodies/link-aliases.ts';
import { OrganisationBook } from '../bodies/organisation-book.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat, RowOutcome, RowRefused } from '../import-format.ts';
import { rowError } from '../row-error.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A name that some list has for a council. */
type NameRow = Readonly<{ line: number; name: string; code: string; passedOver?: string }>;

/** Bytes that were read as the wrong encoding before the file was made; the names they stand in cannot be told any more. */
const DAMAGED = /\uFFFD|ï¿½|ï¾/;

const SCHEME = 'local-authority-code';

/** Names that lists write for councils, kept to find a council by, and shown to nobody. A name can be of two councils at different times. */
export const localAuthorityNamesFormat: ImportFormat = headedCsvFormat<NameRow>({
  code: 'LOCAL_AUTHORITY_NAMES_CSV',
  looksLike: 'names of local authorities have the header la-name, local-authority-code',
  required: ['la-name', 'local-authority-code'],
  source: localAuthorityRegister,
  read: () => ({
    parse,
    reconcile: async (writer) => (rows) => reconcile(writer, rows),
  }),
});

/** @throws RowRefusal */
function parse(cells: CsvCells): NameRow {
  const name = cells.required('la-name');
  const row = { line: cells.line, name, code: cells.required('local-authority-code') };
  return DAMAGED.test(name) ? { ...row, passedOver: 'names damaged in the source' } : row;
}

async function reconcile(
  writer: ImportWriter,
  rows: readonly NameRow[],
): Promise<(RowOutcome | RowRefused)[]> {
  const book = await OrganisationBook.open(
    writer,
    rows.map(({ code }) => `${SCHEME} ${code}`),
  );
  const results = rows.map((row) => {
    const known = row.passedOver === undefined ? book.find([`${SCHEME} ${row.code}`]) : null;
    return { row, entry: known && book.enter(row.code, known.kind, [], known) };
  });
  const isNew = await linkAliases(
    writer,
    results.flatMap(({ row: { name }, entry }) => (entry ? [{ entry, name }] : [])),
  );
  await book.write();
  await writer.flush();
  return results.map(({ row, entry }): RowOutcome | RowRefused => {
    const { line, name, code, passedOver } = row;
    if (passedOver !== undefined) return { line, state: 'UNCHANGED', payload: row, passedOver };
    if (!entry) return { line, state: 'REFUSED', error: noSuchAuthority(line, code) };
    return { line, state: isNew(entry, name) ? 'UPDATED' : 'UNCHANGED', payload: row };
  });
}

/** The error of a row whose authority is not in the record. */
export function noSuchAuthority(line: number, code: string) {
  const complaint = `the record has no authority of the code ${JSON.stringify(code.slice(0, 20))}: import the register of local authorities first.`;
  return rowError(line, SCHEME, 'NO_SUCH_RECORD', complaint);
}
