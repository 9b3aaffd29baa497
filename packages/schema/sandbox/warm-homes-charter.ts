import type { RecordPart } from '../src/record/record-part.ts';
import { byEditor, partyPage } from './evidence.ts';
import { localPartySource } from './sources.ts';

const MOTION_FOR_ENGLAND = [
  'Warm Homes Charter: model motion for English councils',
  '',
  'This council notes that many homes in its area are cold and costly to heat.',
  'This council resolves to',
  '1. name one of its members as warm homes champion;',
  '2. offer insulation through a co-operative owned by those who use it;',
  '3. report once a year on the homes that were reached.',
  '',
  'Fictional: part of the sandbox of Wheatsheaf. CC BY 4.0.',
];

const MOTION_FOR_WALES = `# Siarter Cartrefi Cynnes: cynnig enghreifftiol

Mae’r cyngor hwn yn nodi bod llawer o gartrefi yn ei ardal yn oer ac yn ddrud i’w gwresogi.

Mae’r cyngor hwn yn penderfynu

1. enwi un o’i aelodau yn bencampwr cartrefi cynnes;
2. cynnig inswleiddio drwy gwmni cydweithredol sy’n eiddo i’w ddefnyddwyr;
3. adrodd unwaith y flwyddyn ar y cartrefi a gyrhaeddwyd.

Ffuglen: rhan o flwch tywod Wheatsheaf. CC BY 4.0.
`;

/** A campaign with asks, clauses, and resources for two nations in two languages: two of them are files kept here, as PDF and Markdown. */
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
          url: 'https://example.org/warm-homes/motion-england.pdf',
          file: { format: 'PDF', lines: MOTION_FOR_ENGLAND },
          publishedOn: '2023-09-18',
          sources: [localPartySource],
        },
        {
          kind: 'MODEL_MOTION',
          title: 'Cynnig enghreifftiol i gynghorau Cymru',
          nation: 'WALES',
          language: 'cy',
          url: 'https://example.org/warm-homes/cynnig-cymru-2023.md',
          publishedOn: '2023-09-18',
          sources: [localPartySource],
        },
        {
          kind: 'MODEL_MOTION',
          title: 'Cynnig enghreifftiol i gynghorau Cymru',
          nation: 'WALES',
          language: 'cy',
          edition: 2,
          file: { format: 'MARKDOWN', text: MOTION_FOR_WALES },
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
