import path from 'node:path';
import type { OrganisationEntry } from '@wheatsheaf/schema/record/organisations.ts';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Identifier } from '@wheatsheaf/schema/record/source.ts';
import type { Text } from '@wheatsheaf/schema/record/text.ts';
import { type CouncilType, councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { nation as nationWords } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { type ListRow, readList } from '../src/record/read-list.ts';
import { readCode } from '../src/record/read-code.ts';
import { assemblyConstituencyOf } from './london.ts';
import { nationSlug } from './nations.ts';
import { scottishConstituencySlug } from './scottish-parliament.ts';
import { democracyClub, localAuthorityRegister, onsNames } from './sources.ts';
import { welshCouncils } from './welsh-names.ts';

const COLUMNS = [
  'slug',
  'name',
  'place',
  'type',
  'nation',
  'county',
  'combined_authority',
  'gss',
  'local_authority_code',
] as const;

/**
 * Where Democracy Club's election ids name a council otherwise than our slug does: read off the ids of its elections in Scotland of 4 May 2017, in Wales of
 * 6 May 2021 and in England of 3 May 2018, 2 May 2019 and 7 May 2026. Folkestone and Hythe was Shepway until April 2018.
 */
const DEMOCRACY_CLUB_SLUGS: Readonly<Record<string, readonly string[]>> = {
  aberdeen: ['aberdeen-city'],
  dundee: ['dundee-city'],
  edinburgh: ['city-of-edinburgh'],
  'folkestone-and-hythe': ['folkestone-hythe', 'shepway'],
  glasgow: ['glasgow-city'],
  lincoln: ['city-of-lincoln'],
  'na-h-eileanan-siar': ['eilean-siar'],
  'rhondda-cynon-taf': ['rhondda-cynon-taff'],
  'scottish-borders': ['the-scottish-borders'],
};

/**
 * Where councils of a combined authority of the register have another since: the North East took over from North of Tyne on 7 May 2024 (North
 * East Mayoral Combined Authority (Establishment and Functions) Order 2024).
 */
const SINCE_THE_REGISTER: Readonly<Record<string, readonly string[]>> = { 'north-of-tyne': ['north-east'] };

/** Councils whose area is a constituency of the Scottish Parliament (Scotland Act 1998, schedule 1, paragraph 1). */
const ISLANDS: Readonly<Record<string, readonly string[]>> = {
  'na-h-eileanan-siar': [scottishConstituencySlug('Na h-Eileanan an Iar')],
  'orkney-islands': [scottishConstituencySlug('Orkney Islands')],
  'shetland-islands': [scottishConstituencySlug('Shetland Islands')],
};

const rows = readList(path.join(import.meta.dirname, 'lists/councils.csv'), COLUMNS);

/** The 382 principal councils and their areas. */
export const councils: RecordPart = {
  name: 'councils',
  areas: rows.map(areaOf),
  organisations: rows.map(councilOf),
};

type Row = ListRow<(typeof COLUMNS)[number]>;

function areaOf(row: Row): AreaEntry {
  const nation = readCode(nationWords, row.nation);
  return {
    slug: row.slug,
    kind: typeOf(row) === 'COUNTY' ? 'COUNTY' : 'DISTRICT',
    name: named(row.place, welshCouncils[row.slug]?.place),
    nation,
    parent: row.county || nationSlug(nation),
    within: [
      ...(row.combined_authority === '' ? [] : [row.combined_authority]),
      ...(SINCE_THE_REGISTER[row.combined_authority] ?? []),
      ...(assemblyConstituencyOf(row.slug) ?? []),
      ...(ISLANDS[row.slug] ?? []),
    ],
    identifiers: gssCodes(row),
    sources: [localAuthorityRegister, onsNames],
  };
}

function councilOf(row: Row): OrganisationEntry {
  const others = DEMOCRACY_CLUB_SLUGS[row.slug] ?? [];
  return {
    slug: row.slug,
    kind: 'COUNCIL',
    councilType: typeOf(row),
    name: named(row.name, welshCouncils[row.slug]?.name),
    shortName: named(row.place, welshCouncils[row.slug]?.place),
    nation: readCode(nationWords, row.nation),
    area: row.slug,
    identifiers: [
      ...gssCodes(row),
      { scheme: 'local-authority-code', value: row.local_authority_code },
      ...others.map((value) => ({ scheme: 'democracy-club', value })),
    ],
    sources: [localAuthorityRegister, ...(others.length > 0 ? [democracyClub] : [])],
  };
}

/** One council can have two codes: the one in force comes first. */
function gssCodes(row: Row): Identifier[] {
  return row.gss.split(' ').map((value) => ({ scheme: 'gss', value }));
}

function typeOf(row: Row): CouncilType {
  return readCode(councilType, row.type);
}

function named(en: string, cy: string | undefined): Text {
  return cy === undefined ? { en } : { en, cy };
}
