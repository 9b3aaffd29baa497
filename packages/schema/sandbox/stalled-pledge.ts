import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes, newspaper } from './evidence.ts';

/** ALD-06: work was recorded, then another body blocked it: the reason is a code, and that body was offered a reply (R19). */
export const stalledPledge: RecordPart = {
  name: 'stalled-pledge',
  pledges: [
    pledgeOf2023('ALD-06', {
      title: { en: 'Buses under public control', cy: 'Bysiau o dan reolaeth gyhoeddus' },
      successTest: {
        text: {
          en: 'A franchising scheme made by the council or its region is in force for the city’s buses.',
          cy: 'Mae cynllun masnachfreinio a wnaed gan y cyngor neu ei ranbarth mewn grym ar gyfer bysiau’r ddinas.',
        },
        writtenOn: '2023-09-15',
      },
      due: '2026',
      themes: ['buses'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-05-22',
          publishedOn: '2024-05-28',
          summary: {
            en: 'Cabinet asked the regional transport board for a franchising assessment.',
            cy: 'Gofynnodd y cabinet i’r bwrdd trafnidiaeth rhanbarthol am asesiad masnachfreinio.',
          },
          ...byEditor,
          evidence: [
            minutes('2024-05-22', 'Cabinet minutes, item 3', {
              link: { state: 'LIVE', checkedOn: '2026-11-16' },
            }),
          ],
        },
        {
          kind: 'RATING',
          status: 'STALLED',
          reason: 'BLOCKED_BY_OTHER_BODY',
          effectiveOn: '2025-11-19',
          publishedOn: '2025-11-24',
          summary: {
            en: 'The regional transport board declined to begin the assessment before 2028.',
            cy: 'Gwrthododd y bwrdd trafnidiaeth rhanbarthol ddechrau’r asesiad cyn 2028.',
          },
          ...byEditor,
          evidence: [
            minutes('2025-11-19', 'Regional transport board minutes, item 9', {
              publisher: 'Mere Valley Transport Board',
              url: 'https://example.org/mere-valley-transport/minutes/2025-11-19',
            }),
            newspaper('2025-11-21', 'No change at the bus station', {
              link: { state: 'DEAD', checkedOn: '2026-11-16' },
            }),
          ],
          replyOffer: { to: 'Mere Valley Transport Board', on: '2025-11-24', until: '2025-12-15' },
          replies: [
            {
              text: {
                en: 'The board did not decline: it gave the work a later place in its programme, after the tram extension.',
                cy: 'Ni wrthododd y bwrdd: rhoddodd le diweddarach i’r gwaith yn ei raglen, ar ôl estyniad y tram.',
              },
              repliedBy: 'Mere Valley Transport Board',
              repliedOn: '2025-12-08',
              publishedOn: '2025-12-10',
            },
          ],
        },
      ],
    }),
  ],
};
