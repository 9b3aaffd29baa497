import { Prisma } from '../generated/prisma/client.ts';
import { foldWords } from '../search/fold-words.ts';

/** Characters nobody sees: a name with one inside reads as the name. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A condition on "Person" as `person`: its name occurs in a text. Compared as search compares words: an accent, whichever apostrophe or dash,
 * two spaces or a line's end between names keep nobody from being found, nor does an ending ("Tregear’s"). Null for a text without words.
 */
export function nameOccursIn(texts: readonly (string | null)[]): Prisma.Sql | null {
  const text = texts
    .filter((part) => part !== null)
    .join('\n')
    .replace(INVISIBLE, '');
  if (text.trim() === '') return null;
  const folded = ` ${foldWords(text).join(' ')} `;
  // A name in letters that have no Latin form folds to nothing, which is in every text: it is compared as it is written.
  return Prisma.sql`CASE WHEN fold_words(person."name") = '  '
    THEN position(lower(normalize(person."name", NFKC)) IN ${text.normalize('NFKC').toLowerCase()}) > 0
    ELSE position(rtrim(fold_words(person."name")) IN ${folded}) > 0 END`;
}
