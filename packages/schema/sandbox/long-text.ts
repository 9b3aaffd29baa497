import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes } from './evidence.ts';

/** ALD-16: a promise of one very long sentence, to be laid out in narrow columns. */
export const longText: RecordPart = {
  name: 'long-text',
  pledges: [
    pledgeOf2023('ALD-16', {
      title: {
        en: 'A standing forum of anchor institutions that buys, hires and invests for Aldermere',
        cy: 'Fforwm parhaol o sefydliadau angori sy’n prynu, yn cyflogi ac yn buddsoddi er lles Gwernllyn',
      },
      strength: 'AIM',
      testability: 'PARTLY',
      successTest: {
        text: {
          en: 'The forum meets in public at least four times a year, and its own yearly count shows that 20 per cent or more of its members’ spending goes to co-operatives, social enterprises or worker-owned firms.',
          cy: 'Mae’r fforwm yn cwrdd yn gyhoeddus o leiaf bedair gwaith y flwyddyn, ac mae ei gyfrif blynyddol ei hun yn dangos bod 20 y cant neu fwy o wariant ei aelodau’n mynd i gwmnïau cydweithredol, mentrau cymdeithasol neu gwmnïau sy’n eiddo i’w gweithwyr.',
        },
        writtenOn: '2023-06-01',
      },
      themes: ['community-wealth', 'procurement', 'local-economy'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-11-06',
          publishedOn: '2024-11-11',
          summary: {
            en: 'The forum met for the first time with five of the eight institutions; its minutes are public, its chair was appointed by the council and not yet elected, and no count of spending has been begun.',
            cy: 'Cyfarfu’r fforwm am y tro cyntaf gyda phump o’r wyth sefydliad; mae ei gofnodion yn gyhoeddus, penodwyd ei gadeirydd gan y cyngor ac nid yw wedi’i ethol eto, ac ni ddechreuwyd cyfrif y gwariant.',
          },
          ...byEditor,
          evidence: [minutes('2024-11-06', 'Minutes of the Aldermere anchor forum')],
        },
      ],
    }),
  ],
};
