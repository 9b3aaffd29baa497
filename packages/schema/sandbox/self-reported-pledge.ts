import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, partyPage } from './evidence.ts';

/** ALD-18: all there is comes from the party itself, and the basis says so. */
export const selfReportedPledge: RecordPart = {
  name: 'self-reported-pledge',
  pledges: [
    pledgeOf2023('ALD-18', {
      title: { en: 'Training to start a co-operative', cy: 'Hyfforddiant i gychwyn cwmni cydweithredol' },
      successTest: {
        text: {
          en: 'Two hundred people have finished the training.',
          cy: 'Mae dau gant o bobl wedi gorffen yr hyfforddiant.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['co-op-development'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2026-06-30',
          publishedOn: '2026-07-06',
          summary: {
            en: 'The Labour group says that 84 people have finished the training.',
            cy: 'Mae’r grŵp Llafur yn dweud bod 84 o bobl wedi gorffen yr hyfforddiant.',
          },
          ...byEditor,
          evidence: [
            partyPage('2026-06-30', 'Eighty-four new co-operators', {
              link: { state: 'CHANGED', checkedOn: '2026-11-16' },
            }),
            {
              type: 'REPRESENTATIVE_STATEMENT',
              isPartyOwn: true,
              publisher: 'Aldermere Labour Group',
              url: 'https://example.org/aldermere-labour/speech-2026-06-30',
              title: 'Speech at the summer meeting',
              publishedOn: '2026-06-30',
              accessedOn: '2026-07-06',
            },
          ],
        },
      ],
    }),
  ],
};
