import { electionIdOf, parseBallotId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { ContestClaim } from '../contests/claims.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { type ContestRow, reconcileBareContests } from '../contests/reconcile-contests.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import { democracyClubSource } from '../democracy-club-candidates/format.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';

const COLUMNS = ['ballot_id', 'gss_code'] as const;

type CodeRow = ContestRow & { readonly contest: ContestClaim };

/**
 * The GSS codes of ballots, in a file of their own: results of 2018 have none. A ballot gains its code whichever of the two comes first,
 * and so one that no other file has named yet is made here.
 */
export const democracyClubBallotCodesFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_BALLOT_CODES_CSV',
  looksLike: 'GSS codes of ballots have the header ballot_id, gss_code',
  recognise({ rows }) {
    const names = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    return COLUMNS.filter((name) => names.includes(name)).length / Math.max(COLUMNS.length, names.length);
  },
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, COLUMNS, COLUMNS);
  const survey = new ContestSurvey();
  return readInTwoPasses<CodeRow>({
    file,
    source: democracyClubSource(file),
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parseRow(csvCells(header, cells, line)),
    note({ contest, line }) {
      if (survey.contests.has(contest.key)) {
        throw new RowRefusal(
          rowError(
            line,
            'ballot_id',
            'ROW_TWICE',
            'this ballot is in the file already: remove one of the two.',
          ),
        );
      }
      survey.noteContest(contest, line);
    },
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileBareContests(writer, survey);
      return async (rows) => take(rows);
    },
  });
}

/** @throws RowRefusal */
function parseRow(cells: CsvCells): CodeRow {
  cells.required('ballot_id');
  cells.required('gss_code');
  const ballot = cells.parsed('ballot_id', parseBallotId, 'NOT_A_BALLOT_ID');
  if (!ballot) throw new TypeError('a required cell was blank');
  // Divisions without a code have the words of the ballot's id in its place.
  const hasNoCode = /^[a-z]+(?:-[a-z]+)*$/.test(cells.text('gss_code'));
  const gssCode = hasNoCode ? null : cells.parsed('gss_code', parseGssCode, 'NOT_A_GSS_CODE');
  const contest: ContestClaim = {
    key: ballot.id,
    election: {
      electionId: electionIdOf(ballot),
      electionType: ballot.electionType,
      organisationSlug: ballot.organisationSlug,
      pollingOn: ballot.pollingOn,
      organisationName: null,
    },
    ballotId: ballot.id,
    label: null,
    gssCode,
    postCode: null,
    seatsContested: null,
    votingSystem: null,
    isByElection: ballot.isByElection,
    byElectionReason: null,
    isCancelled: null,
    areCandidatesLocked: null,
    electorate: null,
    spoiltBallots: null,
    turnoutReported: null,
    resultsSource: null,
    replacesBallotId: null,
    replacedByBallotId: null,
  };
  return { line: cells.line, contestKey: contest.key, contest };
}
