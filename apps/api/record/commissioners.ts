import path from 'node:path';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import type { WrittenDay } from '@wheatsheaf/schema/record/written-date.ts';
import type { Source } from '@wheatsheaf/schema/record/source.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { readList } from '../src/record/read-list.ts';
import { nationSlug } from './nations.ts';
import { READ_ON } from './posts.ts';
import { onsNames, readLaw, unreadLaw } from './sources.ts';

/** A commissioner for each police area listed in Schedule 1 to the Police Act 1996 outside London. */
const policeReformAct = readLaw('ukpga/2011/13/section/1');

/** The first commissioners came in on the seventh day after the poll of 15 November 2012; those with a fire service were without it then. */
const FIRST_IN_OFFICE: WrittenDay = '2012-11-22';
const firstTerm = readLaw('ukpga/2011/13/section/50');

/** The Orders that make a commissioner the fire and rescue authority too are made under this section. */
const fireServicesAct = unreadLaw('ukpga/2004/21/section/4A');

/** Which of the commissioners are the fire authority too, by their own association. */
const association: Source = {
  url: 'https://www.apccs.police.uk/our-work/building-resources-and-capabilities/fire-and-emergency-services-2',
  publisher: 'Association of Police and Crime Commissioners',
  licence: null,
  retrievedOn: READ_ON,
};

/**
 * Areas without a commissioner: London's two, and those whose combined authority's mayor has the functions (the Government's answer of
 * 16 May 2025 to question 50971 of the House of Commons names these four).
 */
const WITHOUT_COMMISSIONER: readonly string[] = [
  'Metropolitan Police',
  'City of London',
  'Greater Manchester',
  'North Yorkshire',
  'South Yorkshire',
  'West Yorkshire',
];

const WITH_FIRE_SERVICE: readonly string[] = ['Cumbria', 'Essex', 'Northamptonshire', 'Staffordshire'];

/** Welsh names of the police areas of Wales, as the forces name themselves. */
const WELSH: Readonly<Record<string, string>> = {
  'North Wales': 'Gogledd Cymru',
  Gwent: 'Gwent',
  'South Wales': 'De Cymru',
  'Dyfed-Powys': 'Dyfed-Powys',
};

const areas = readList(path.join(import.meta.dirname, 'lists/police-areas.csv'), ['gss', 'name']).map(
  ({ gss, name }) => {
    const place = getParsed(makeSlug(name));
    return {
      gss,
      name: WELSH[name] ? { en: name, cy: WELSH[name] } : { en: name },
      place,
      slug: `${place}-police-area`,
      nation: gss.startsWith('W') ? ('WALES' as const) : ('ENGLAND' as const),
      hasCommissioner: !WITHOUT_COMMISSIONER.includes(name),
      hasFireService: WITH_FIRE_SERVICE.includes(name),
    };
  },
);
const sourcesOf = (hasFireService: boolean) => [
  policeReformAct,
  ...(hasFireService ? [fireServicesAct, association] : []),
];
const policed = areas.filter(({ hasCommissioner }) => hasCommissioner);

/** The police areas of England and Wales, and the bodies of those that elect a commissioner. */
export const commissioners: RecordPart = {
  name: 'commissioners',
  areas: areas.map(({ gss, name, slug, nation }) => ({
    slug,
    kind: 'POLICE_AREA',
    name,
    nation,
    parent: nationSlug(nation),
    identifiers: [{ scheme: 'gss', value: gss }],
    sources: [onsNames],
  })),
  organisations: policed.map(({ name, place, slug, nation, hasFireService }) => ({
    slug: `${place}-police-and-crime-commissioner`,
    kind: 'POLICE_AREA_BODY',
    name: {
      en: `${hasFireService ? 'Police, Fire and Crime' : 'Police and Crime'} Commissioner for ${name.en}`,
      ...(name.cy && { cy: `Comisiynydd yr Heddlu a Throseddu ${name.cy}` }),
    },
    shortName: name,
    nation,
    area: slug,
    // Democracy Club's ids of these elections name the place: pcc.avon-and-somerset.2024-05-02.
    identifiers: [{ scheme: 'democracy-club', value: place }],
    sources: sourcesOf(hasFireService),
  })),
  posts: policed.map(({ place, slug, hasFireService }) => ({
    key: `${place}-commissioner`,
    organisation: `${place}-police-and-crime-commissioner`,
    role: hasFireService ? 'POLICE_FIRE_AND_CRIME_COMMISSIONER' : 'POLICE_AND_CRIME_COMMISSIONER',
    area: slug,
    validFrom: FIRST_IN_OFFICE,
    sources: [...sourcesOf(hasFireService), firstTerm],
  })),
};
