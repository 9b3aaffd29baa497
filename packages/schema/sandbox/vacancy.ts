import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { aldermereCouncilSource } from './sources.ts';

/** Norbert Quill died on 12 August 2026; one of Long Meadow's two seats has been vacant since. */
export const vacancy: RecordPart = {
  name: 'vacancy',
  ...elected([
    {
      slug: 'norbert-quill',
      givenName: 'Norbert',
      familyName: 'Quill',
      ward: 'aldermere-long-meadow',
      stoodFor: 'CIVIC_REFORM',
      votes: 1_488,
      left: { to: '2026-08-12', endReason: 'DIED' },
    },
  ]),
  vacancies: [
    {
      post: 'aldermere-long-meadow',
      from: '2026-08-12',
      reason: {
        en: 'Death of a councillor; no by-election has been called yet',
        cy: 'Marwolaeth cynghorydd; ni alwyd isetholiad eto',
      },
      sources: [aldermereCouncilSource],
    },
  ],
};
