import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { RecordSource } from '../writing/record-source.ts';
import { candidateColumns, requiredCandidateColumns } from './columns.ts';
import { type CandidateRow, parseCandidateRow } from './parse-row.ts';
import { recogniseCandidates } from './recognise.ts';

/** Democracy Club, as it is credited for each of its files. */
export const democracyClubSource = (file: SourceFile): RecordSource => ({
  origin: 'DEMOCRACY_CLUB',
  publisher: 'Democracy Club',
  licence: 'CC BY 4.0',
  url: 'https://candidates.democracyclub.org.uk/data/',
  retrievedOn: file.writtenOn,
});

/** Facts that every row of a ballot repeats, by the column that states them. */
const BALLOT_COLUMNS = {
  label: 'post_label',
  gssCode: 'gss',
  postCode: 'post_id',
  seatsContested: 'seats_contested',
  isByElection: 'by_election',
  byElectionReason: 'by_election_reason',
  isCancelled: 'cancelled_poll',
  areCandidatesLocked: 'candidates_locked',
  electorate: 'total_electorate',
  spoiltBallots: 'spoilt_ballots',
  turnoutReported: 'turnout_reported',
  resultsSource: 'results_source',
} as const;

/** The candidates CSV of Democracy Club's data builder, its columns found by name. */
export const democracyClubCandidatesFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_CANDIDATES_CSV',
  looksLike:
    'Democracy Club’s candidates have a header with person_id, person_name, election_id, ballot_paper_id',
  recognise: recogniseCandidates,
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, requiredCandidateColumns, candidateColumns);
  const survey = new ContestSurvey(BALLOT_COLUMNS);
  return readInTwoPasses<CandidateRow>({
    file,
    source: democracyClubSource(file),
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parseCandidateRow(csvCells(header, cells, line)),
    note: ({ contest, candidacy }) => survey.note(contest, candidacy),
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey, 'EXPORTED_BALLOTS');
      return (rows) => take(rows.map(({ candidacy }) => candidacy));
    },
  });
}
