import type { LanguageCode, Localised } from '../language/localised.ts';
import type { Figure } from './figure.ts';

/** `{n}` is the number, `{of}` what it is out of. Numbers stand apart from nouns, so no noun needs a plural. */
const SENTENCES = {
  count: { EN: '{n}', CY: '{n}' },
  atLeast: { EN: 'at least {n} known', CY: 'o leiaf {n} yn hysbys' },
  share: { EN: '{n} of {of}', CY: '{n} o {of}' },
  shareAtLeast: { EN: 'at least {n} known, of {of}', CY: 'o leiaf {n} yn hysbys, o {of}' },
  notCollected: { EN: 'not collected', CY: 'heb ei gasglu' },
} as const satisfies Record<string, Record<LanguageCode, string>>;

/** A figure in words that never claim more than its coverage: a count of an incomplete scope is "at least n known" (R17). */
export function formatFigure(figure: Figure, lang: LanguageCode): Localised {
  const number = new Intl.NumberFormat('en-GB');
  const sentence = SENTENCES[chooseSentence(figure)][lang]
    .replace('{n}', number.format(figure.numerator))
    .replace('{of}', number.format(figure.denominator ?? 0));
  return { text: sentence, lang };
}

function chooseSentence({ numerator, denominator, coverage }: Figure): keyof typeof SENTENCES {
  if (coverage.level === 'NOT_COLLECTED' && numerator === 0) return 'notCollected';
  const isWhole = coverage.level === 'COMPLETE';
  if (denominator === null) return isWhole ? 'count' : 'atLeast';
  return isWhole ? 'share' : 'shareAtLeast';
}
