import path from 'node:path';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { PostEntry } from '@wheatsheaf/schema/record/offices.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { readList } from '../src/record/read-list.ts';
import { nationSlug } from './nations.ts';
import { onsNames, readLaw, unreadLaw } from './sources.ts';

const LISTS = path.join(import.meta.dirname, 'lists');
const regions = readList(path.join(LISTS, 'scottish-parliament-regions.csv'), ['year', 'gss', 'name']);
const constituencies = readList(path.join(LISTS, 'scottish-parliament-constituencies.csv'), [
  'year',
  'gss',
  'name',
  'region',
]);

const secondReview: Source = {
  url: 'https://boundaries.scot/reviews/second-review-scottish-parliament-boundaries',
  publisher: 'Boundaries Scotland',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** 73 members for constituencies and seven for each of eight regions. */
const scotlandAct = readLaw('ukpga/1998/46/schedule/1');
const MEMBERS_OF_A_REGION = 7;

/** The first election on the boundaries of the second review. */
const FIRST_POLL: WrittenDay = '2026-05-07';

/** Boundaries by the year of the first election on them, and how long they are those of the parliament. */
type Vintage = Readonly<{
  year: string;
  life: Readonly<{ validFrom: WrittenDay; validTo?: WrittenDay }>;
  sources: readonly Source[];
}>;

const VINTAGES: readonly Vintage[] = [
  // The Order of 2010 in the words of 2014, which put the schedule with the boundaries anew.
  {
    year: '2011',
    life: { validFrom: '2011-05-05', validTo: FIRST_POLL },
    sources: [unreadLaw('uksi/2014/501'), onsNames],
  },
  {
    year: '2026',
    life: { validFrom: FIRST_POLL },
    sources: [unreadLaw('ssi/2025/285'), secondReview, onsNames],
  },
];

/** The constituencies that the Scotland Act names itself, whose boundaries no review changes. */
const UNCHANGED: readonly string[] = ['Na h-Eileanan an Iar', 'Orkney Islands', 'Shetland Islands'];

function constituencySlug(year: string, name: string): string {
  return `scottish-parliament-${year}-${getParsed(makeSlug(name))}`;
}

function regionSlug(year: string, name: string): string {
  return `${constituencySlug(year, name)}-region`;
}

/** The slug of a constituency that is in force. */
export function scottishConstituencySlug(name: string): string {
  return constituencySlug('2026', name);
}

function areasOf({ year, life, sources }: Vintage): AreaEntry[] {
  const common = { nation: 'SCOTLAND', parent: nationSlug('SCOTLAND'), sources, ...life } as const;
  return [
    ...inYear(regions, year).map(({ gss, name }) => ({
      ...common,
      slug: regionSlug(year, name),
      kind: 'SCOTTISH_PARLIAMENT_REGION' as const,
      name: { en: name },
      identifiers: [{ scheme: 'gss', value: gss }],
    })),
    ...inYear(constituencies, year).map(({ gss, name, region }) => ({
      ...common,
      slug: constituencySlug(year, name),
      kind: 'SCOTTISH_PARLIAMENT_CONSTITUENCY' as const,
      name: { en: name },
      within: [regionSlug(year, region)],
      identifiers: [{ scheme: 'gss', value: gss }],
      ...(life.validTo !== undefined &&
        UNCHANGED.includes(name) && {
          successors: [{ area: scottishConstituencySlug(name), occurredOn: FIRST_POLL }],
        }),
    })),
  ];
}

function postsOf({ year, life }: Vintage): PostEntry[] {
  const common = { organisation: 'scottish-parliament', sources: [scotlandAct], ...life };
  return [
    ...inYear(regions, year).map(({ name }) => ({
      ...common,
      key: regionSlug(year, name),
      area: regionSlug(year, name),
      role: 'MSP_REGIONAL' as const,
      seats: MEMBERS_OF_A_REGION,
    })),
    ...inYear(constituencies, year).map(({ name }) => ({
      ...common,
      key: constituencySlug(year, name),
      area: constituencySlug(year, name),
      role: 'MSP_CONSTITUENCY' as const,
    })),
  ];
}

function inYear<Row extends { year: string }>(rows: readonly Row[], year: string): Row[] {
  return rows.filter((row) => row.year === year);
}

/** The Scottish Parliament with its constituencies and regions, on the boundaries of 2011 and of 2026. */
export const scottishParliament: RecordPart = {
  name: 'scottish-parliament',
  organisations: [
    {
      slug: 'scottish-parliament',
      kind: 'LEGISLATURE',
      name: { en: 'Scottish Parliament', cy: 'Senedd yr Alban' },
      nation: 'SCOTLAND',
      area: nationSlug('SCOTLAND'),
      sources: [scotlandAct],
    },
  ],
  areas: VINTAGES.flatMap(areasOf),
  posts: VINTAGES.flatMap(postsOf),
};
