import path from 'node:path';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { readList } from '../src/record/read-list.ts';
import { localAuthorityRegister } from './sources.ts';

const rows = readList(path.join(import.meta.dirname, 'lists/combined-authorities.csv'), [
  'slug',
  'name',
  'place',
  'gss',
  'local_authority_code',
]);

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
    sources: [localAuthorityRegister],
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
      // Democracy Club's ids of its mayor's elections name the place: mayor.london.2024-05-02.
      ...(row.slug === 'greater-london' ? [{ scheme: 'democracy-club', value: 'london' }] : []),
    ],
    sources: [localAuthorityRegister],
  })),
};
