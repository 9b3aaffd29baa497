import path from 'node:path';
import type { OrganisationEntry } from '@wheatsheaf/schema/record/organisations.ts';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { readList } from '../src/record/read-list.ts';
import { democracyClub, localAuthorityRegister, readLaw } from './sources.ts';

const rows = readList(path.join(import.meta.dirname, 'lists/combined-authorities.csv'), [
  'slug',
  'name',
  'place',
  'gss',
  'local_authority_code',
]);

/**
 * Where Democracy Club's election ids name an authority otherwise than our slug does: mayor.greater-manchester-ca.by.2026-07-30,
 * mayor.london.2024-05-02. South Yorkshire's is that of the election of 2018, before it changed its name.
 */
const DEMOCRACY_CLUB_SLUGS: Readonly<Record<string, string>> = {
  'east-midlands': 'east-midlands-cca',
  'greater-lincolnshire': 'greater-lincolnshire-cca',
  'greater-london': 'london',
  'greater-manchester': 'greater-manchester-ca',
  'liverpool-city-region': 'liverpool-city-ca',
  'north-east': 'north-east-ca',
  'south-yorkshire': 'sheffield-city-ca',
  'york-and-north-yorkshire': 'york-and-north-yorkshire-ca',
};

/** On that day one authority for seven councils took over from North of Tyne, of three of them, and from that of the other four, which had no mayor. */
const NORTH_EAST_FROM = '2024-05-07';
const northEastOrder = readLaw('uksi/2024/402');

/** What the register does not say of the authorities. */
const LIVES: Readonly<Record<string, Pick<OrganisationEntry, 'foundedOn' | 'dissolvedOn' | 'successors'>>> = {
  'north-east': { foundedOn: NORTH_EAST_FROM },
  'north-of-tyne': {
    dissolvedOn: NORTH_EAST_FROM,
    successors: [{ organisation: 'north-east', occurredOn: NORTH_EAST_FROM }],
  },
};

/** And of their areas. */
const ENDS: Readonly<Record<string, Pick<AreaEntry, 'validTo' | 'successors'>>> = {
  'north-of-tyne': {
    validTo: NORTH_EAST_FROM,
    successors: [{ area: 'north-east', occurredOn: NORTH_EAST_FROM }],
  },
};

/** The 14 combined authorities in the register, and the Greater London Authority. */
export const combinedAuthorities: RecordPart = {
  name: 'combined-authorities',
  areas: rows.map((row) => ({
    slug: row.slug,
    kind: 'COMBINED_AUTHORITY',
    name: { en: row.place },
    nation: 'ENGLAND',
    parent: 'england',
    identifiers: row.gss.split(' ').map((value) => ({ scheme: 'gss', value })),
    ...ENDS[row.slug],
    sources: sourcesOf(row.slug),
  })),
  organisations: rows.map((row) => ({
    slug: row.slug,
    kind: 'COMBINED_AUTHORITY',
    name: { en: row.name },
    shortName: { en: row.place },
    nation: 'ENGLAND',
    area: row.slug,
    identifiers: [
      ...row.gss.split(' ').map((value) => ({ scheme: 'gss', value })),
      { scheme: 'local-authority-code', value: row.local_authority_code },
      ...democracyClubSlug(row.slug),
    ],
    ...LIVES[row.slug],
    sources: [...sourcesOf(row.slug), ...(row.slug in DEMOCRACY_CLUB_SLUGS ? [democracyClub] : [])],
  })),
};

function democracyClubSlug(slug: string) {
  const value = DEMOCRACY_CLUB_SLUGS[slug];
  return value === undefined ? [] : [{ scheme: 'democracy-club', value }];
}

function sourcesOf(slug: string) {
  return slug in LIVES ? [localAuthorityRegister, northEastOrder] : [localAuthorityRegister];
}
