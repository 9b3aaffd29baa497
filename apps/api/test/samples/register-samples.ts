import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { directoryOf, postcodeRow } from '../directory-csv.ts';
import { csvOf } from '../import-csv.ts';
import type { SampleFile } from './sample-file.ts';

const authority = (
  code: string,
  name: string,
  gss: string,
  type: string,
  fields: Record<string, string> = {},
) => ({
  'local-authority-code': code,
  'official-name': `${name} Council`,
  'nice-name': name,
  'gss-code': gss,
  'start-date': '1974-04-01',
  'end-date': '',
  'replaced-by': '',
  nation: 'England',
  'local-authority-type': type,
  'county-la': '',
  'combined-authority': '',
  'former-gss-codes': '',
  'current-authority': 'True',
  'gov-uk-slug': name.toLowerCase(),
  'open-council-data-id': '1002.0',
  'wdtk-id': '',
  'mapit-area-code': 'DIS',
  ...fields,
});

const ward = (code: string, name: string) => ({
  wd18cd: code,
  wd18nm: name,
  lad18cd: 'E07900001',
  lad18nm: 'Aldermere',
  cty18cd: 'E10900001',
  cty18nm: 'Merefordshire',
  rgn18cd: 'E12900001',
  rgn18nm: 'Middle',
  lat: 52.5,
  long: -1.5,
});

const change = (fields: Record<string, string>) => ({
  GEOGCD: 'E05900001',
  GEOGNM: 'Mill',
  GEOGNMW: '',
  GEOGCD_P: 'E05900009',
  GEOGNM_P: 'Old Mill',
  GEOGNMW_P: '',
  SI_ID: '1786/2015',
  SI_TITLE: 'The Aldermere (Electoral Changes) Order 2015',
  OPER_DATE: '05/05/2016',
  ENTITYCD: 'E05',
  YEAR: '2016',
  ...fields,
});

const constituency = (code: string, id: number, start: string, end: string) => ({
  Name: 'Aldershot',
  ONSCode: code,
  Constituency_Id: id,
  StartDate: `${start} 00:00`,
  EndDate: end && `${end} 00:00`,
});

const registration = (name: string, reference: string) => ({
  'MNIS ID': '',
  'MNIS name': name,
  'Electoral Commission ID': reference,
  Jurisdiction: 'Great Britain',
  'Registered on': '05/02/1999',
  'Deregistered on': '',
  'Primary EC name last updated on': '',
});

const listedParty = (id: string, name: string) => ({
  id,
  name,
  register: 'Great Britain',
  dissolution_date: '9999-12-31',
});

const RING = [
  [-1.6, 52.4],
  [-1.4, 52.4],
  [-1.4, 52.6],
  [-1.6, 52.6],
  [-1.6, 52.4],
];

/** Places, bodies, parties and postcodes. */
export const registerSamples = {
  ONSPD_CSV: {
    name: 'onspd.csv',
    isAboutPeople: false,
    text: directoryOf(postcodeRow(), postcodeRow({ pcds: 'ZE9 1AB', doterm: '202001' })),
  },
  POSTCODE_SHARES_CSV: {
    name: 'shares.csv',
    isAboutPeople: false,
    options: { listedOn: '2025-08-01' },
    text: csvOf([
      { postcode: 'ZE9 1AA', area: 'E05900001', share: 0.75 },
      { postcode: 'ZE9 1AA', area: 'E05900002', share: 0.25 },
    ]),
  },
  LOCAL_AUTHORITIES_CSV: {
    name: 'authorities.csv',
    isAboutPeople: false,
    text: csvOf([
      authority('MER', 'Merefordshire', 'E10900001', 'CTY'),
      authority('ALD', 'Aldermere', 'E07900001', 'NMD', { 'county-la': 'MER' }),
      authority('MRE', 'Mere', 'E07900002', 'NMD', { 'county-la': 'MER' }),
    ]),
  },
  LOCAL_AUTHORITY_NAMES_CSV: {
    name: 'authority-names.csv',
    isAboutPeople: false,
    text: csvOf([
      { 'la-name': 'Aldermere-on-the-Water', 'local-authority-code': 'ALD' },
      { 'la-name': 'County of Meres', 'local-authority-code': 'MER' },
    ]),
  },
  LOCAL_AUTHORITY_CODES_CSV: {
    name: 'authority-codes.csv',
    isAboutPeople: false,
    text: csvOf([
      { 'gss-code': 'E07900001', 'local-authority-code': 'ALD' },
      { 'gss-code': 'E10900001', 'local-authority-code': 'MER' },
    ]),
  },
  GSS_NAMES_CSV: {
    name: 'gss-names.csv',
    isAboutPeople: false,
    text: csvOf([
      { type: 'WD25', code: 'E05900001', name: 'Mill' },
      { type: 'LAD25', code: 'E07900001', name: 'Aldermere' },
      { type: 'PCON24', code: 'E14001063', name: 'Aldershot' },
    ]),
  },
  WARDS_CSV: {
    name: 'wards.csv',
    isAboutPeople: false,
    text: csvOf([ward('E05900001', 'Mill'), ward('E05900002', 'Weir')]),
  },
  CODE_CHANGES_CSV: {
    name: 'changes.csv',
    isAboutPeople: false,
    text: csvOf([change({}), change({ GEOGCD_P: 'E05900008', GEOGNM_P: 'Quay' })]),
  },
  CONSTITUENCIES_CSV: {
    name: 'constituencies.csv',
    isAboutPeople: false,
    text: `\uFEFF${csvOf([
      constituency('E14000530', 45, '13/04/2010', '30/05/2024'),
      constituency('E14001063', 945, '31/05/2024', ''),
    ])}`,
  },
  CONSTITUENCY_OVERLAPS_CSV: {
    name: 'overlaps.csv',
    isAboutPeople: false,
    text:
      '\uFEFFE14000530E14001063,E14000530,Aldershot,E14001063,Aldershot,1,0.9,1,0.9,1,0.9\n' +
      'E14000531E14001063,E14000531,Aldridge-Brownhills,E14001063,Aldershot,0.1,0.1,0.1,0.1,0.1,0.1\n',
  },
  POSTCODE_COUNTS_CSV: {
    name: 'counts.csv',
    isAboutPeople: false,
    text: csvOf([
      { pcon24cd: 'E14001063', lad25cd: 'E07900001', postcode_count: 435 },
      { pcon24cd: 'E14001063', lad25cd: 'E07900002', postcode_count: 12 },
    ]),
  },
  PARTY_REGISTRATIONS_CSV: {
    name: 'registrations.csv',
    isAboutPeople: false,
    text: csvOf([registration('Mill Residents', 'PP9901'), registration('Mere Residents', 'PP9902')]),
  },
  DEMOCRACY_CLUB_PARTIES_CSV: {
    name: 'parties.csv',
    isAboutPeople: false,
    text: csvOf([listedParty('party:9901', 'Mill Residents'), listedParty('party:53', 'Labour Party')]),
  },
  DEMOCRACY_CLUB_PARTIES_JSON: {
    name: 'parties.json',
    isAboutPeople: false,
    text: JSON.stringify([
      {
        classification: 'Party',
        ...listedParty('party:9902', 'Mere Residents'),
        founding_date: '1999-01-14',
        descriptions: [{ description: 'Mere first', translation: 'Y llyn yn gyntaf' }],
      },
    ]),
  },
  BOUNDARIES_GEOJSON: {
    name: 'wards.geojson',
    isAboutPeople: false,
    text: JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { gss: 'E05900001', name: 'Mill', district: 'Aldermere' },
          geometry: { type: 'Polygon', coordinates: [RING] },
        },
      ],
    }),
  },
} as const satisfies Partial<Record<ImportFormat, SampleFile>>;
