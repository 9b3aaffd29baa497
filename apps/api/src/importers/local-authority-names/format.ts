import { localAuthorityRegister } from '../areas/sources.ts';
import { OrganisationBook } from '../bodies/organisation-book.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { ImportFormat, RowOutcome, RowRefused } from '../import-format.ts';
import { foldName } from '../names/fold-name.ts';
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
    key: ({ name, code }) => ({ key: `${code} ${name}`, column: 'la-name' }),
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
  const found = rows.map((row) => ({ row, known: book.find([`${SCHEME} ${row.code}`]) }));
  const aliases = await writer.tx.organisationAlias.findMany({
    where: { organisationId: { in: found.flatMap(({ known }) => known?.id ?? []) } },
  });
  const folded = new Set(aliases.map((alias) => `${alias.organisationId} ${alias.folded}`));
  const outcomes = found.map(({ row, known }): RowOutcome | RowRefused => {
    const { line, name, code, passedOver } = row;
    if (passedOver !== undefined) return { line, state: 'UNCHANGED', payload: row, passedOver };
    if (!known) return { line, state: 'REFUSED', error: noSuchAuthority(line, code) };
    const key = `${known.id} ${foldName(name)}`;
    if (folded.has(key)) return { line, state: 'UNCHANGED', payload: row };
    folded.add(key);
    writer.insert('OrganisationAlias', { organisationId: known.id, name, folded: foldName(name) });
    book.enter(known.id, known.kind, [], known).join('aliases', name);
    return { line, state: 'UPDATED', payload: row };
  });
  await book.write();
  await writer.flush();
  return outcomes;
}

/** The error of a row whose authority is not in the record. */
export function noSuchAuthority(line: number, code: string) {
  const complaint = `the record has no authority of the code ${JSON.stringify(code.slice(0, 20))}: import the register of local authorities first.`;
  return rowError(line, SCHEME, 'NO_SUCH_RECORD', complaint);
}
