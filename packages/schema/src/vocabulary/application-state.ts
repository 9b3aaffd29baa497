import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const applicationStateWords = {
  RECEIVED: { en: 'Received', cy: 'Derbyniwyd' },
  IN_REVIEW: { en: 'Being considered', cy: 'Yn cael ei ystyried' },
  APPROVED: { en: 'Approved', cy: 'Cymeradwywyd' },
  DECLINED: { en: 'Declined', cy: 'Gwrthodwyd' },
  WITHDRAWN: { en: 'Withdrawn', cy: 'Tynnwyd yn ôl' },
} as const satisfies WordTable;

export type ApplicationState = keyof typeof applicationStateWords;

/** How far an application to stand has come. INTERNAL: no public path shows it. */
export const applicationState = /* @__PURE__ */ defineVocabulary(applicationStateWords, {
  RECEIVED: {
    meaning: 'Arrived, and nobody has looked at it yet.',
    cyCheckedOn: null,
  },
  IN_REVIEW: {
    meaning: 'A panel is considering it.',
    cyCheckedOn: null,
  },
  APPROVED: {
    meaning: 'Approved, which becomes an endorsement.',
    cyCheckedOn: null,
  },
  DECLINED: {
    meaning: 'Declined; deleted after 12 months.',
    cyCheckedOn: null,
  },
  WITHDRAWN: {
    meaning: 'Withdrawn by the applicant.',
    cyCheckedOn: null,
  },
});
