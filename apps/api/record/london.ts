import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { nationSlug } from './nations.ts';
import { READ_ON } from './posts.ts';
import { onsNames, readLaw, unreadLaw } from './sources.ts';

/** The Authority consists of the Mayor of London and the Assembly, of 14 members for constituencies and 11 for London. */
const authorityAct = readLaw('ukpga/1999/29/section/2');

/** Parliament's answer of April 2002 on who has an elected mayor. */
const firstLondonPoll: Source = {
  url: 'https://api.parliament.uk/historic-hansard/written_answers/2002/apr/25/elected-mayors',
  publisher: 'UK Parliament',
  licence: 'Open Parliament Licence v3.0',
  retrievedOn: READ_ON,
};

/** Of which boroughs each constituency is made. */
const constituenciesOrder = unreadLaw('uksi/1999/3380/schedule/made');

/** The first election of the Assembly and the Mayor. */
const FIRST_POLL: WrittenDay = '2000-05-04';

/** The constituencies in the order of their codes, E32000001 to E32000014, with their boroughs. */
const CONSTITUENCIES = [
  ['Barnet and Camden', ['barnet', 'camden']],
  ['Bexley and Bromley', ['bexley', 'bromley']],
  ['Brent and Harrow', ['brent', 'harrow']],
  ['City and East', ['barking-and-dagenham', 'city-of-london', 'newham', 'tower-hamlets']],
  ['Croydon and Sutton', ['croydon', 'sutton']],
  ['Ealing and Hillingdon', ['ealing', 'hillingdon']],
  ['Enfield and Haringey', ['enfield', 'haringey']],
  ['Greenwich and Lewisham', ['greenwich', 'lewisham']],
  ['Havering and Redbridge', ['havering', 'redbridge']],
  ['Lambeth and Southwark', ['lambeth', 'southwark']],
  ['Merton and Wandsworth', ['merton', 'wandsworth']],
  ['North East', ['hackney', 'islington', 'waltham-forest']],
  ['South West', ['hounslow', 'kingston-upon-thames', 'richmond-upon-thames']],
  ['West Central', ['hammersmith-and-fulham', 'kensington-and-chelsea', 'westminster']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

const constituencies = CONSTITUENCIES.map(([name, boroughs], index) => ({
  name,
  boroughs: boroughs as readonly string[],
  slug: `london-assembly-${name.toLowerCase().replaceAll(' ', '-')}`,
  gss: `E320000${String(index + 1).padStart(2, '0')}`,
}));

/** The constituency that a borough lies in, as its only entry. Null for a council outside London. */
export function assemblyConstituencyOf(borough: string): readonly [string] | null {
  const found = constituencies.find(({ boroughs }) => boroughs.includes(borough));
  return found ? [found.slug] : null;
}

/** The London Assembly, and the Mayor of London, whose body is the Greater London Authority. */
export const london: RecordPart = {
  name: 'london',
  organisations: [
    {
      slug: 'london-assembly',
      kind: 'LEGISLATURE',
      name: { en: 'London Assembly', cy: 'Cynulliad Llundain' },
      nation: 'ENGLAND',
      area: 'greater-london',
      // Democracy Club names the Authority for the elections of its Assembly, and for its mayor's London.
      identifiers: [{ scheme: 'democracy-club', value: 'greater-london-authority' }],
      sources: [authorityAct],
    },
  ],
  areas: constituencies.map(({ slug, name, gss }) => ({
    slug,
    kind: 'LONDON_ASSEMBLY_CONSTITUENCY',
    name: { en: name },
    nation: 'ENGLAND',
    parent: nationSlug('ENGLAND'),
    within: ['greater-london'],
    identifiers: [{ scheme: 'gss', value: gss }],
    sources: [constituenciesOrder, onsNames],
  })),
  posts: [
    ...constituencies.map(({ slug }) => ({
      key: slug,
      organisation: 'london-assembly',
      role: 'LONDON_ASSEMBLY_MEMBER' as const,
      area: slug,
      validFrom: FIRST_POLL,
      sources: [authorityAct, firstLondonPoll],
    })),
    {
      key: 'london-assembly-london-wide',
      organisation: 'london-assembly',
      role: 'LONDON_ASSEMBLY_MEMBER',
      label: { en: 'London-wide Assembly Member', cy: 'Aelod Cynulliad Llundain gyfan' },
      area: 'greater-london',
      seats: 11,
      validFrom: FIRST_POLL,
      sources: [authorityAct, firstLondonPoll],
    },
    {
      key: 'mayor-of-london',
      organisation: 'greater-london',
      role: 'MAYOR_OF_LONDON',
      area: 'greater-london',
      validFrom: FIRST_POLL,
      sources: [authorityAct, firstLondonPoll],
    },
  ],
};
