import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, byTwo, newspaper, partyPage } from './evidence.ts';
import { localPartySource } from './sources.ts';

/** A campaign that was won: what it asked for is law in the story's own county. */
export const campaignWon: RecordPart = {
  name: 'campaign-won',
  campaigns: [
    {
      slug: 'last-bus-home',
      title: { en: 'Last Bus Home', cy: 'Y Bws Olaf Adref' },
      aim: {
        en: 'A bus after the last train, for everybody who works late.',
        cy: 'Bws ar ôl y trên olaf, i bawb sy’n gweithio’n hwyr.',
      },
      decidedBy: { en: 'Mere Valley Transport Board', cy: 'Bwrdd Trafnidiaeth Dyffryn Mere' },
      nations: ['ENGLAND'],
      startedOn: '2024',
      log: [
        {
          kind: 'RATING',
          status: 'ACTIVE',
          effectiveOn: '2024-02-01',
          publishedOn: '2024-02-01',
          summary: {
            en: 'Petitions went round in the bus queues.',
            cy: 'Aeth deisebau o amgylch y ciwiau bysiau.',
          },
          ...byEditor,
          evidence: [partyPage('2024-02-01', 'Who misses the last bus?')],
        },
        {
          kind: 'RATING',
          status: 'WON',
          effectiveOn: '2026-01-28',
          publishedOn: '2026-02-02',
          summary: {
            en: 'The board ordered a night bus from September 2026.',
            cy: 'Gorchmynnodd y bwrdd fws nos o fis Medi 2026.',
          },
          ...byTwo,
          evidence: [newspaper('2026-01-29', 'The night bus is coming')],
        },
      ],
      sources: [localPartySource],
    },
  ],
  events: [
    {
      slug: 'aldermere-co-op-agm-2027',
      kind: 'MEETING',
      title: { en: 'Annual general meeting 2027', cy: 'Cyfarfod cyffredinol blynyddol 2027' },
      description: { en: 'Reports, elections and supper.', cy: 'Adroddiadau, etholiadau a swper.' },
      startsOn: '2027-02-20',
      venue: 'The Maltings, Aldermere',
      venueKind: 'COMMUNITY_VENUE',
      url: 'https://example.org/aldermere-co-op/agm',
      organisation: 'aldermere-co-op',
      sources: [localPartySource],
    },
    {
      slug: 'warm-homes-week-2026',
      kind: 'CAMPAIGN_DAY',
      title: { en: 'Warm homes week', cy: 'Wythnos cartrefi cynnes' },
      startsOn: '2026-11',
      organisation: 'aldermere-co-op',
      campaign: 'warm-homes-charter',
      sources: [localPartySource],
    },
  ],
  policyDocuments: [
    {
      slug: 'mere-valley-aims',
      kind: 'AIMS',
      title: { en: 'Aims for the Mere Valley', cy: 'Nodau ar gyfer Dyffryn Mere' },
      summary: {
        en: 'What co-operators in the valley stand for.',
        cy: 'Yr hyn y saif cydweithredwyr y dyffryn drosto.',
      },
      publishedOn: '2023-01',
      url: 'https://example.org/aldermere-co-op/aims',
      owner: 'aldermere-co-op',
      points: [
        { en: 'Money that stays.', cy: 'Arian sy’n aros.' },
        { en: 'Homes that are warm.', cy: 'Cartrefi sy’n gynnes.' },
      ],
      modelPledges: ['community-bank'],
      campaigns: ['warm-homes-charter'],
      sources: [localPartySource],
    },
  ],
  claims: [
    {
      slug: 'aldermere-councillors-2023',
      figure: 'COUNCILLORS_ELECTED',
      text: {
        en: 'Over 8 co-operative councillors elected',
        cy: 'Etholwyd dros 8 o gynghorwyr cydweithredol',
      },
      number: 8,
      isLowerBound: true,
      claimedOn: '2023-05',
      url: 'https://example.org/aldermere-co-op/results',
      organisation: 'aldermere',
      sources: [localPartySource],
    },
  ],
};
