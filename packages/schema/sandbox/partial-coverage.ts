import type { RecordPart } from '../src/record/record-part.ts';
import { neighbour } from './neighbour.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

const { area, council } = neighbour({
  slug: 'thornwick',
  place: 'Thornwick',
  name: 'Thornwick Borough Council',
  councilType: 'METROPOLITAN_DISTRICT',
  gss: 'E08999901',
});

const BALLOT = 'local.thornwick.kiln-lane.2024-05-02';

/** A council of which only part is held: a count says "at least 2 known", never 2 (R17). */
export const partialCoverage: RecordPart = {
  name: 'partial-coverage',
  areas: [
    area,
    {
      slug: 'thornwick-kiln-lane',
      kind: 'WARD',
      name: { en: 'Kiln Lane' },
      nation: 'ENGLAND',
      parent: 'thornwick',
      identifiers: [{ scheme: 'gss', value: 'E05999921' }],
      sources,
    },
  ],
  organisations: [
    council,
    {
      slug: 'thornwick-labour-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Thornwick Labour Group' },
      nation: 'ENGLAND',
      parent: 'thornwick',
      sources,
    },
  ],
  coverage: [
    {
      organisation: 'thornwick',
      role: 'COUNCILLOR',
      level: 'PARTIAL',
      asOf: '2026-06-15',
      note: {
        en: 'Co-operative councillors of one ward; the others are not collected yet.',
        cy: 'Cynghorwyr cydweithredol un ward; ni chasglwyd y lleill eto.',
      },
      sources,
    },
  ],
  posts: [
    {
      key: 'thornwick-kiln-lane',
      organisation: 'thornwick',
      role: 'COUNCILLOR',
      area: 'thornwick-kiln-lane',
      seats: 3,
      sources,
    },
  ],
  elections: [
    {
      id: 'local.thornwick.2024-05-02',
      name: { en: 'Thornwick Borough Council election 2024' },
      pollingOn: '2024-05-02',
      organisation: 'thornwick',
      sources,
    },
  ],
  ballots: [
    {
      key: BALLOT,
      ballotId: BALLOT,
      election: 'local.thornwick.2024-05-02',
      label: 'Kiln Lane',
      post: 'thornwick-kiln-lane',
      area: 'thornwick-kiln-lane',
      seatsContested: 3,
      votingSystem: 'FIRST_PAST_THE_POST',
      sources,
    },
  ],
  people: [
    {
      slug: 'cressida-moorhouse',
      name: 'Cressida Moorhouse',
      givenName: 'Cressida',
      familyName: 'Moorhouse',
      sources,
    },
    { slug: 'tobias-lark', name: 'Tobias Lark', givenName: 'Tobias', familyName: 'Lark', sources },
  ],
  candidacies: ['cressida-moorhouse', 'tobias-lark'].map((person) => ({
    ballot: BALLOT,
    person,
    standing: { principal: 'labour-party', adjuncts: ['co-operative-party'] },
    partyName: 'Labour and Co-operative Party',
    description: 'Labour and Co-operative Party',
    isElected: true,
    sources,
  })),
  holdings: ['cressida-moorhouse', 'tobias-lark'].map((person) => ({
    person,
    post: 'thornwick-kiln-lane',
    from: '2024-05-06',
    wonAt: BALLOT,
    sources,
  })),
};
