import { electionIdOf, parseBallotId, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { ContestClaim, PersonIdentifierClaim } from '../contests/claims.ts';
import { generalElections } from '../../elections/general-elections.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { type CandidateRow, parseGss } from '../democracy-club-candidates/parse-row.ts';
import { parseParty } from '../democracy-club-candidates/parse-party.ts';
import { readPrintedName } from '../names/person-name.ts';

/** Posts were named by the office before they were named by the place. */
const OFFICE =
  /^(?:Member of Parliament|Member of the Scottish Parliament|Assembly Member|Member of the Legislative Assembly) for /;

/** @throws RowRefusal */
export function parseLegacyRow(cells: CsvCells): CandidateRow {
  const contest = parseContest(cells);
  const nameAsPrinted = cells.called('person_name', 'PERSON');
  cells.required('person_id');
  const identifiers: PersonIdentifierClaim[] = [
    { scheme: 'democracy-club', value: cells.id('person_id') ?? '' },
  ];
  // These two are typed by volunteers: what is not well formed claims nothing.
  const [, member] = /^uk\.org\.publicwhip\/person\/([1-9]\d{0,9})$/.exec(cells.text('parlparse_id')) ?? [];
  if (member !== undefined) identifiers.push({ scheme: 'theyworkforyou', value: member });
  const wikidata = cells.text('wikidata_id');
  if (/^Q[1-9]\d{0,10}$/.test(wikidata)) identifiers.push({ scheme: 'wikidata', value: wikidata });
  return {
    contest,
    candidacy: {
      line: cells.line,
      contestKey: contest.key,
      person: {
        identifiers,
        name: readPrintedName(nameAsPrinted),
        honorificPrefix: cells.aside('honorific_prefix', 'PERSON'),
        honorificSuffix: cells.aside('honorific_suffix', 'PERSON'),
      },
      nameAsPrinted,
      party: parseParty(cells),
      partyName: cells.words('party_name'),
      description: null,
      listPosition: cells.count('party_list_position'),
      votes: null,
      voteShare: null,
      isElected: cells.flag('elected'),
      isTiedVoteWinner: null,
    },
  };
}

/** The export names an election and a post, and so no ballot; a mayor's election, and a by-election that is named as one, are their ballot. */
function parseContest(cells: CsvCells): ContestClaim {
  const { election, ballotId, isByElection } = parseElection(cells);
  const postCode = cells.called('post_id', 'ID');
  return {
    key: ballotId ?? `${election.electionId} ${postCode}`,
    election,
    ballotId,
    label: cells.called('post_label').replace(OFFICE, ''),
    gssCode: parseGss(cells),
    postCode,
    seatsContested: election.electionType === 'parl' ? 1 : null,
    votingSystem: null,
    isByElection,
    byElectionReason: null,
    isCancelled: cells.flag('cancelled_poll'),
    areCandidatesLocked: null,
    electorate: null,
    spoiltBallots: null,
    turnoutReported: null,
    resultsSource: null,
    replacesBallotId: null,
    replacedByBallotId: null,
  };
}

function parseElection(cells: CsvCells): Pick<ContestClaim, 'election' | 'ballotId' | 'isByElection'> {
  const text = cells.required('election_id');
  // The first two general elections were called by their year alone.
  const general = generalElections.find(({ pollingOn }) => pollingOn.slice(0, 4) === text);
  const id = general ? `parl.${general.pollingOn}` : text;
  const ballot = parseBallotId(id);
  const election = parseElectionId(ballot.ok ? electionIdOf(ballot.value) : id);
  if (!election.ok) return cells.refuseParsed('election_id', election, 'NOT_AN_ELECTION_ID');
  const { electionType, organisationSlug, pollingOn } = election.value;
  return {
    election: {
      electionId: election.value.id,
      electionType,
      organisationSlug,
      pollingOn,
      organisationName: null,
    },
    ballotId: ballot.ok ? ballot.value.id : null,
    isByElection: ballot.ok ? ballot.value.isByElection : null,
  };
}
