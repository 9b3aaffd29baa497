import type { RecordPart } from '../src/record/record-part.ts';
import { aldermereCouncilSource, localPartySource } from './sources.ts';
import { type Ward, wardArea, wardPost } from './wards.ts';

const sources = [aldermereCouncilSource];

/** Six of the seven wards; Heronsmead is in english-only-name.ts. Sixteen seats in all. */
const wards: readonly Ward[] = [
  { slug: 'aldermere-millgate', name: { en: 'Millgate', cy: 'Porth y Felin' }, gss: 'E05999901', seats: 3 },
  {
    slug: 'aldermere-ropewalk',
    name: { en: 'Ropewalk', cy: 'Rhodfa’r Rhaffau' },
    gss: 'E05999902',
    seats: 3,
  },
  {
    slug: 'aldermere-weavers-green',
    name: { en: 'Weavers’ Green', cy: 'Maes y Gwehyddion' },
    gss: 'E05999903',
    seats: 2,
  },
  { slug: 'aldermere-foundry', name: { en: 'Foundry', cy: 'Y Ffowndri' }, gss: 'E05999904', seats: 2 },
  {
    slug: 'aldermere-long-meadow',
    name: { en: 'Long Meadow', cy: 'Y Ddôl Hir' },
    gss: 'E05999906',
    seats: 2,
  },
  {
    slug: 'aldermere-orchard-hill',
    name: { en: 'Orchard Hill', cy: 'Bryn y Berllan' },
    gss: 'E05999907',
    seats: 2,
  },
];

/** The city everything happens in: its council, wards, groups and local party. */
export const aldermere: RecordPart = {
  name: 'aldermere',
  areas: [
    {
      slug: 'aldermere',
      kind: 'DISTRICT',
      name: { en: 'Aldermere', cy: 'Gwernllyn' },
      nation: 'ENGLAND',
      identifiers: [{ scheme: 'gss', value: 'E06999901' }],
      sources,
    },
    ...wards.map(wardArea),
  ],
  organisations: [
    {
      slug: 'aldermere',
      kind: 'COUNCIL',
      councilType: 'UNITARY',
      name: { en: 'Aldermere Council', cy: 'Cyngor Gwernllyn' },
      shortName: { en: 'Aldermere', cy: 'Gwernllyn' },
      nation: 'ENGLAND',
      area: 'aldermere',
      website: 'https://example.org/aldermere-council',
      foundedOn: '2009-04-01',
      identifiers: [
        { scheme: 'gss', value: 'E06999901' },
        { scheme: 'local-authority-code', value: 'ZZA' },
      ],
      sources,
    },
    {
      slug: 'aldermere-labour-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Aldermere Labour Group', cy: 'Grŵp Llafur Gwernllyn' },
      nation: 'ENGLAND',
      parent: 'aldermere',
      sources,
    },
    {
      slug: 'aldermere-co-operative-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Aldermere Co-operative Group', cy: 'Grŵp Cydweithredol Gwernllyn' },
      nation: 'ENGLAND',
      parent: 'aldermere',
      sources,
    },
    {
      slug: 'aldermere-co-op',
      formerSlugs: ['aldermere-cooperative-branch'],
      kind: 'LOCAL_PARTY',
      name: { en: 'Aldermere Co-operative Party', cy: 'Plaid Gydweithredol Gwernllyn' },
      nation: 'ENGLAND',
      parent: 'co-operative-party',
      website: 'https://example.org/aldermere-co-op',
      covers: [{ area: 'aldermere', from: '2009-04-01' }],
      contactPoints: [
        {
          kind: 'EMAIL',
          purpose: 'PARTY',
          value: 'branch@example.org',
          checkedOn: '2026-09-01',
          sources: [localPartySource],
        },
      ],
      sources: [localPartySource],
    },
  ],
  imprints: [
    {
      scope: 'PARTY',
      organisation: 'aldermere-co-op',
      promoter: { kind: 'PERSON', name: 'Hester Lovelock' },
      address: {
        en: 'Unit 4, The Maltings, Aldermere ZZ1 1AA',
        cy: 'Uned 4, The Maltings, Gwernllyn ZZ1 1AA',
      },
      onBehalfOf: { en: 'Aldermere Co-operative Party', cy: 'Plaid Gydweithredol Gwernllyn' },
      from: '2024-01-01',
    },
  ],
  coverage: [
    {
      organisation: 'aldermere',
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOf: '2026-09-01',
      note: { en: 'Every councillor of the council.', cy: 'Pob cynghorydd ar y cyngor.' },
      sources,
    },
  ],
  controlSpells: [
    { council: 'aldermere', kind: 'NO_OVERALL_CONTROL', from: '2019-05-06', to: '2023-05-08', sources },
    { council: 'aldermere', kind: 'MAJORITY', party: 'labour-party', from: '2023-05-08', sources },
  ],
  posts: wards.map(wardPost),
};
