import type { RecordPart } from '../src/record/record-part.ts';
import { neighbour } from './neighbour.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

const { area, council } = neighbour({
  slug: 'pellbridge',
  place: 'Pellbridge',
  name: 'Pellbridge Borough Council',
  councilType: 'NON_METROPOLITAN_DISTRICT',
  gss: 'E07999901',
});

const BALLOT = 'local.pellbridge.castle.2023-05-04';

const councillors = [
  { person: 'leopold-stannard', name: 'Leopold Stannard', party: 'civic-reform', votes: 902 },
  { person: 'ottoline-finch', name: 'Ottoline Finch', party: 'riverside-alliance', votes: 871 },
] as const;

/** A council all of whose councillors are held, and none is the Co-operative Party's: a known none, not an unknown (R17). */
export const knownNone: RecordPart = {
  name: 'known-none',
  areas: [
    area,
    {
      slug: 'pellbridge-castle',
      kind: 'WARD',
      name: { en: 'Castle' },
      nation: 'ENGLAND',
      parent: 'pellbridge',
      identifiers: [{ scheme: 'gss', value: 'E05999931' }],
      sources,
    },
  ],
  organisations: [
    council,
    {
      slug: 'pellbridge-labour-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Pellbridge Labour Group' },
      nation: 'ENGLAND',
      parent: 'pellbridge',
      sources,
    },
  ],
  coverage: [
    {
      organisation: 'pellbridge',
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOf: '2026-06-15',
      note: { en: 'Every councillor of the council.', cy: 'Pob cynghorydd ar y cyngor.' },
      sources,
    },
  ],
  posts: [
    {
      key: 'pellbridge-castle',
      organisation: 'pellbridge',
      role: 'COUNCILLOR',
      area: 'pellbridge-castle',
      seats: 2,
      sources,
    },
  ],
  elections: [
    {
      id: 'local.pellbridge.2023-05-04',
      name: { en: 'Pellbridge Borough Council election 2023' },
      pollingOn: '2023-05-04',
      organisation: 'pellbridge',
      sources,
    },
  ],
  ballots: [
    {
      key: BALLOT,
      ballotId: BALLOT,
      election: 'local.pellbridge.2023-05-04',
      label: 'Castle',
      post: 'pellbridge-castle',
      area: 'pellbridge-castle',
      seatsContested: 2,
      votingSystem: 'FIRST_PAST_THE_POST',
      sources,
    },
  ],
  people: councillors.map(({ person, name }) => {
    const [givenName = '', familyName = ''] = name.split(' ');
    return { slug: person, name, givenName, familyName, sources };
  }),
  candidacies: councillors.map(({ person, party, votes }) => ({
    ballot: BALLOT,
    person,
    standing: { principal: party },
    votes,
    isElected: true,
    sources,
  })),
  holdings: councillors.map(({ person }) => ({
    person,
    post: 'pellbridge-castle',
    from: '2023-05-08',
    wonAt: BALLOT,
    sources,
  })),
};
