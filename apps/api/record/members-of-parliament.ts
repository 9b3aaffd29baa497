import path from 'node:path';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { readList } from '../src/record/read-list.ts';
import { getConstituency } from './parliament.ts';
import { electionResults } from './sources.ts';

const ELECTION = 'parl.2024-07-04';

const sources: readonly Source[] = [electionResults];

const members = readList(path.join(import.meta.dirname, 'lists/members-of-parliament.csv'), [
  'slug',
  'given_name',
  'family_name',
  'constituency_gss',
  'votes',
  'mnis',
  'democracy_club',
]).map((row) => ({ ...row, constituency: getConstituency(row.constituency_gss) }));

/**
 * The 43 MPs elected on the joint label on 4 July 2024. Psephology gives no ballot ids, so the ballots have none; an import finds them by
 * day and area.
 */
export const membersOfParliament: RecordPart = {
  name: 'members-of-parliament',
  elections: [
    {
      id: ELECTION,
      name: { en: 'UK general election 2024', cy: 'Etholiad cyffredinol y DU 2024' },
      pollingOn: '2024-07-04',
      organisation: 'house-of-commons',
      sources,
    },
  ],
  coverage: [
    {
      organisation: 'house-of-commons',
      role: 'MP',
      level: 'PARTIAL',
      asOf: '2024-07-04',
      note: {
        en: 'Labour and Co-operative MPs as elected on 4 July 2024; later changes are not collected.',
        cy: 'ASau Llafur a’r Blaid Gydweithredol fel y’u hetholwyd ar 4 Gorffennaf 2024; ni chasglwyd newidiadau diweddarach.',
      },
      sources,
    },
  ],
  people: members.map((row) => ({
    slug: row.slug,
    name: `${row.given_name} ${row.family_name}`,
    givenName: row.given_name,
    familyName: row.family_name,
    identifiers: [
      { scheme: 'mnis', value: row.mnis },
      ...(row.democracy_club ? [{ scheme: 'democracy-club', value: row.democracy_club }] : []),
    ],
    sources,
  })),
  ballots: members.map((row) => ({
    key: ballotOf(row),
    ballotId: null,
    election: ELECTION,
    label: row.constituency.name,
    post: row.constituency.slug,
    area: row.constituency.slug,
    gssCode: row.constituency_gss,
    seatsContested: 1,
    votingSystem: 'FIRST_PAST_THE_POST',
    sources,
  })),
  candidacies: members.map((row) => ({
    ballot: ballotOf(row),
    person: row.slug,
    standing: { principal: 'labour-party', adjuncts: ['co-operative-party'] },
    partyName: 'Labour and Co-operative',
    votes: Number(row.votes),
    isElected: true,
    sources,
  })),
  holdings: members.map((row) => ({
    person: row.slug,
    post: row.constituency.slug,
    from: '2024-07-04',
    startReason: 'ELECTED',
    wonAt: ballotOf(row),
    sources,
  })),
};

function ballotOf(row: { constituency_gss: string }): string {
  return `${ELECTION}/${row.constituency_gss}`;
}
