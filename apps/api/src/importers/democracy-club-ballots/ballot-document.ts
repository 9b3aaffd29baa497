import { electionIdOf, parseBallotId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { findField, findMember, type JsonEntry, type JsonField } from '../json/json-entries.ts';
import type { JsonItem } from '../json/json-scanner.ts';
import type { ContestDocument } from '../json/read-json-contests.ts';

/** Lists that ballots stand in: pages of the API, and pages put together election by election. */
const BALLOT_LISTS = new Set(['results', 'ballots', '']);

const CANDIDATE_LISTS = ['candidacies', 'candidates'] as const;

/**
 * Members of a ballot by the candidates CSV's name for them. Where there are several, different editions of the API name them so.
 * Source: https://github.com/DemocracyClub/yournextrepresentative, ynr/apps/elections/api/next/serializers.py.
 */
const BALLOT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  ballot_paper_id: ['ballot_paper_id'],
  election_id: ['election.election_id'],
  organisation_name: ['election.name'],
  post_label: ['post.label'],
  post_id: ['post.id'],
  seats_contested: ['winner_count'],
  cancelled_poll: ['cancelled'],
  candidates_locked: ['candidates_locked'],
  by_election_reason: ['by_election_reason'],
  replaces: ['replaces'],
  replaced_by: ['replaced_by'],
  total_electorate: ['results.total_electorate'],
  turnout_reported: ['results.num_turnout_reported'],
  spoilt_ballots: ['results.num_spoilt_ballots'],
  results_source: ['results.source'],
};

/** Members of a candidacy. Contact details, biographies and links are not among them (R18). */
const CANDIDACY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  person_id: ['person.id', 'person_id'],
  person_name: ['person.name', 'name'],
  party_id: ['party.ec_id', 'party_ec_id'],
  party_name: ['party_name', 'party.name'],
  party_description_text: ['party_description_text'],
  party_list_position: ['party_list_position'],
  elected: ['elected', 'result.elected'],
  votes_cast: ['result.num_ballots'],
  tied_vote_winner: ['result.tied_vote_winner'],
};

/** Reads the ballots of one document; the election that some documents name once, before their ballots, is remembered. */
export function openBallotDocument(): ContestDocument {
  let electionName: JsonField | null = null;
  return {
    entriesOf(item: JsonItem) {
      if (item.member === 'election_group') electionName = findField(item.value, 'election_group.', ['name']);
      if (item.index === null || !BALLOT_LISTS.has(item.member)) return [];
      const path = `${item.member}[${item.index}]`;
      const fields = fieldsOf(item.value, `${path}.`, BALLOT_FIELDS);
      if (electionName && !fields.has('organisation_name')) fields.set('organisation_name', electionName);
      nameElection(fields);
      return candidaciesOf(item, path, fields);
    },
  };
}

/** A ballot that does not name its election is one of the election its id names. */
function nameElection(fields: Map<string, JsonField>): void {
  const ballot = fields.get('ballot_paper_id');
  if (!ballot || fields.has('election_id')) return;
  const parsed = parseBallotId(String(ballot.value));
  fields.set('election_id', {
    path: ballot.path,
    value: parsed.ok ? electionIdOf(parsed.value) : ballot.value,
  });
}

function candidaciesOf(
  { value, line: fileLine }: JsonItem,
  path: string,
  fields: Map<string, JsonField>,
): Omit<JsonEntry, 'line'>[] {
  const list = CANDIDATE_LISTS.find((name) => Array.isArray(findMember(value, name)));
  const candidates = list === undefined ? [] : (findMember(value, list) as unknown[]);
  if (candidates.length === 0) return [{ fileLine, path, fields }];
  return candidates.map((candidate, index) => {
    const own = `${path}.${list}[${index}]`;
    return {
      fileLine,
      path: own,
      fields: new Map([...fields, ...fieldsOf(candidate, `${own}.`, CANDIDACY_FIELDS)]),
    };
  });
}

/** The members of an object that are there, by the name of their column. */
export function fieldsOf(
  object: unknown,
  prefix: string,
  members: Readonly<Record<string, readonly string[]>>,
): Map<string, JsonField> {
  const fields = new Map<string, JsonField>();
  for (const [column, paths] of Object.entries(members)) {
    const field = findField(object, prefix, paths);
    if (field) fields.set(column, field);
  }
  return fields;
}
