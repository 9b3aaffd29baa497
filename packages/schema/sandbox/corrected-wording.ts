import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';
import { byEditor, minutes } from './evidence.ts';

/** ALD-15: we had copied a word wrongly from the manifesto; the change is shown as one, with the reason (R4). */
export const correctedWording: RecordPart = {
  name: 'corrected-wording',
  pledges: [
    pledgeOf2023('ALD-15', {
      title: { en: 'Clean energy in council offices', cy: 'Ynni glân yn swyddfeydd y cyngor' },
      successTest: {
        text: {
          en: 'All council offices run on electricity and heat from clean sources.',
          cy: 'Mae holl swyddfeydd y cyngor yn rhedeg ar drydan a gwres o ffynonellau glân.',
        },
        writtenOn: '2023-06-01',
      },
      due: '2030',
      themes: ['climate-and-energy'],
      corrections: [
        {
          field: 'wording',
          language: 'en',
          before: 'We will refit our council office so that it runs on clean energy by 2030.',
          after: 'We will refit every council office so that it runs on clean energy by 2030.',
          reason: {
            en: 'Copied wrongly from page 17 of the manifesto: it says every office, not one.',
            cy: 'Copïwyd yn anghywir o dudalen 17 y maniffesto: mae’n dweud pob swyddfa, nid un.',
          },
          publishedOn: '2023-08-14',
        },
      ],
      log: [
        {
          kind: 'RATING',
          status: 'IN_PROGRESS',
          effectiveOn: '2025-04-23',
          publishedOn: '2025-04-28',
          summary: {
            en: 'Two of nine offices are refitted.',
            cy: 'Mae dwy o’r naw swyddfa wedi’u hailwampio.',
          },
          ...byEditor,
          evidence: [minutes('2025-04-23', 'Property committee minutes, item 3')],
        },
      ],
    }),
  ],
};
