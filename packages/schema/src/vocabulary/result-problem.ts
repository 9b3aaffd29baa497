import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const resultProblemWords = {
  OFFICE_UNKNOWN: { en: 'Office not in the record', cy: 'Nid yw’r swydd yn y cofnod' },
  SEATS_UNKNOWN: { en: 'Number of seats not known', cy: 'Nifer y seddi’n anhysbys' },
  TIED: { en: 'Tied: the lot is not recorded', cy: 'Cyfartal: ni chofnodwyd y coelbren' },
  WINNERS_NOT_SEATS: { en: 'More or fewer winners than seats', cy: 'Mwy neu lai o enillwyr na seddi' },
  OFFICE_TOO_SMALL: { en: 'More winners than the office has seats', cy: 'Mwy o enillwyr na seddi’r swydd' },
  LAW_UNKNOWN: { en: 'First day of the office not known', cy: 'Diwrnod cyntaf y swydd yn anhysbys' },
  DECLARATION_DAY_NEEDED: { en: 'Day of the declaration needed', cy: 'Angen diwrnod y datganiad' },
  DECLARATION_DAY_WRONG: { en: 'Not the day of a declaration', cy: 'Nid diwrnod datganiad' },
  DISSOLUTION_DAY_NEEDED: { en: 'Day of the dissolution needed', cy: 'Angen diwrnod y diddymu' },
  WHO_LEAVES_UNKNOWN: { en: 'Whose seat was up is not known', cy: 'Nid yw’n hysbys pwy sy’n gadael' },
  NO_VACANCY: { en: 'No vacancy to fill', cy: 'Dim sedd wag i’w llenwi' },
  LATER_HOLDINGS: { en: 'Later holdings are in the record', cy: 'Mae daliadau diweddarach yn y cofnod' },
} as const satisfies WordTable;

export type ResultProblem = keyof typeof resultProblemWords;

/** What keeps the result of a ballot from being confirmed. */
export const resultProblem = /* @__PURE__ */ defineVocabulary(resultProblemWords, {
  OFFICE_UNKNOWN: {
    meaning:
      'The ballot is linked to no office, and its area, or its name, has none or several at the body elected: name the office, or say the seats of its ward to have it made. Of a county council that went on as another, an office of that for a ward of the name will do, unless a list of it says who sits there.',
    cyCheckedOn: null,
  },
  SEATS_UNKNOWN: {
    meaning: 'The record does not say how many seats were contested, and the winners are not declared.',
    cyCheckedOn: null,
  },
  TIED: {
    meaning: 'The last seat is tied, and whom the lot chose is not recorded: name the winners.',
    cyCheckedOn: null,
  },
  WINNERS_NOT_SEATS: {
    meaning:
      'The number of winners differs from that of the seats contested: name the winners, or correct the ballot.',
    cyCheckedOn: null,
  },
  OFFICE_TOO_SMALL: {
    meaning:
      'More were elected than the office has seats in the record: where its ward has new boundaries, record them with recordBoundaryChange or import them, and where the number is wrong, correct it with editPost.',
    cyCheckedOn: null,
  },
  LAW_UNKNOWN: {
    meaning:
      'The table of office terms has no row for this office, or the nation of its body is not recorded.',
    cyCheckedOn: null,
  },
  DECLARATION_DAY_NEEDED: {
    meaning: 'The office begins with the declaration of the result: give its day.',
    cyCheckedOn: null,
  },
  DECLARATION_DAY_WRONG: {
    meaning:
      'The day given for the declaration lies before the poll or more than 31 days after it: correct it.',
    cyCheckedOn: null,
  },
  DISSOLUTION_DAY_NEEDED: {
    meaning: 'Those who held the seats left them at a dissolution whose day is not recorded: give it.',
    cyCheckedOn: null,
  },
  WHO_LEAVES_UNKNOWN: {
    meaning: 'Not all seats were up, and the record does not tell whose were: name who leaves, or nobody.',
    cyCheckedOn: null,
  },
  NO_VACANCY: {
    meaning: 'All seats are held on the first day: end the holding that the by-election is for.',
    cyCheckedOn: null,
  },
  LATER_HOLDINGS: {
    meaning:
      'Somebody takes a seat of this office on a later day: add the holdings of this poll one by one, with their ends.',
    cyCheckedOn: null,
  },
});
