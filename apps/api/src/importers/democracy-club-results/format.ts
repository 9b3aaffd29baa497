import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import { democracyClubSource } from '../democracy-club-candidates/format.ts';
import { type CandidateRow, parseCandidateRow } from '../democracy-club-candidates/parse-row.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';

/** The columns of the results export. `turnout` is a percentage and is not read: the record has numbers of papers. */
const COLUMNS = [
  'election_id',
  'ballot_paper_id',
  'person_id',
  'party_id',
  'party_name',
  'person_name',
  'ballots_cast',
  'is_winner',
  'spoilt_ballots',
  'turnout',
  'source',
] as const;

const REQUIRED = COLUMNS.filter(
  (name) => name !== 'turnout' && name !== 'spoilt_ballots' && name !== 'source',
);

/** What the candidates CSV calls these columns. */
const ALIASES = new Map([
  ['votes_cast', 'ballots_cast'],
  ['elected', 'is_winner'],
  ['results_source', 'source'],
]);

/** How many lines may stand before the header: exports of 2018 begin with a line `False`. */
const JUNK_LINES = 3;

/** Democracy Club's results of 2018. They name ballots by id alone, and leave blank the party id of every joint candidate. */
export const democracyClubResultsFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_RESULTS_CSV',
  looksLike:
    'Democracy Club’s results have a header with ballot_paper_id, person_id, ballots_cast, is_winner',
  recognise: (sample) => shareOfColumns(findHeader(sample)?.cells ?? []),
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = findHeader(sample) ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, REQUIRED, COLUMNS);
  const survey = new ContestSurvey({ spoiltBallots: 'spoilt_ballots', resultsSource: 'source' });
  return readInTwoPasses<CandidateRow>({
    file,
    source: democracyClubSource(file),
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) =>
      parseCandidateRow(csvCells(header, cells, line, ALIASES), { hasDay: false, hasLabel: false }),
    note: ({ contest, candidacy }) => survey.note(contest, candidacy),
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey);
      return (rows) => take(rows.map(({ candidacy }) => candidacy));
    },
  });
}

/** The row most like the header among the first few. */
function findHeader({ rows }: Sample): Sample['rows'][number] | null {
  const [best = null] = rows
    .slice(0, JUNK_LINES + 1)
    .toSorted((a, b) => shareOfColumns(b.cells) - shareOfColumns(a.cells));
  return best;
}

/** A file of candidates shares the ids and names; counted are only the columns of results. */
function shareOfColumns(cells: readonly string[]): number {
  const names = new Set(cells.map((cell) => cell.trim()));
  if (!names.has('ballots_cast') && !names.has('is_winner')) return 0;
  return REQUIRED.filter((name) => names.has(name)).length / REQUIRED.length;
}
