import { electionIdOf, parseBallotId, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type {
  CandidacyClaim,
  ContestClaim,
  PersonClaim,
  PersonIdentifierClaim,
  PersonName,
} from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { joinName, readPrintedName } from '../names/person-name.ts';
import { capitaliseSurname } from '../names/capitals.ts';
import { quoteCell } from '../row-error.ts';
import { parseParty } from './parse-party.ts';

export type CandidateRow = Readonly<{ contest: ContestClaim; candidacy: CandidacyClaim }>;

/** What the rows of some files leave to the ballot's id. */
export type RowShape = Readonly<{ hasDay: boolean; hasLabel: boolean }>;

const WHOLE: RowShape = { hasDay: true, hasLabel: true };

/**
 * Reads a candidacy by the column names of Democracy Club's candidates CSV; its other files are read through it by what they call them.
 * @throws RowRefusal
 */
export function parseCandidateRow(cells: CsvCells, shape: RowShape = WHOLE): CandidateRow {
  const contest = parseContest(cells, shape);
  const nameAsPrinted = cells.called('person_name', 'PERSON');
  return {
    contest,
    candidacy: {
      line: cells.line,
      contestKey: contest.key,
      person: parsePerson(cells, nameAsPrinted),
      nameAsPrinted,
      party: parseParty(cells),
      partyName: cells.words('party_name'),
      description: cells.aside('party_description_text'),
      listPosition: cells.count('party_list_position'),
      votes: cells.count('votes_cast'),
      voteShare: null,
      isElected: cells.flag('elected'),
      isTiedVoteWinner: cells.flag('tied_vote_winner'),
    },
  };
}

/** @throws RowRefusal */
export function parseContest(cells: CsvCells, { hasDay, hasLabel }: RowShape): ContestClaim {
  cells.required('election_id');
  cells.required('ballot_paper_id');
  const election = cells.parsed('election_id', parseElectionId, 'NOT_AN_ELECTION_ID');
  const ballot = cells.parsed('ballot_paper_id', parseBallotId, 'NOT_A_BALLOT_ID');
  if (!election || !ballot) throw new TypeError('a required cell was blank');
  if (hasDay && election.pollingOn !== cells.day('election_date'))
    cells.refuse(
      'election_date',
      'VALUES_DISAGREE',
      `the date is not that of ${election.id}: put one of the two right.`,
    );
  if (electionIdOf(ballot) !== election.id) {
    cells.refuse(
      'ballot_paper_id',
      'VALUES_DISAGREE',
      `${ballot.id} is a ballot of ${electionIdOf(ballot)}, not of ${election.id}: put one of the two right.`,
    );
  }
  return {
    key: ballot.id,
    election: {
      electionId: election.id,
      electionType: election.electionType,
      organisationSlug: election.organisationSlug,
      pollingOn: election.pollingOn,
      organisationName: cells.aside('organisation_name'),
    },
    ballotId: ballot.id,
    label: hasLabel ? cells.called('post_label') : null,
    gssCode: parseGss(cells),
    postCode: cells.aside('post_id', 'ID'),
    seatsContested: cells.count('seats_contested'),
    votingSystem: null,
    isByElection: cells.flag('by_election') ?? ballot.isByElection,
    byElectionReason: cells.aside('by_election_reason'),
    isCancelled: cells.flag('cancelled_poll'),
    areCandidatesLocked: cells.flag('candidates_locked'),
    electorate: cells.count('total_electorate'),
    spoiltBallots: cells.count('spoilt_ballots'),
    turnoutReported: cells.count('turnout_reported'),
    resultsSource: cells.aside('results_source', 'SOURCE'),
    replacesBallotId: cells.parsed('replaces', parseBallotId, 'NOT_A_BALLOT_ID')?.id ?? null,
    replacedByBallotId: cells.parsed('replaced_by', parseBallotId, 'NOT_A_BALLOT_ID')?.id ?? null,
  };
}

/**
 * From the column gss, or from a post id such as `gss:E05007562` or, in older files, `MTW:E05010881`; null for divisions that have no
 * code yet.
 */
export function parseGss(cells: CsvCells): string | null {
  const given = cells.parsed('gss', parseGssCode, 'NOT_A_GSS_CODE');
  const [, scheme, inPost] = /^([A-Za-z]+):(.*)$/.exec(cells.text('post_id')) ?? [];
  if (inPost === undefined) return given;
  const parsed = parseGssCode(inPost);
  if (!parsed.ok) {
    if (scheme === 'gss')
      cells.refuse('post_id', 'NOT_A_GSS_CODE', `${quoteCell(inPost)} is not a GSS code: put it right.`);
    return given;
  }
  if (given !== null && given !== parsed.value) {
    cells.refuse(
      'post_id',
      'VALUES_DISAGREE',
      `${parsed.value} is not the code in the column gss, ${given}: put one of the two right.`,
    );
  }
  return parsed.value;
}

function parsePerson(cells: CsvCells, printed: string): PersonClaim {
  cells.required('person_id');
  const identifiers: PersonIdentifierClaim[] = [
    { scheme: 'democracy-club', value: cells.id('person_id') ?? '' },
  ];
  // Volunteers type these two: what is not well formed claims nothing.
  const mnis = cells.text('mnis_id');
  if (/^[1-9]\d{0,5}$/.test(mnis)) identifiers.push({ scheme: 'mnis', value: mnis });
  const wikidata = cells.text('wikidata_id');
  if (/^Q[1-9]\d{0,10}$/.test(wikidata)) identifiers.push({ scheme: 'wikidata', value: wikidata });
  return {
    identifiers,
    name: parseName(cells, printed),
    honorificPrefix: cells.aside('honorific_prefix', 'PERSON'),
    honorificSuffix: cells.aside('honorific_suffix', 'PERSON'),
  };
}

/** The statement of persons nominated has the surname apart; it only settles which part of the name that is, not how it is written. */
function parseName(cells: CsvCells, printed: string): PersonName {
  const read = readPrintedName(printed);
  const surname = capitaliseSurname(cells.text('sopn_last_name').replace(/\s+/g, ' '));
  const given = surname === '' ? '' : read.name.slice(0, -surname.length).trim();
  const isItsEnd = given !== '' && read.name.toLowerCase().endsWith(` ${surname.toLowerCase()}`);
  return isItsEnd ? joinName(given, read.name.slice(-surname.length)) : read;
}
