import type { Sentences } from '../sentences.ts';

/** What the page of corrections says besides what its feed says. */
export const correctionsSentences = {
  corrections: { en: 'Corrections', cy: 'Cywiriadau' },
  withdrawals: { en: 'Withdrawals', cy: 'Tynnu’n ôl' },
  none: { en: 'None so far.', cy: 'Dim hyd yma.' },
  earlier: { en: 'Earlier ones', cy: 'Rhai cynharach' },
  newest: { en: 'The newest ones', cy: 'Y rhai diweddaraf' },
} as const satisfies Sentences;
