import { fieldsOf } from '../democracy-club-ballots/ballot-document.ts';
import { parseCandidateRow } from '../democracy-club-candidates/parse-row.ts';
import type { ImportFormat } from '../import-format.ts';
import { findMember, jsonCells, type JsonEntry } from '../json/json-entries.ts';
import type { JsonItem } from '../json/json-scanner.ts';
import { readJsonContests } from '../json/read-json-contests.ts';

/** Members of a result set by the candidates CSV's name for them. */
const SET_FIELDS = {
  ballot_paper_id: ['ballot_paper_id'],
  total_electorate: ['total_electorate'],
  turnout_reported: ['num_turnout_reported'],
  spoilt_ballots: ['num_spoilt_ballots'],
  results_source: ['source'],
};

/** Members of one candidate's result. Who entered it is not among them (R18). */
const RESULT_FIELDS = {
  election_id: ['membership.election.id'],
  organisation_name: ['membership.election.name'],
  post_label: ['membership.post.label'],
  post_id: ['membership.post.id'],
  person_id: ['membership.person.id'],
  person_name: ['membership.person.name'],
  party_id: ['membership.on_behalf_of.id'],
  party_name: ['membership.on_behalf_of.name'],
  party_list_position: ['membership.party_list_position'],
  elected: ['is_winner', 'membership.elected'],
  votes_cast: ['num_ballots'],
};

/** Results from Democracy Club's API of version 0.9, which is frozen. */
export const democracyClubResultSetsFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_RESULT_SETS_JSON',
  looksLike: 'Democracy Club’s result sets are JSON with ballot_paper_id and candidate_results',
  recognise: ({ text }) => (/^[{[]/.test(text) && text.includes('"candidate_results"') ? 1 : 0),
  open: (file) =>
    readJsonContests(
      file,
      () => ({ entriesOf }),
      (entry) => {
        const { contest, candidacy } = parseCandidateRow(jsonCells(entry), { hasDay: false, hasLabel: true });
        return { contest, row: candidacy };
      },
    ),
};

function entriesOf({ member, index, line, value }: JsonItem): Omit<JsonEntry, 'line'>[] {
  if (index === null || (member !== 'results' && member !== '')) return [];
  const path = `${member}[${index}]`;
  const set = fieldsOf(value, `${path}.`, SET_FIELDS);
  const results = findMember(value, 'candidate_results');
  // What is no result set is read as one without its members, and so refused for lacking them.
  return (Array.isArray(results) ? (results as unknown[]) : [null]).map((result, place) => {
    const own = `${path}.candidate_results[${place}]`;
    return {
      fileLine: line,
      path: own,
      fields: new Map([...set, ...fieldsOf(result, `${own}.`, RESULT_FIELDS)]),
    };
  });
}
