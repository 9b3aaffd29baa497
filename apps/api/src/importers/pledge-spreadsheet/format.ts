import { todayInLondon } from '../../calendar/day.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { pledgeColumns, requiredPledgeColumns } from './columns.ts';
import { parsePledgeRow, type PledgeRow } from './parse-row.ts';
import { recognisePledgeSpreadsheet } from './recognise.ts';
import { reconcilePledges } from './reconcile-pledges.ts';

/** The longest text a pledge may have. */
const MAX_TEXT_LENGTH = 2_000;

/** Pledges as editors write them down in a spreadsheet, saved as CSV. */
export const pledgeSpreadsheetFormat: ImportFormat = {
  code: 'PLEDGE_SPREADSHEET_CSV',
  looksLike:
    'a spreadsheet of pledges has a header with manifesto, reference, title_en, wording_en, wording_basis',
  recognise: recognisePledgeSpreadsheet,
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, requiredPledgeColumns, pledgeColumns);
  const today = todayInLondon();
  const lines = new Map<string, number>();
  return readInTwoPasses<PledgeRow>({
    file,
    // Every row names its own source; this one credits who typed it.
    source: {
      origin: 'EDITOR',
      publisher: 'Editors of this record',
      licence: 'CC BY 4.0',
      url: '',
      retrievedOn: file.writtenOn,
    },
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parsePledgeRow(csvCells(header, cells, line, new Map(), MAX_TEXT_LENGTH), today),
    note({ manifesto, pledge, line }) {
      const key = `${manifesto}/${pledge.reference}`;
      const earlier = lines.get(key);
      if (earlier !== undefined) {
        const complaint = `${key} stands in line ${earlier} already: remove one of the two.`;
        throw new RowRefusal(rowError(line, 'reference', 'ROW_TWICE', complaint));
      }
      lines.set(key, line);
    },
    conclude: () => {},
    reconcile: async (writer) => (rows) => reconcilePledges(writer, rows, today),
  });
}
