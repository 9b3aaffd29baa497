import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { nationSlug } from './nations.ts';
import { democracyClub, readLaw } from './sources.ts';

/** 96 members: six for each of 16 constituencies, from closed lists. */
const membersAct = readLaw('asc/2024/4/section/1');

/** Which two constituencies of the House of Commons make each. */
const finalDeterminations: Source = {
  url: 'https://www.dbcc.gov.wales/reviews/03-25/2026-review-final-determinations',
  publisher: 'Democracy and Boundary Commission Cymru',
  licence: 'Open Government Licence v3.0',
  retrievedOn: null,
};

/** The first election on these boundaries. */
const FIRST_POLL = '2026-05-07';

/** Name, which is Welsh in both languages, GSS code, and the codes of the two constituencies of the House of Commons that make it. */
const CONSTITUENCIES = [
  ['afan-ogwr-rhondda', 'Afan Ogwr Rhondda', 'W09000048', ['W07000081', 'W07000107']],
  ['bangor-conwy-mon', 'Bangor Conwy Môn', 'W09000049', ['W07000083', 'W07000112']],
  [
    'blaenau-gwent-caerffili-rhymni',
    'Blaenau Gwent Caerffili Rhymni',
    'W09000050',
    ['W07000084', 'W07000088'],
  ],
  ['brycheiniog-tawe-nedd', 'Brycheiniog Tawe Nedd', 'W09000051', ['W07000085', 'W07000103']],
  ['caerdydd-ffynnon-taf', 'Caerdydd Ffynnon Taf', 'W09000052', ['W07000089', 'W07000090']],
  ['caerdydd-penarth', 'Caerdydd Penarth', 'W09000053', ['W07000091', 'W07000092']],
  ['casnewydd-islwyn', 'Casnewydd Islwyn', 'W09000054', ['W07000104', 'W07000105']],
  ['ceredigion-penfro', 'Ceredigion Penfro', 'W09000055', ['W07000093', 'W07000100']],
  ['clwyd', 'Clwyd', 'W09000056', ['W07000094', 'W07000095']],
  ['fflint-wrecsam', 'Fflint Wrecsam', 'W09000057', ['W07000082', 'W07000111']],
  ['gwynedd-maldwyn', 'Gwynedd Maldwyn', 'W09000058', ['W07000096', 'W07000102']],
  ['gwyr-abertawe', 'Gŵyr Abertawe', 'W09000059', ['W07000097', 'W07000108']],
  ['pen-y-bont-bro-morgannwg', 'Pen-y-bont Bro Morgannwg', 'W09000060', ['W07000086', 'W07000110']],
  ['pontypridd-cynon-merthyr', 'Pontypridd Cynon Merthyr', 'W09000061', ['W07000099', 'W07000106']],
  ['sir-fynwy-torfaen', 'Sir Fynwy Torfaen', 'W09000062', ['W07000101', 'W07000109']],
  ['sir-gaerfyrddin', 'Sir Gaerfyrddin', 'W09000063', ['W07000087', 'W07000098']],
] as const satisfies readonly (readonly [string, string, string, readonly string[]])[];

const constituencies = CONSTITUENCIES.map(([place, name, gss, parts]) => ({
  slug: `senedd-2026-${place}`,
  name,
  gss,
  parts: parts as readonly string[],
}));

/** The constituency of the Senedd that one of the House of Commons lies in, as the only entry; none outside Wales. */
export function seneddConstituencyOf(westminsterGss: string): readonly string[] {
  return constituencies.filter(({ parts }) => parts.includes(westminsterGss)).map(({ slug }) => slug);
}

/** The Senedd and its 16 constituencies since 2026; those before are a part of their own. */
export const senedd: RecordPart = {
  name: 'senedd',
  organisations: [
    {
      slug: 'senedd',
      kind: 'LEGISLATURE',
      name: { en: 'Senedd Cymru', cy: 'Senedd Cymru' },
      shortName: { en: 'Senedd', cy: 'Senedd' },
      nation: 'WALES',
      area: nationSlug('WALES'),
      sources: [membersAct],
    },
  ],
  areas: constituencies.map(({ slug, name, gss }) => ({
    slug,
    kind: 'SENEDD_CONSTITUENCY',
    name: { cy: name },
    nation: 'WALES',
    parent: nationSlug('WALES'),
    identifiers: [{ scheme: 'gss', value: gss }],
    validFrom: FIRST_POLL,
    sources: [finalDeterminations, democracyClub],
  })),
  posts: constituencies.map(({ slug }) => ({
    key: slug,
    organisation: 'senedd',
    role: 'MS',
    area: slug,
    seats: 6,
    validFrom: FIRST_POLL,
    sources: [membersAct],
  })),
};
