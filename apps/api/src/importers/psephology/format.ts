import { formatElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { CandidacyClaim, ContestClaim } from '../contests/claims.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { csvCells } from '../csv/csv-cells.ts';
import { type CsvHeader, readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { psephologyColumns, requiredPsephologyColumns } from './columns.ts';
import { ContestResults } from './contest-results.ts';
import { findPollingDay } from './find-polling-day.ts';
import { type PsephologyRow, parsePsephologyRow } from './parse-row.ts';
import { proposeTies } from './propose-ties.ts';
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
  const results = new ContestResults();
  const survey = new ContestSurvey();
  let election: ContestClaim['election'] | null = null;

  return readInTwoPasses<PsephologyRow>({
    file,
    source: {
      origin: 'PARLIAMENT_DATA',
      publisher: 'UK Parliament',
      licence: 'Open Parliament Licence v3.0',
      url: 'https://github.com/ukparliament/psephology',
      retrievedOn: file.writtenOn,
    },
    firstLine: hasHeader ? first.line + 1 : first.line,
    width: first.cells.length,
    parse: (cells, line) => parsePsephologyRow(csvCells(header, cells, line)),
    note(row) {
      results.note(row);
      survey.noteParty(row);
    },
    conclude() {
      const constituencies = results.constituencies();
      // Without a single good row there is nothing to ask the day of.
      if (constituencies.length === 0) return;
      election = electionOn(findPollingDay(file.name, options, constituencies));
      for (const { gssCode, name, line } of constituencies)
        survey.noteContest(contestOf(election, gssCode, name), line);
    },
    async reconcile(writer: ImportWriter) {
      const take = await reconcileContests(writer, survey);
      return async (rows) => {
        const outcomes = await take(rows.map((row) => claimOf(row, results, election?.electionId ?? '')));
        await proposeTies(writer, election?.electionId ?? '', rows, results);
        return outcomes;
      };
    },
  });
}

function electionOn(pollingOn: string): ContestClaim['election'] {
  const day = getParsed(parseDay(pollingOn));
  const electionId = formatElectionId({
    electionType: 'parl',
    subtype: null,
    organisationSlug: null,
    pollingOn: day,
  });
  return { electionId, electionType: 'parl', organisationSlug: null, pollingOn, organisationName: null };
}

function contestOf(election: ContestClaim['election'], gssCode: string, label: string): ContestClaim {
  return {
    key: gssCode,
    election,
    ballotId: null,
    label,
    gssCode,
    postCode: null,
    seatsContested: 1,
    votingSystem: 'FIRST_PAST_THE_POST',
    isByElection: null,
    byElectionReason: null,
    isCancelled: null,
    areCandidatesLocked: null,
    electorate: null,
    spoiltBallots: null,
    turnoutReported: null,
    resultsSource: null,
  };
}

function claimOf(row: PsephologyRow, results: ContestResults, electionId: string): CandidacyClaim {
  const { line, gssCode, name, party, partyName, votes, voteShare } = row;
  const key = {
    scheme: 'psephology' as const,
    value: [electionId, gssCode, name.name, row.partyKey].join('/'),
  };
  return {
    line,
    contestKey: gssCode,
    person: {
      identifiers: row.identifiers.length > 0 ? row.identifiers : [key],
      name,
      honorificPrefix: null,
      honorificSuffix: null,
    },
    nameAsPrinted: name.name,
    party,
    partyName,
    description: null,
    listPosition: null,
    votes,
    voteShare,
    isElected: results.isWinner(row),
    isTiedVoteWinner: null,
  };
}
