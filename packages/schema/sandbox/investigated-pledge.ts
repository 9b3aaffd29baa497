import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwo, minutes, report } from './evidence.ts';

/** ALD-14: a promise to investigate is delivered by a published finding, whatever it finds (R3); this one came late. */
export const investigatedPledge: RecordPart = {
  name: 'investigated-pledge',
  pledges: [
    pledgeOf2023('ALD-14', {
      title: { en: 'Study of credit unions', cy: 'Astudiaeth o undebau credyd' },
      strength: 'INVESTIGATE',
      successTest: {
        text: {
          en: 'The council has published what it found.',
          cy: 'Mae’r cyngor wedi cyhoeddi’r hyn a ganfu.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2024-12-31',
      themes: ['finance'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-10-09',
          publishedOn: '2024-10-14',
          summary: { en: 'A scrutiny panel was appointed.', cy: 'Penodwyd panel craffu.' },
          ...byEditor,
          evidence: [minutes('2024-10-09', 'Scrutiny committee minutes, item 6')],
        },
        {
          kind: 'RATING',
          status: 'DELIVERED',
          effectiveOn: '2025-05-20',
          publishedOn: '2025-05-27',
          summary: {
            en: 'The panel published its finding: growth is possible in four wards and not in three.',
            cy: 'Cyhoeddodd y panel ei ganfyddiad: mae twf yn bosibl mewn pedair ward ac nid mewn tair.',
          },
          ...byTwo,
          evidence: [report('2025-05-20', 'Credit unions in Aldermere: findings of the scrutiny panel')],
        },
      ],
    }),
  ],
};
