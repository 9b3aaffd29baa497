import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const suppressionReasonWords = {
  ERASURE_REQUEST: { en: 'Asked to be erased', cy: 'Gofynnodd am gael ei ddileu' },
  OBJECTION: { en: 'Objected', cy: 'Gwrthwynebodd' },
  SAFETY: { en: 'Risk to safety', cy: 'Risg i ddiogelwch' },
  COURT_ORDER: { en: 'Court order', cy: 'Gorchymyn llys' },
  PERMISSION_ENDED: { en: 'Permission ended', cy: 'Daeth y caniatâd i ben' },
  NOT_PUBLIC: { en: 'Not a public fact', cy: 'Nid yw’n ffaith gyhoeddus' },
} as const satisfies WordTable;

export type SuppressionReason = keyof typeof suppressionReasonWords;

/**
 * Why a field of a person, or the whole person, must never come back by an import or a restore (R18).
 * INTERNAL.
 */
export const suppressionReason = /* @__PURE__ */ defineVocabulary(suppressionReasonWords, {
  ERASURE_REQUEST: {
    meaning: 'The person asked for erasure and the request was granted.',
    cyCheckedOn: null,
  },
  OBJECTION: {
    meaning: 'The person objected to this use of the data and the objection was upheld.',
    cyCheckedOn: null,
  },
  SAFETY: {
    meaning: 'Showing it would put somebody at risk.',
    cyCheckedOn: null,
  },
  COURT_ORDER: {
    meaning: 'A court or a regulator ordered it.',
    cyCheckedOn: null,
  },
  PERMISSION_ENDED: {
    meaning: 'The consent or licence it rested on has ended.',
    cyCheckedOn: null,
  },
  NOT_PUBLIC: {
    meaning: 'It was never lawfully public, such as a home address or a birth date.',
    cyCheckedOn: null,
  },
});
