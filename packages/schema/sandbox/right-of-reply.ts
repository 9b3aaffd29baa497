import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, byTwo, minutes, partyPage } from './evidence.ts';

/** ALD-08: dropped by decision, in the body's own published words, asked for its reply, which is printed beside (R19). */
export const rightOfReply: RecordPart = {
  name: 'right-of-reply',
  pledges: [
    pledgeOf2023('ALD-08', {
      title: { en: 'Co-operative homes on the Tannery', cy: 'Cartrefi cydweithredol ar y Tanerdy' },
      successTest: {
        text: {
          en: 'A hundred homes owned by a housing co-operative stand on the Tannery site.',
          cy: 'Mae cant o gartrefi sy’n eiddo i gwmni tai cydweithredol yn sefyll ar safle’r Tanerdy.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2027-05-01',
      themes: ['co-operative-housing', 'homes'],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2024-01-17',
          publishedOn: '2024-01-22',
          summary: {
            en: 'The council bought the Tannery site.',
            cy: 'Prynodd y cyngor safle’r Tanerdy.',
          },
          ...byEditor,
          evidence: [minutes('2024-01-17', 'Cabinet minutes, item 2')],
        },
        {
          kind: 'RATING',
          status: 'NOT_DELIVERED',
          reason: 'CHANGED_MIND',
          effectiveOn: '2026-02-11',
          publishedOn: '2026-02-23',
          summary: {
            en: 'Cabinet decided to sell the site to a housing association instead.',
            cy: 'Penderfynodd y cabinet werthu’r safle i gymdeithas dai yn lle hynny.',
          },
          ...byTwo,
          evidence: [
            minutes('2026-02-11', 'Cabinet minutes, item 5', {
              quote: 'Cabinet no longer considers a housing co-operative to be the best use of the site.',
              page: '9',
            }),
            partyPage('2026-02-12', 'Why we changed our minds on the Tannery'),
          ],
          replyOffer: { to: 'Aldermere Labour Group', on: '2026-02-16', until: '2026-03-09' },
          replies: [
            {
              text: {
                en: 'A hundred and twenty homes at social rent will stand where we promised a hundred. We changed the means; we did not give up the homes.',
                cy: 'Bydd cant ac ugain o gartrefi ar rent cymdeithasol yn sefyll lle’r addawsom gant. Newidiasom y modd; ni roddasom y gorau i’r cartrefi.',
              },
              repliedBy: 'Aldermere Labour Group',
              repliedOn: '2026-03-02',
              publishedOn: '2026-03-04',
            },
          ],
        },
      ],
    }),
  ],
};
