import { AreaBook } from '../areas/area-book.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import { readGssCode } from '../areas/read-gss-code.ts';
import { localAuthorityRegister } from '../areas/sources.ts';
import { OrganisationBook } from '../bodies/organisation-book.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import type { ImportFormat, RowOutcome, RowRefused } from '../import-format.ts';
import { noSuchAuthority } from '../local-authority-names/format.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A GSS code of a council. */
type CodeRow = Readonly<{
  line: number;
  code: string;
  area: Readonly<{ gssCode: string; kind: AreaKind; nation: Nation }>;
}>;
type Row = CodeRow | Readonly<{ line: number; passedOver: string }>;

const SCHEME = 'local-authority-code';

/** GSS codes of councils: one whose boundary changed a little was given another, and is the same council under both. */
export const localAuthorityCodesFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'LOCAL_AUTHORITY_CODES_CSV',
  looksLike: 'GSS codes of local authorities have the header gss-code, local-authority-code',
  required: ['gss-code', 'local-authority-code'],
  source: localAuthorityRegister,
  read: () => ({
    parse,
    key: (row) => ({ key: 'area' in row ? row.area.gssCode : `line ${row.line}`, column: 'gss-code' }),
    reconcile: async (writer) => (rows) => reconcile(writer, rows),
  }),
});

/** @throws RowRefusal */
function parse(cells: CsvCells): Row {
  const { line } = cells;
  const code = cells.required(SCHEME);
  if (cells.optional('gss-code') === null)
    return { line, passedOver: 'authorities that never had a GSS code' };
  const read = readGssCode(cells, 'gss-code');
  if (read.passedOver !== undefined) return { line, passedOver: read.passedOver };
  const { areaKind: kind, nation } = read.entity;
  return { line, code, area: { gssCode: read.gssCode, kind, nation } };
}

async function reconcile(writer: ImportWriter, rows: readonly Row[]): Promise<(RowOutcome | RowRefused)[]> {
  const coded = rows.filter((row) => 'area' in row);
  const bodies = await OrganisationBook.open(
    writer,
    coded.map(({ code }) => `${SCHEME} ${code}`),
  );
  const found = new Map(coded.map((row) => [row.line, bodies.find([`${SCHEME} ${row.code}`])]));
  const claimOf = ({ line, area: { gssCode, kind, nation } }: CodeRow): AreaClaim => {
    const known = found.get(line);
    const others = known ? bodies.idsOf(known, 'gss').filter((other) => other !== gssCode) : [];
    return { kind, nation, gssCodes: [gssCode, ...others], nameEn: null, nameCy: null, on: null };
  };
  const areas = await AreaBook.open(writer, coded.map(claimOf));
  const outcomes = rows.map((row): (() => RowOutcome | RowRefused) => {
    const { line } = row;
    if (!('area' in row))
      return () => ({ line, state: 'UNCHANGED', payload: row, passedOver: row.passedOver });
    const known = found.get(line);
    if (!known) return () => ({ line, state: 'REFUSED', error: noSuchAuthority(line, row.code) });
    const body = bodies.enter(known.id, known.kind, [], known);
    body.identify({ scheme: 'gss', value: row.area.gssCode });
    const area = areas.find(claimOf(row));
    area?.identify({ scheme: 'gss', value: row.area.gssCode });
    return () => ({
      line,
      state: [body, area].some((part) => part?.state === 'UPDATED') ? 'UPDATED' : 'UNCHANGED',
      payload: row,
    });
  });
  await areas.write();
  await bodies.write();
  await writer.flush();
  return outcomes.map((outcome) => outcome());
}
