import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { type CountPhrase, formatCount } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import type { Content } from './html.ts';

/** What a page says, by name: whole sentences in both languages, so that none can be missing in one. `{name}` is a placeholder. */
export type Sentences = Readonly<Record<string, Words>>;

/** The day a translator checked the Welsh of the hosted pages. Null: not checked, and every Welsh page says so. */
export const PAGES_CY_CHECKED_ON: string | null = null;

/** A sentence with words put in its placeholders. */
export function say(
  sentence: Words,
  lang: Language,
  words: Readonly<Record<string, string | number>> = {},
): string {
  return sentence[lang].replaceAll(PLACEHOLDER, (whole, name: string) => String(words[name] ?? whole));
}

/** As `say`, for words that are markup, such as a link or a name in the other language. */
export function sayWith(sentence: Words, lang: Language, words: Readonly<Record<string, Content>>): Content {
  return sentence[lang].split(PLACEHOLDER).map((part, index) => (index % 2 === 0 ? part : words[part]));
}

/** A number with its noun, in the plural form the language asks for. */
export function sayCount(phrase: CountPhrase, lang: Language, count: number): string {
  return formatCount(phrase, count, lang);
}

/** The other language: where a page's language switch leads. */
export function otherThan(lang: Language): Language {
  return lang === 'en' ? 'cy' : 'en';
}

/** A number as both languages write it. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat('en-GB').format(number);
}

const PLACEHOLDER = /\{(\w+)\}/g;
