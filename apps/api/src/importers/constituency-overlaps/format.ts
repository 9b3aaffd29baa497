import { nationClaim } from '../areas/area-book.ts';
import { linkOverlaps, linkSuccessions, type Overlap, type Succession } from '../areas/area-links.ts';
import { takeAreaRows } from '../areas/take-rows.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { parliamentSource } from '../psephology/read-general-election.ts';
import { rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { OVERLAP_COLUMNS, type OverlapRow, parseOverlapRow } from './parse-row.ts';
import { claimsOf, takeOverlap } from './take-overlap.ts';

const CODE = /^[EWSN]\d{8}$/;

/**
 * Shares of each constituency in those that took over from it, both ways: by addresses, by ground and by people. The file has no header.
 * Source: UK Parliament, psephology, db/data/constituency-area-overlaps.csv.
 */
export const constituencyOverlapsFormat: ImportFormat = {
  code: 'CONSTITUENCY_OVERLAPS_CSV',
  looksLike:
    'the UK Parliament’s overlaps of constituencies have no header and begin with both codes, E14000530E14001063',
  recognise: ({ rows }) =>
    rows.filter(({ cells }) => isOverlap(cells.map((cell) => cell.trim()))).length / Math.max(rows.length, 1),
  open,
};

function isOverlap(cells: readonly string[]): boolean {
  const [key = '', from = '', , to = ''] = cells;
  return cells.length === OVERLAP_COLUMNS.length && CODE.test(from) && CODE.test(to) && key === from + to;
}

function open(file: SourceFile, sample: Sample): ImportReading {
  const header = new Map(OVERLAP_COLUMNS.map((name, position) => [name as string, position]));
  const lines = new Map<string, number>();
  return readInTwoPasses<OverlapRow>({
    file,
    source: parliamentSource(file),
    firstLine: sample.rows[0]?.line ?? 1,
    width: OVERLAP_COLUMNS.length,
    parse: (cells, line) => parseOverlapRow(csvCells(header, cells, line)),
    note({ line, from, to }) {
      const key = `${from.gssCode} ${to.gssCode}`;
      const earlier = lines.get(key);
      if (earlier !== undefined)
        throw new RowRefusal(
          rowError(line, 'key', 'ROW_TWICE', `line ${earlier} is about the same two: remove one of them.`),
        );
      lines.set(key, line);
    },
    conclude: () => {},
    reconcile: async (writer) => (rows) => {
      const overlaps: Overlap[] = [];
      const successions: Succession[] = [];
      return takeAreaRows(writer, rows, {
        claims: (row) => [...claimsOf(row), nationClaim(row.from.nation), nationClaim(row.to.nation)],
        take: (book, row) => takeOverlap(book, row, { overlaps, successions }),
        async conclude() {
          await linkOverlaps(writer, overlaps);
          await linkSuccessions(writer, successions);
        },
      });
    },
  });
}
