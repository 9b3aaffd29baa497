import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../council-list.ts';
import { endorsed } from '../endorsed.ts';
import { csvOf } from '../import-csv.ts';
import type { SampleFile } from './sample-file.ts';

const wikidata = (id: string, name: string, extra: object = {}) => ({
  id,
  name: { 'lang:en': name },
  identifiers: [{ scheme: 'wikidata', identifier: id }],
  ...extra,
});

/** Who sat in Aldermere and for Aldershot, as documents with names by language say it. */
const POPOLO = JSON.stringify({
  persons: [wikidata('Q990001', 'Wyn Winner'), wikidata('Q990002', 'Ola Olden')],
  organizations: [
    wikidata('Q11005', 'House of Commons'),
    wikidata('Q990010', 'Aldermere Council'),
    wikidata('Q9630', 'Labour Party'),
    wikidata('Q6467393', 'Labour Co-operative'),
  ],
  areas: [
    {
      id: 'Q990020',
      name: { 'lang:en': 'Aldershot Boro Const' },
      identifiers: [{ scheme: 'MS_FB', identifier: 'country:gb/westminster-constituency:e14000530' }],
    },
    {
      id: 'Q990021',
      name: { 'lang:en': 'Mill' },
      identifiers: [{ scheme: 'MS_FB', identifier: 'country:gb/mtw:e05900001' }],
    },
  ],
  memberships: [
    {
      person_id: 'Q990001',
      organization_id: 'Q11005',
      on_behalf_of_id: 'Q6467393',
      area_id: 'Q990020',
      start_date: '2017-06-08',
      role: { 'lang:en': 'MP' },
    },
    {
      person_id: 'Q990002',
      organization_id: 'Q990010',
      on_behalf_of_id: 'Q9630',
      area_id: 'Q990021',
      role_superclass_code: 'Q708492',
      start_date: '2016-05-09',
      end_date: '2018-05-07',
      role: { 'lang:en': 'councillor' },
    },
  ],
});

const TERM = csvOf([
  {
    id: '7f9a07e7-0000-4fe8-93b4-bd499637e130',
    name: 'Wyn Winner',
    sort_name: 'Winner, Wyn',
    email: '',
    twitter: '',
    facebook: '',
    group: 'Labour/Co-operative',
    group_id: 'labourco-operative',
    area_id: 'uk.org.publicwhip/cons/638',
    area: 'Aldershot',
    chamber: 'House of Commons',
    term: 57,
    start_date: '',
    end_date: '',
    image: '',
    gender: '',
  },
]);

const sampled = (fields: Record<string, string>) =>
  endorsed({ name: 'Una Usual', decided_on: '2023-02-01', local_party: 'aldermere-co-op', ...fields });

/** Who sits where, and whom the Party endorses. */
export const officeSamples = {
  POPOLO_JSON: { name: 'term.json', isAboutPeople: true, text: POPOLO },
  EVERYPOLITICIAN_CSV: { name: 'term-57.csv', isAboutPeople: true, text: TERM },
  OPEN_COUNCIL_DATA_CSV: {
    name: 'open.csv',
    isAboutPeople: true,
    options: { listedOn: '2025-09-01' },
    text: openCouncilDataCsv(
      { 'Councillor Name': 'Jo Both' },
      { 'Councillor Name': 'Una Usual' },
      { 'Ward Name': 'Weir', 'Councillor Name': 'Pat Late' },
    ),
  },
  MODERNGOV_XML: {
    name: 'councillors.xml',
    isAboutPeople: true,
    options: { council: 'aldermere', listedOn: '2026-06-01' },
    text: moderngovXml({
      'Mill Ward': [
        { id: 11, name: 'Councillor Jo Both', party: 'Labour' },
        { id: 12, name: 'Councillor Sol Solo', party: 'Independent' },
        { id: 13, name: 'Councillor Una Usual', party: 'Green Party' },
      ],
      Weir: [{ id: 14, name: 'Councillor Pat Late', party: 'Mill and Mere Alliance' }],
    }),
  },
  COUNCILLORS_CSV: {
    name: 'table.csv',
    isAboutPeople: true,
    options: {
      council: 'aldermere',
      listedOn: '2025-06-01',
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
    },
    text: councillorsCsv(
      { Name: 'Cllr Jo Both', Party: 'Labour and Co-operative' },
      { Name: 'Cllr Una Usual', Party: 'Labour' },
      { Name: 'Cllr Sol Solo', Party: 'Independent' },
    ),
  },
  PARTY_LIST: {
    name: 'party.csv',
    isAboutPeople: true,
    text: csvOf([
      sampled({}),
      sampled({
        name: 'Pat Late',
        external_id: 'M-004',
        ward: 'Weir',
        public_source: 'https://party.example.org/pat',
      }),
      sampled({ name: 'Ann Other', external_id: 'M-005', ward: 'Weir' }),
    ]),
  },
} as const satisfies Partial<Record<ImportFormat, SampleFile>>;
