import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwo, report } from './evidence.ts';

/** ALD-12: rated delivered on a figure we misread; the correction takes that row's place from its own day on (R9). */
export const correctedStatus: RecordPart = {
  name: 'corrected-status',
  pledges: [
    pledgeOf2023('ALD-12', {
      title: { en: 'Sixty per cent in the region', cy: 'Chwe deg y cant yn y rhanbarth' },
      successTest: {
        text: {
          en: 'The accounts of one year show that 60 per cent or more of bought goods and services came from firms of the region.',
          cy: 'Mae cyfrifon un flwyddyn yn dangos bod 60 y cant neu fwy o’r nwyddau a’r gwasanaethau a brynwyd wedi dod gan gwmnïau’r rhanbarth.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['procurement', 'local-economy'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-06-26',
          publishedOn: '2024-07-01',
          summary: {
            en: 'A procurement strategy with the target was adopted.',
            cy: 'Mabwysiadwyd strategaeth gaffael â’r targed.',
          },
          ...byEditor,
          evidence: [
            report('2024-06-26', 'Procurement strategy 2024 to 2028', {
              link: {
                state: 'DEAD',
                checkedOn: '2026-11-16',
                archive: {
                  url: 'https://example.org/archive/procurement-strategy-2024',
                  licence: 'Open Government Licence v3.0',
                },
              },
            }),
          ],
        },
        {
          key: 'rated-delivered',
          kind: 'RATING',
          status: 'DELIVERED',
          effectiveOn: '2025-06-30',
          publishedOn: '2025-07-02',
          summary: {
            en: 'The accounts show 61 per cent with firms of the region.',
            cy: 'Mae’r cyfrifon yn dangos 61 y cant gyda chwmnïau’r rhanbarth.',
          },
          ...byTwo,
          evidence: [report('2025-06-30', 'Accounts 2024-25', { type: 'BUDGET', page: '88' })],
        },
        {
          kind: 'CORRECTION',
          corrects: 'rated-delivered',
          status: 'PART_DELIVERED',
          effectiveOn: '2025-09-12',
          publishedOn: '2025-09-12',
          summary: {
            en: 'We misread the table: 61 per cent is the share of contracts. Of the money, 47 per cent stayed in the region, so only the part about contracts is met.',
            cy: 'Camddarllenasom y tabl: 61 y cant yw’r gyfran o gontractau. O’r arian, arhosodd 47 y cant yn y rhanbarth, felly dim ond y rhan am gontractau a gyflawnwyd.',
          },
          ...byTwo,
          evidence: [report('2025-06-30', 'Accounts 2024-25', { type: 'BUDGET', page: '89' })],
        },
      ],
    }),
  ],
};
