import type { WordingBasis } from '../generated/prisma/enums.ts';
import { isQuoteOf } from './text/quote.ts';

type Wording = { wordingBasis: WordingBasis; wordingEn: string | null; wordingCy: string | null };
type Text = { textEn: string | null; textCy: string | null };

/**
 * What keeps a wording from being a quote of a paragraph, as one sentence; null where nothing does, or the wording is reported and claims
 * to be none. Compared language by language, in each that both have.
 */
export function findQuoteFault(pledge: Wording, paragraph: Text): string | null {
  if (pledge.wordingBasis === 'REPORTED') return null;
  const pairs = [
    { language: 'English', wording: pledge.wordingEn, text: paragraph.textEn },
    { language: 'Welsh', wording: pledge.wordingCy, text: paragraph.textCy },
  ].flatMap(({ language, wording, text }) =>
    wording === null || text === null ? [] : { language, wording, text },
  );
  if (pairs.length === 0)
    return 'The wording and the paragraph have no language in common: load the text in the language of the wording, or give the wording in that of the text.';
  const wrong = pairs.find(({ wording, text }) => !isQuoteOf(wording, text));
  if (!wrong) return null;
  return `The ${wrong.language} wording is not in the paragraph word for word: copy it from there, put … for words left out, or say that it is reported.`;
}
