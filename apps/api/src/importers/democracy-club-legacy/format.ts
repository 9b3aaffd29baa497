import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import { democracyClubSource } from '../democracy-club-candidates/format.ts';
import type { CandidateRow } from '../democracy-club-candidates/parse-row.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { legacyAliases, legacyColumns, requiredLegacyColumns, telltaleLegacyColumns } from './columns.ts';
import { parseLegacyRow } from './parse-row.ts';

/** Democracy Club's candidates as it exported them election by election until 2023: `candidates-<election>.csv`. */
export const democracyClubLegacyFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_LEGACY_CSV',
  looksLike:
    'Democracy Club’s older candidates have a header with id, name, election, party_id, post_id, mapit_url',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
    return telltaleLegacyColumns.filter((name) => names.has(name)).length / telltaleLegacyColumns.length;
  },
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, requiredLegacyColumns, legacyColumns);
  const survey = new ContestSurvey({
    label: 'post_label',
    gssCode: 'gss_code',
    isCancelled: 'cancelled_poll',
  });
  return readInTwoPasses<CandidateRow>({
    file,
    source: democracyClubSource(file),
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parseLegacyRow(csvCells(header, cells, line, legacyAliases)),
    note: ({ contest, candidacy }) => survey.note(contest, candidacy),
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey);
      return (rows) => take(rows.map(({ candidacy }) => candidacy));
    },
  });
}
