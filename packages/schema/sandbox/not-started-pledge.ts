import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, searchRecord } from './evidence.ts';

/** ALD-04: assessed, and nothing was found: the absence is evidenced by what was searched, where and when (R2). */
export const notStartedPledge: RecordPart = {
  name: 'not-started-pledge',
  pledges: [
    pledgeOf2023('ALD-04', {
      title: { en: 'Tenants on the boards', cy: 'Tenantiaid ar y byrddau' },
      successTest: {
        text: {
          en: 'Each housing company of the council has a tenant on its board.',
          cy: 'Mae gan bob un o gwmnïau tai’r cyngor denant ar ei fwrdd.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['homes'],
      log: [
        {
          kind: 'RATING',
          status: 'NOT_STARTED',
          effectiveOn: '2026-07-06',
          publishedOn: '2026-07-06',
          summary: {
            en: 'No decision, report or vacancy notice speaks of tenants on the boards.',
            cy: 'Nid oes penderfyniad, adroddiad na hysbysiad yn sôn am denantiaid ar y byrddau.',
          },
          ...byEditor,
          evidence: [
            searchRecord(
              '2026-07-06',
              'Council minutes and Companies House filings, May 2023 to July 2026, searched for "tenant" and "director"',
            ),
          ],
        },
      ],
    }),
  ],
};
