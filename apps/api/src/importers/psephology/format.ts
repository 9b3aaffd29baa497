import { csvCells } from '../csv/csv-cells.ts';
import { type CsvHeader, readHeader } from '../csv/csv-header.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { psephologyColumns, requiredPsephologyColumns, SHARE_COLUMN } from './columns.ts';
import { generalElectionNames, parsePsephologyRow } from './parse-row.ts';
import { readGeneralElection } from './read-general-election.ts';
import { isHeaderless, recognisePsephology } from './recognise.ts';

/** The candidacies of one general election as the UK Parliament publishes them, with or without a header. */
export const psephologyFormat: ImportFormat = {
  code: 'PSEPHOLOGY_CANDIDACIES_CSV',
  looksLike:
    'the UK Parliament’s general-election candidacies begin with ONS ID, ONS region ID, Constituency name, or with such a row and no header',
  recognise: recognisePsephology,
  open,
};

function open(file: SourceFile, sample: Sample, options: ImportOptions): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const hasHeader = !isHeaderless(sample);
  const header: CsvHeader = hasHeader
    ? readHeader(first.cells, first.line, requiredPsephologyColumns, psephologyColumns)
    : new Map(psephologyColumns.map((name, position) => [name, position]));
  return readGeneralElection(file, options, {
    firstLine: hasHeader ? first.line + 1 : first.line,
    width: first.cells.length,
    constituencyColumn: generalElectionNames.constituency,
    shareColumn: SHARE_COLUMN,
    parse: (cells, line) => parsePsephologyRow(csvCells(header, cells, line)),
  });
}
