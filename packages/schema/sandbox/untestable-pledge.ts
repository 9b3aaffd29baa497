import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, newspaper } from './evidence.ts';

/** ALD-11: nothing could show whether it was kept, so it reads "cannot be tested" and takes notes only (R3). */
export const untestablePledge: RecordPart = {
  name: 'untestable-pledge',
  pledges: [
    pledgeOf2023('ALD-11', {
      title: { en: 'Promote co-operative ownership', cy: 'Hyrwyddo perchnogaeth gydweithredol' },
      strength: 'PROMOTE',
      testability: 'NOT_TESTABLE',
      themes: ['co-operation'],
      log: [
        {
          kind: 'NOTE',
          effectiveOn: '2025-07-05',
          publishedOn: '2025-07-07',
          summary: {
            en: 'The city held a co-operative fair on the market square.',
            cy: 'Cynhaliodd y ddinas ffair gydweithredol ar sgwâr y farchnad.',
          },
          ...byEditor,
          evidence: [newspaper('2025-07-06', 'A square full of co-operatives')],
        },
      ],
    }),
  ],
};
