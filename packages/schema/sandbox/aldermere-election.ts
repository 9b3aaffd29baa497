import type { RecordPart } from '../src/record/record-part.ts';
import { type Councillor, elected } from './councillor.ts';
import { returningOfficerSource } from './sources.ts';
import { ballotOf2023, type Ward } from './wards.ts';

const sources = [returningOfficerSource];

/** Seats by ward. */
const WARDS: readonly Readonly<{ slug: Ward['slug']; label: string; seats: number; electorate: number }>[] = [
  { slug: 'aldermere-millgate', label: 'Millgate', seats: 3, electorate: 8_904 },
  { slug: 'aldermere-ropewalk', label: 'Ropewalk', seats: 3, electorate: 9_120 },
  { slug: 'aldermere-weavers-green', label: 'Weavers’ Green', seats: 2, electorate: 6_233 },
  { slug: 'aldermere-foundry', label: 'Foundry', seats: 2, electorate: 5_871 },
  { slug: 'aldermere-heronsmead', label: 'Heronsmead', seats: 2, electorate: 6_045 },
  { slug: 'aldermere-long-meadow', label: 'Long Meadow', seats: 2, electorate: 6_410 },
  { slug: 'aldermere-orchard-hill', label: 'Orchard Hill', seats: 2, electorate: 5_998 },
];

/** The councillors about whom there is nothing special; the others are in the files of their situations. */
const councillors: readonly Councillor[] = [
  {
    slug: 'rowena-ashdown',
    givenName: 'Rowena',
    familyName: 'Ashdown',
    ward: 'aldermere-millgate',
    stoodFor: 'JOINT',
    votes: 2_104,
    bio: {
      en: 'Bicycle mender and member of the Spokes workers’ co-operative; leader of the council since 2023.',
      cy: 'Trwsiwr beiciau ac aelod o gwmni cydweithredol gweithwyr Spokes; arweinydd y cyngor ers 2023.',
    },
  },
  {
    slug: 'idris-calloway',
    givenName: 'Idris',
    familyName: 'Calloway',
    ward: 'aldermere-millgate',
    stoodFor: 'JOINT',
    votes: 1_987,
  },
  {
    slug: 'tamsin-okafor-reed',
    givenName: 'Tamsin',
    familyName: 'Okafor-Reed',
    ward: 'aldermere-ropewalk',
    stoodFor: 'JOINT',
    votes: 2_231,
  },
  {
    slug: 'desmond-pike',
    givenName: 'Desmond',
    familyName: 'Pike',
    ward: 'aldermere-ropewalk',
    stoodFor: 'RIVERSIDE',
    votes: 1_702,
  },
  {
    slug: 'farida-holloway',
    givenName: 'Farida',
    familyName: 'Holloway',
    ward: 'aldermere-weavers-green',
    stoodFor: 'JOINT',
    votes: 1_455,
  },
  {
    slug: 'beatrix-sorrell',
    givenName: 'Beatrix',
    familyName: 'Sorrell',
    ward: 'aldermere-foundry',
    stoodFor: 'JOINT',
    votes: 1_318,
  },
  {
    slug: 'callum-rusk',
    givenName: 'Callum',
    familyName: 'Rusk',
    ward: 'aldermere-foundry',
    stoodFor: 'LABOUR',
    votes: 1_276,
  },
  {
    slug: 'harriet-venn',
    givenName: 'Harriet',
    familyName: 'Venn',
    ward: 'aldermere-long-meadow',
    stoodFor: 'RIVERSIDE',
    votes: 1_590,
  },
  {
    slug: 'jolyon-pemberton-wray',
    givenName: 'Jolyon',
    familyName: 'Pemberton-Wray',
    ward: 'aldermere-orchard-hill',
    stoodFor: 'CIVIC_REFORM',
    votes: 1_204,
  },
];

const base = elected(councillors);

/** The election of 4 May 2023 for all sixteen seats, the next one, and who leads the council. */
export const aldermereElection: RecordPart = {
  name: 'aldermere-election',
  ...base,
  elections: [
    {
      id: 'local.aldermere.2023-05-04',
      name: { en: 'Aldermere Council election 2023', cy: 'Etholiad Cyngor Gwernllyn 2023' },
      pollingOn: '2023-05-04',
      noticeOfPollOn: '2023-03-27',
      organisation: 'aldermere',
      sources,
    },
    {
      id: 'local.aldermere.2027-05-06',
      name: { en: 'Aldermere Council election 2027', cy: 'Etholiad Cyngor Gwernllyn 2027' },
      pollingOn: '2027-05-06',
      organisation: 'aldermere',
      sources,
    },
  ],
  ballots: WARDS.map(({ slug, label, seats, electorate }) => ({
    key: ballotOf2023(slug),
    ballotId: ballotOf2023(slug),
    election: 'local.aldermere.2023-05-04',
    label,
    post: slug,
    area: slug,
    seatsContested: seats,
    votingSystem: 'FIRST_PAST_THE_POST',
    electorate,
    sources,
  })),
  holdings: [
    ...base.holdings,
    // The term before, for the state of the council on an earlier day.
    {
      person: 'rowena-ashdown',
      post: 'aldermere-millgate',
      from: '2019-05-06',
      to: '2023-05-08',
      endReason: 'TERM_ENDED',
      sources,
    },
  ],
  memberships: [
    ...base.memberships,
    { person: 'rowena-ashdown', organisation: 'aldermere', role: 'LEADER', from: '2023-05-17', sources },
    {
      person: 'farida-holloway',
      organisation: 'aldermere',
      role: 'DEPUTY_LEADER',
      from: '2023-05-17',
      sources,
    },
    {
      person: 'tamsin-okafor-reed',
      organisation: 'aldermere',
      role: 'PORTFOLIO_HOLDER',
      portfolio: { en: 'Co-operative economy', cy: 'Economi gydweithredol' },
      from: '2023-05-17',
      sources,
    },
    {
      person: 'idris-calloway',
      organisation: 'aldermere-labour-group',
      role: 'WHIP',
      from: '2023-05-10',
      sources,
    },
  ],
};
