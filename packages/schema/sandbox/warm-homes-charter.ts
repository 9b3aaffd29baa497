import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, partyPage } from './evidence.ts';
import { localPartySource } from './sources.ts';

/** A campaign with asks, clauses, and resources for two nations in two languages. */
export const warmHomesCharter: RecordPart = {
  name: 'warm-homes-charter',
  campaigns: [
    {
      slug: 'warm-homes-charter',
      title: { en: 'Warm Homes Charter', cy: 'Siarter Cartrefi Cynnes' },
      aim: {
        en: 'Every council helps every home it can reach to be warm by co-operative means.',
        cy: 'Pob cyngor yn helpu pob cartref y gall ei gyrraedd i fod yn gynnes drwy gydweithredu.',
      },
      decidedBy: { en: 'Councils', cy: 'Cynghorau' },
      nations: ['ENGLAND', 'WALES'],
      startedOn: '2023-09',
      asks: [
        {
          audience: 'COUNCILS',
          text: { en: 'Pass the model motion.', cy: 'Pasiwch y cynnig enghreifftiol.' },
        },
        { audience: 'COUNCILLORS', text: { en: 'Table the motion.', cy: 'Cyflwynwch y cynnig.' } },
        {
          audience: 'MEMBERS',
          text: { en: 'Write to your councillors.', cy: 'Ysgrifennwch at eich cynghorwyr.' },
        },
      ],
      clauses: [
        {
          key: 'champion',
          text: { en: 'Name a warm homes champion.', cy: 'Enwi pencampwr cartrefi cynnes.' },
        },
        {
          key: 'co-op',
          text: { en: 'Insulate through a co-operative.', cy: 'Inswleiddio drwy gwmni cydweithredol.' },
        },
        { key: 'report', text: { en: 'Report once a year.', cy: 'Adrodd unwaith y flwyddyn.' } },
      ],
      resources: [
        {
          kind: 'MODEL_MOTION',
          title: 'Model motion for English councils',
          nation: 'ENGLAND',
          url: 'https://example.org/warm-homes/motion-england.docx',
          publishedOn: '2023-09-18',
          sources: [localPartySource],
        },
        {
          kind: 'MODEL_MOTION',
          title: 'Cynnig enghreifftiol i gynghorau Cymru',
          nation: 'WALES',
          language: 'cy',
          url: 'https://example.org/warm-homes/cynnig-cymru-2023.docx',
          publishedOn: '2023-09-18',
          sources: [localPartySource],
        },
        {
          kind: 'MODEL_MOTION',
          title: 'Cynnig enghreifftiol i gynghorau Cymru',
          nation: 'WALES',
          language: 'cy',
          edition: 2,
          url: 'https://example.org/warm-homes/cynnig-cymru.docx',
          checksum: '4b1f0c6e9d3a7c58e2b4960f1d8a5c3e7f90b2d4a6c8e0f1325476981badcfe0',
          publishedOn: '2024-01-15',
          sources: [localPartySource],
        },
        {
          kind: 'TRAINING',
          title: 'An evening on the charter',
          url: 'https://example.org/warm-homes/training',
          sources: [localPartySource],
        },
      ],
      log: [
        {
          kind: 'RATING',
          status: 'PLANNED',
          effectiveOn: '2023-07-01',
          publishedOn: '2023-07-01',
          summary: {
            en: 'The local party decided on the campaign.',
            cy: 'Penderfynodd y blaid leol ar yr ymgyrch.',
          },
          ...byEditor,
          evidence: [partyPage('2023-07-01', 'A campaign for warm homes')],
        },
        {
          kind: 'RATING',
          status: 'ACTIVE',
          effectiveOn: '2023-09-18',
          publishedOn: '2023-09-18',
          summary: { en: 'The charter was launched.', cy: 'Lansiwyd y siarter.' },
          ...byEditor,
          evidence: [partyPage('2023-09-18', 'The Warm Homes Charter is here')],
        },
      ],
      sources: [localPartySource],
    },
  ],
};
