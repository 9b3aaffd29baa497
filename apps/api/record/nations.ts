import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { Nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { onsNames } from './sources.ts';

const NATIONS = {
  ENGLAND: { slug: 'england', gss: 'E92000001', name: { en: 'England', cy: 'Lloegr' } },
  SCOTLAND: { slug: 'scotland', gss: 'S92000003', name: { en: 'Scotland', cy: 'Yr Alban' } },
  WALES: { slug: 'wales', gss: 'W92000004', name: { en: 'Wales', cy: 'Cymru' } },
  NORTHERN_IRELAND: {
    slug: 'northern-ireland',
    gss: 'N92000002',
    name: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  },
} as const satisfies Record<Nation, { slug: string; gss: string; name: AreaEntry['name'] }>;

/** Slug of the area of a nation. */
export function nationSlug(nation: Nation): string {
  return NATIONS[nation].slug;
}

export const nations: RecordPart = {
  name: 'nations',
  areas: Object.entries(NATIONS).map(([nation, { slug, gss, name }]) => ({
    slug,
    kind: 'NATION',
    name,
    nation: nation as Nation,
    identifiers: [{ scheme: 'gss', value: gss }],
    sources: [onsNames],
  })),
};
