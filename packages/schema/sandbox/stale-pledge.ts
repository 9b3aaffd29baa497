import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes } from './evidence.ts';

/** ALD-17: rated in 2023 and not looked at since. */
export const stalePledge: RecordPart = {
  name: 'stale-pledge',
  pledges: [
    pledgeOf2023('ALD-17', {
      title: { en: 'Public orchard', cy: 'Perllan gyhoeddus' },
      successTest: {
        text: {
          en: 'An orchard open to everybody grows in Long Meadow.',
          cy: 'Mae perllan sy’n agored i bawb yn tyfu yn y Ddôl Hir.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['environment'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2023-11-22',
          publishedOn: '2023-11-27',
          summary: { en: 'The parks committee chose a field.', cy: 'Dewisodd y pwyllgor parciau gae.' },
          ...byEditor,
          evidence: [
            minutes('2023-11-22', 'Parks committee minutes, item 8', {
              link: {
                state: 'MOVED',
                checkedOn: '2026-11-16',
                movedTo: 'https://example.org/aldermere-council/archive/minutes/2023-11-22',
              },
            }),
          ],
        },
      ],
    }),
  ],
};
