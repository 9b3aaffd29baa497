import type { Language as Lang, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { useLocaleState, useTranslate } from 'react-admin';
import type { MessageKey } from './messages.ts';

export type { Lang };

/** Each language in its own words, for the switch. */
export const LANGUAGE_NAMES = { en: 'English', cy: 'Cymraeg' } as const satisfies Record<Lang, string>;

/** The language of the interface, and how to change it. */
export function useLanguage(): [Lang, (lang: Lang) => void] {
  const [locale, setLocale] = useLocaleState();
  return [locale === 'cy' ? 'cy' : 'en', setLocale];
}

/** The language of the interface as the API writes it. */
export function useApiLanguage(): 'EN' | 'CY' {
  const [lang] = useLanguage();
  return lang === 'cy' ? 'CY' : 'EN';
}

export type Say = (key: MessageKey, slots?: Readonly<Record<string, string | number>>) => string;

/** One of our own sentences in the language of the interface. A key that no table has is a type error. */
export function useSay(): Say {
  return useTranslate();
}

/** The word of a vocabulary in the language of the interface. */
export function useWord(): (words: Words) => string {
  const [lang] = useLanguage();
  return (words) => words[lang];
}
