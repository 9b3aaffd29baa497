/** Letters that are no base letter with a mark, as PostgreSQL's `unaccent` writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/**
 * The words of a text as search compares them: no case, no accents, no punctuation; an apostrophe joins (O’Brien is obrien). The same as
 * `fold_words` in the database, so that what it finds can be pointed at here.
 */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœøßđðþłħı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘`ʼ]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
