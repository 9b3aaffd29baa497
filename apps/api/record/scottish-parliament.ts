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
import { REGIONS_OF_2011, REGIONS_OF_2026 } from './scottish-regions.ts';
import { onsNames } from './sources.ts';

const secondReview: Source = {
  url: 'https://boundaries.scot/reviews/second-review-scottish-parliament-boundaries',
  publisher: 'Boundaries Scotland',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** 73 members for constituencies and seven for each of eight regions. */
const scotlandAct: Source = {
  url: 'https://www.legislation.gov.uk/ukpga/1998/46/schedule/1',
  publisher: 'legislation.gov.uk',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** The first election on the boundaries of the second review. */
const FIRST_POLL: WrittenDay = '2026-05-07';
const MEMBERS_OF_A_REGION = 7;

type Vintage = Readonly<{
  year: string;
  regions: Readonly<Record<string, readonly string[]>>;
  validFrom?: WrittenDay;
  validTo?: WrittenDay;
  sources: readonly Source[];
  /** GSS code of a constituency or region. Null where it is not in the record. */
  gssOf: (kind: 'CONSTITUENCY' | 'REGION', name: string) => string | null;
}>;

const codesOf2011 = new Map(
  readList(path.join(import.meta.dirname, 'lists/scottish-constituencies-2011.csv'), ['gss', 'name']).map(
    ({ gss, name }) => [name, gss],
  ),
);

/** The codes of 2026 were given in the order of the names. */
const inOrder = (names: readonly string[], first: number, prefix: string) =>
  new Map(names.toSorted().map((name, index) => [name, `${prefix}${String(first + index).padStart(6, '0')}`]));
const codesOf2026 = {
  CONSTITUENCY: inOrder(Object.values(REGIONS_OF_2026).flat(), 151, 'S16'),
  REGION: inOrder(Object.keys(REGIONS_OF_2026), 21, 'S17'),
};

const VINTAGES: readonly Vintage[] = [
  {
    year: '2011',
    regions: REGIONS_OF_2011,
    validTo: FIRST_POLL,
    sources: [onsNames],
    gssOf: (kind, name) => (kind === 'CONSTITUENCY' ? (codesOf2011.get(name) ?? null) : null),
  },
  {
    year: '2026',
    regions: REGIONS_OF_2026,
    validFrom: FIRST_POLL,
    sources: [secondReview, onsNames],
    gssOf: (kind, name) => codesOf2026[kind].get(name) ?? null,
  },
];

/** The constituencies that the Scotland Act names itself, whose boundaries no review changes. */
const UNCHANGED: readonly string[] = ['Na h-Eileanan an Iar', 'Orkney Islands', 'Shetland Islands'];

function slugOf(year: string, name: string, kind: 'CONSTITUENCY' | 'REGION' = 'CONSTITUENCY'): string {
  const place = getParsed(makeSlug(name));
  return `scottish-parliament-${year}-${place}${kind === 'REGION' ? '-region' : ''}`;
}

/** The slug of a constituency that is in force. */
export function scottishConstituencySlug(name: string): string {
  return slugOf('2026', name);
}

function areasOf({ year, regions, validFrom, validTo, sources, gssOf }: Vintage): AreaEntry[] {
  const life = { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
  const identifiers = (kind: 'CONSTITUENCY' | 'REGION', name: string) => {
    const value = gssOf(kind, name);
    return value === null ? [] : [{ scheme: 'gss', value }];
  };
  const common = { nation: 'SCOTLAND', parent: nationSlug('SCOTLAND'), sources, ...life } as const;
  return Object.entries(regions).flatMap(([region, names]) => [
    {
      ...common,
      slug: slugOf(year, region, 'REGION'),
      kind: 'SCOTTISH_PARLIAMENT_REGION' as const,
      name: { en: region },
      identifiers: identifiers('REGION', region),
    },
    ...names.map((name) => ({
      ...common,
      slug: slugOf(year, name),
      kind: 'SCOTTISH_PARLIAMENT_CONSTITUENCY' as const,
      name: { en: name },
      within: [slugOf(year, region, 'REGION')],
      identifiers: identifiers('CONSTITUENCY', name),
      ...(validTo !== undefined &&
        UNCHANGED.includes(name) && {
          successors: [{ area: scottishConstituencySlug(name), occurredOn: FIRST_POLL }],
        }),
    })),
  ]);
}

function postsOf({ year, regions, validFrom, validTo }: Vintage): PostEntry[] {
  const common = {
    organisation: 'scottish-parliament',
    sources: [scotlandAct],
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
  };
  return Object.entries(regions).flatMap(([region, names]) => [
    {
      ...common,
      key: slugOf(year, region, 'REGION'),
      area: slugOf(year, region, 'REGION'),
      role: 'MSP_REGIONAL' as const,
      seats: MEMBERS_OF_A_REGION,
    },
    ...names.map((name) => ({
      ...common,
      key: slugOf(year, name),
      area: slugOf(year, name),
      role: 'MSP_CONSTITUENCY' as const,
    })),
  ]);
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
