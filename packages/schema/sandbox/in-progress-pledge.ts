import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes, newspaper, report } from './evidence.ts';

/** ALD-01: work under way towards a test, milestones reached and ahead, reviewed since without change. */
export const inProgressPledge: RecordPart = {
  name: 'in-progress-pledge',
  pledges: [
    pledgeOf2023('ALD-01', {
      title: { en: 'Community wealth building strategy', cy: 'Strategaeth adeiladu cyfoeth cymunedol' },
      successTest: {
        text: {
          en: 'The council has adopted and published a community wealth building strategy.',
          cy: 'Mae’r cyngor wedi mabwysiadu a chyhoeddi strategaeth adeiladu cyfoeth cymunedol.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2027',
      lead: {
        person: 'tamsin-okafor-reed',
        office: {
          en: 'Cabinet member for the co-operative economy',
          cy: 'Aelod cabinet dros yr economi gydweithredol',
        },
      },
      modelPledge: 'community-wealth-building-strategy',
      themes: ['community-wealth'],
      milestones: [
        {
          title: { en: 'Consultation closed', cy: 'Ymgynghoriad wedi cau' },
          due: '2025-06-30',
          reachedOn: '2025-06-27',
        },
        {
          title: { en: 'Draft strategy published', cy: 'Strategaeth ddrafft wedi’i chyhoeddi' },
          due: '2026-09',
          reachedOn: '2026-10-02',
        },
        { title: { en: 'Adopted by full council', cy: 'Mabwysiadwyd gan y cyngor llawn' }, due: '2027-03' },
      ],
      log: [
        {
          kind: 'RATING',
          status: 'NOT_STARTED',
          effectiveOn: '2023-12-01',
          publishedOn: '2023-12-04',
          summary: {
            en: 'Half a year into the term no report, budget or decision mentions the strategy.',
            cy: 'Hanner blwyddyn i mewn i’r tymor nid oes adroddiad, cyllideb na phenderfyniad yn sôn am y strategaeth.',
          },
          ...byEditor,
          evidence: [
            {
              type: 'SEARCH_RECORD',
              publisher: 'The sandbox',
              url: 'https://example.org/sandbox/searches/2023-12-01',
              title: 'Minutes of cabinet and council, May to November 2023, searched for "wealth building"',
              accessedOn: '2023-12-01',
            },
          ],
        },
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-02-14',
          publishedOn: '2024-02-20',
          summary: {
            en: 'Cabinet agreed to draw up the strategy and set aside £60,000 for it.',
            cy: 'Cytunodd y cabinet i lunio’r strategaeth a neilltuo £60,000 ar ei chyfer.',
          },
          ...byEditor,
          evidence: [
            minutes('2024-02-14', 'Cabinet minutes, item 7', { page: '12' }),
            newspaper('2024-02-16', 'City hall looks for its own wealth', {
              quote: 'The strategy is to be ready before the next election.',
            }),
          ],
        },
        {
          kind: 'NOTE',
          effectiveOn: '2025-06-27',
          publishedOn: '2025-07-01',
          summary: {
            en: 'The consultation closed with 412 answers.',
            cy: 'Caeodd yr ymgynghoriad gyda 412 o atebion.',
          },
          ...byEditor,
          evidence: [report('2025-06-30', 'Consultation report')],
        },
        {
          kind: 'REVIEWED_NO_CHANGE',
          effectiveOn: '2026-10-05',
          publishedOn: '2026-10-05',
          summary: {
            en: 'The draft is out; full council has not decided on it.',
            cy: 'Mae’r drafft wedi’i gyhoeddi; nid yw’r cyngor llawn wedi penderfynu arno.',
          },
          ...byEditor,
          evidence: [report('2026-10-02', 'Draft community wealth building strategy')],
        },
      ],
    }),
  ],
};
