import { useLanguage } from '../i18n/language.ts';

/** A text of the record with the language it is in. */
export type LocalisedText = { text: string; lang: 'EN' | 'CY' };

/** A text of the record. One that is missing in the language of the interface comes in the other, and says so to a screen reader (R14). */
export function Localised({ of: { text, lang } }: { of: LocalisedText }) {
  const [language] = useLanguage();
  const own = lang === 'CY' ? 'cy' : 'en';
  return own === language ? text : <span lang={own}>{text}</span>;
}

/** The text where it is written in a language itself; empty where the other language stands in for it. For forms, which show what is stored. */
export function textIn(lang: 'EN' | 'CY', localised: LocalisedText | null): string {
  return localised?.lang === lang ? localised.text : '';
}
