import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes, report } from './evidence.ts';

/** ALD-02: promised for March 2025, still being worked on: in progress and overdue are two things. */
export const overduePledge: RecordPart = {
  name: 'overdue-pledge',
  pledges: [
    pledgeOf2023('ALD-02', {
      title: { en: 'Good landlords’ charter', cy: 'Siarter landlordiaid da' },
      successTest: {
        text: {
          en: 'The charter is published and at least one landlord has signed it.',
          cy: 'Mae’r siarter wedi’i chyhoeddi ac mae o leiaf un landlord wedi’i llofnodi.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2025-03',
      modelPledge: 'good-landlords-charter',
      themes: ['private-renting'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-09-18',
          publishedOn: '2024-09-23',
          summary: {
            en: 'The housing committee approved a first draft of the charter.',
            cy: 'Cymeradwyodd y pwyllgor tai ddrafft cyntaf o’r siarter.',
          },
          ...byEditor,
          evidence: [minutes('2024-09-18', 'Housing committee minutes, item 4')],
        },
        {
          kind: 'REVIEWED_NO_CHANGE',
          effectiveOn: '2026-08-20',
          publishedOn: '2026-08-20',
          summary: {
            en: 'The charter is with the council’s lawyers; no day is given for its publication.',
            cy: 'Mae’r siarter gyda chyfreithwyr y cyngor; ni roddir diwrnod ar gyfer ei chyhoeddi.',
          },
          ...byEditor,
          evidence: [report('2026-08-11', 'Forward plan of the housing committee')],
        },
      ],
    }),
  ],
};
