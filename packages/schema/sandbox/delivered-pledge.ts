import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwoOneOutside, minutes, newspaper, report } from './evidence.ts';

/** ALD-05: delivered before its day, by a source that is nobody's own, confirmed from outside the party (R2, R6). */
export const deliveredPledge: RecordPart = {
  name: 'delivered-pledge',
  pledges: [
    pledgeOf2023('ALD-05', {
      title: { en: 'Community bank', cy: 'Banc cymunedol' },
      successTest: {
        text: {
          en: 'The bank is authorised and has lent to at least ten businesses in Aldermere.',
          cy: 'Mae’r banc wedi’i awdurdodi ac wedi benthyca i o leiaf ddeg busnes yng Ngwernllyn.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2026-05-31',
      modelPledge: 'community-bank',
      themes: ['finance'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-03-06',
          publishedOn: '2024-03-11',
          summary: {
            en: 'Council agreed to put £2 million into the bank.',
            cy: 'Cytunodd y cyngor i roi £2 filiwn yn y banc.',
          },
          ...byEditor,
          evidence: [minutes('2024-03-06', 'Budget council, resolution 31', { type: 'BUDGET' })],
        },
        {
          kind: 'RATING',
          status: 'DELIVERED',
          effectiveOn: '2026-03-14',
          publishedOn: '2026-04-02',
          summary: {
            en: 'The bank opened with a licence and lent to fourteen local firms in its first month.',
            cy: 'Agorodd y banc â thrwydded a benthyciodd i bedwar cwmni ar ddeg lleol yn ei fis cyntaf.',
          },
          ...byTwoOneOutside,
          evidence: [
            newspaper('2026-03-27', 'Fourteen loans in four weeks', {
              archivedUrl: 'https://example.org/archive/lantern/2026-03-27',
              quote: 'It is the first bank to open in Aldermere since 1911.',
            }),
            {
              type: 'OFFICIAL_STATISTIC',
              publisher: 'The Register of Small Lenders',
              url: 'https://example.org/register-of-lenders/aldermere-community-bank',
              title: 'Entry of the Aldermere Community Bank',
              publishedOn: '2026-03-14',
              accessedOn: '2026-04-01',
              contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
            },
            report('2026-03-31', 'Report of the finance director'),
          ],
        },
      ],
    }),
  ],
};
