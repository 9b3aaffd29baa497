import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const controlKindWords = {
  MAJORITY: { en: 'Majority', cy: 'Mwyafrif' },
  MINORITY: { en: 'Minority administration', cy: 'Gweinyddiaeth leiafrifol' },
  COALITION: { en: 'Coalition', cy: 'Clymblaid' },
  NO_OVERALL_CONTROL: { en: 'No overall control', cy: 'Dim rheolaeth gyffredinol' },
} as const satisfies WordTable;

export type ControlKind = keyof typeof controlKindWords;

/** How a council is controlled for a spell. */
export const controlKind = /* @__PURE__ */ defineVocabulary(controlKindWords, {
  MAJORITY: {
    meaning: 'One party holds more than half the seats.',
    cyCheckedOn: null,
  },
  MINORITY: {
    meaning: 'One party runs the council with half the seats or fewer.',
    cyCheckedOn: null,
  },
  COALITION: {
    meaning: 'Several parties run the council together.',
    cyCheckedOn: null,
  },
  NO_OVERALL_CONTROL: {
    meaning: 'No party holds a majority, and who runs the council is not agreed or not recorded.',
    cyCheckedOn: null,
  },
});
