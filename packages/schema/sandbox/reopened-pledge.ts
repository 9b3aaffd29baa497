import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwo, newspaper, report } from './evidence.ts';

/** ALD-13: it was delivered; then a flood closed two larders. We were right then and the world changed: reopened, not corrected. */
export const reopenedPledge: RecordPart = {
  name: 'reopened-pledge',
  pledges: [
    pledgeOf2023('ALD-13', {
      title: { en: 'A community larder in every ward', cy: 'Pantri cymunedol ym mhob ward' },
      successTest: {
        text: {
          en: 'Each of the seven wards has an open community larder.',
          cy: 'Mae gan bob un o’r saith ward bantri cymunedol agored.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['food'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2023-11-08',
          publishedOn: '2023-11-13',
          summary: { en: 'Four larders are open.', cy: 'Mae pedwar pantri ar agor.' },
          ...byEditor,
          evidence: [report('2023-11-08', 'Report on food')],
        },
        {
          kind: 'RATING',
          status: 'DELIVERED',
          effectiveOn: '2024-11-15',
          publishedOn: '2024-11-25',
          summary: {
            en: 'The seventh larder opened, in Orchard Hill.',
            cy: 'Agorodd y seithfed pantri, ym Mryn y Berllan.',
          },
          ...byTwo,
          evidence: [
            newspaper('2024-11-16', 'Seven of seven'),
            {
              type: 'THIRD_SECTOR',
              publisher: 'Mere Valley Food Partnership',
              url: 'https://example.org/mere-valley-food/larders',
              title: 'Where our larders are',
              publishedOn: '2024-11-20',
              accessedOn: '2024-11-24',
            },
          ],
        },
        {
          kind: 'REOPENED',
          status: 'PART_DELIVERED',
          effectiveOn: '2026-02-03',
          publishedOn: '2026-02-09',
          summary: {
            en: 'The flood closed the larders of Ropewalk and Foundry; five of seven are open.',
            cy: 'Caeodd y llifogydd bantrïau Rhodfa’r Rhaffau a’r Ffowndri; mae pump o saith ar agor.',
          },
          ...byEditor,
          evidence: [newspaper('2026-02-04', 'Water in the larder')],
        },
      ],
    }),
  ],
};
