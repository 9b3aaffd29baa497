import path from 'node:path';
import type { AreaEntry } from '@wheatsheaf/schema/record/places.ts';
import type { PostEntry } from '@wheatsheaf/schema/record/offices.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { readList } from '../src/record/read-list.ts';
import { nationSlug } from './nations.ts';
import { READ_ON } from './posts.ts';
import { onsNames, readLaw, unreadLaw } from './sources.ts';

const LISTS = path.join(import.meta.dirname, 'lists');
const regions = readList(path.join(LISTS, 'senedd-regions-2011.csv'), ['gss', 'name', 'name_cy']);
const constituencies = readList(path.join(LISTS, 'senedd-constituencies-2011.csv'), [
  'gss',
  'name',
  'name_cy',
  'region',
]);

/** One member for each constituency, and four for each of five regions, from closed lists. */
const walesAct = [readLaw('ukpga/2006/32/section/1/enacted'), readLaw('ukpga/2006/32/section/2/enacted')];
const MEMBERS_OF_A_REGION = 4;

/** The Order that drew them for the election of 2007, and the one that moved some of them for that of 2011. */
const boundaries = [unreadLaw('uksi/2006/1041'), unreadLaw('uksi/2008/1791'), onsNames];

/** Government of Wales Act 2006, section 14: members hold their seats until the dissolution. */
const dissolution: Source = {
  url: 'https://www.nfu-cymru.org.uk/cy/newyddion-a-gwybodaeth/nfu-cymru-sets-out-senedd-election-changes',
  publisher: 'NFU Cymru',
  licence: null,
  retrievedOn: READ_ON,
};

/** Offices last to the dissolution, areas to the poll on the new ones, so that no day is without boundaries. */
const BOUNDARIES = { validFrom: '2011-05-05', validTo: '2026-05-07' } as const;
const OFFICES = { validFrom: '2011-05-05', validTo: '2026-04-08' } as const;

/** With the year of their first election: Islwyn and Torfaen are names of councils and of other constituencies, too. */
function slugOf(name: string): string {
  return `senedd-2011-${getParsed(makeSlug(name))}`;
}

function regionSlug(name: string): string {
  return `${slugOf(name)}-region`;
}

const ofWales = {
  nation: 'WALES',
  parent: nationSlug('WALES'),
  sources: boundaries,
  ...BOUNDARIES,
} as const;
const ofSenedd = {
  organisation: 'senedd',
  role: 'MS',
  sources: [...walesAct, dissolution],
  ...OFFICES,
} as const;

/**
 * The constituencies and regions that elected the National Assembly for Wales of 2011 and 2016 and the Senedd of 2021. Members of both kinds hold one
 * office by one name: which kind is that of the area.
 */
export const seneddUntil2026: RecordPart = {
  name: 'senedd-until-2026',
  areas: [
    ...regions.map(
      ({ gss, name, name_cy }): AreaEntry => ({
        ...ofWales,
        slug: regionSlug(name),
        kind: 'SENEDD_REGION',
        name: { en: name, cy: name_cy },
        identifiers: [{ scheme: 'gss', value: gss }],
      }),
    ),
    ...constituencies.map(
      ({ gss, name, name_cy, region }): AreaEntry => ({
        ...ofWales,
        slug: slugOf(name),
        kind: 'SENEDD_CONSTITUENCY',
        name: { en: name, cy: name_cy },
        within: [regionSlug(region)],
        identifiers: [{ scheme: 'gss', value: gss }],
      }),
    ),
  ],
  posts: [
    ...regions.map(
      ({ name }): PostEntry => ({
        ...ofSenedd,
        key: regionSlug(name),
        area: regionSlug(name),
        seats: MEMBERS_OF_A_REGION,
      }),
    ),
    ...constituencies.map(({ name }): PostEntry => ({ ...ofSenedd, key: slugOf(name), area: slugOf(name) })),
  ],
};
