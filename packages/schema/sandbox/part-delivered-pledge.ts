import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes, report } from './evidence.ts';

/** ALD-07: partly testable and partly delivered; the update says which part of the test is met. */
export const partDeliveredPledge: RecordPart = {
  name: 'part-delivered-pledge',
  pledges: [
    pledgeOf2023('ALD-07', {
      title: { en: 'Council land for community energy', cy: 'Tir y cyngor ar gyfer ynni cymunedol' },
      testability: 'PARTLY',
      successTest: {
        text: {
          en: 'A community energy project uses council land, and one uses a council roof.',
          cy: 'Mae prosiect ynni cymunedol yn defnyddio tir y cyngor, ac un yn defnyddio to’r cyngor.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['climate-and-energy'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-07-10',
          publishedOn: '2024-07-15',
          summary: {
            en: 'Cabinet offered eleven roofs to the Mere Valley Energy Co-operative.',
            cy: 'Cynigiodd y cabinet un ar ddeg o doeau i Gwmni Cydweithredol Ynni Dyffryn Mere.',
          },
          ...byEditor,
          evidence: [minutes('2024-07-10', 'Cabinet minutes, item 11')],
        },
        {
          kind: 'RATING',
          status: 'PART_DELIVERED',
          effectiveOn: '2026-06-03',
          publishedOn: '2026-06-08',
          summary: {
            en: 'The roof half is met: panels of the co-operative run on six council roofs. No council land is in use yet.',
            cy: 'Mae hanner y toeau wedi’i gyflawni: mae paneli’r cwmni cydweithredol ar waith ar chwe tho. Nid oes tir y cyngor yn cael ei ddefnyddio eto.',
          },
          ...byEditor,
          evidence: [
            report('2026-06-03', 'Energy report 2026', { page: '4' }),
            {
              type: 'THIRD_SECTOR',
              publisher: 'Mere Valley Energy Co-operative',
              url: 'https://example.org/mere-valley-energy/roofs',
              title: 'Our six roofs',
              publishedOn: '2026-06-01',
              accessedOn: '2026-06-08',
            },
          ],
        },
      ],
    }),
  ],
};
