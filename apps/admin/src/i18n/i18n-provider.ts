import polyglotI18nProvider from 'ra-i18n-polyglot';
import { type Lang, LANGUAGE_NAMES } from './language.ts';
import { messages } from './messages.ts';
import { polyglotPluralRules } from './plural-rules.ts';

/** The sentences of the app, in English and Welsh. */
export function createI18nProvider(initial: Lang) {
  return polyglotI18nProvider(
    (locale) => messages[locale === 'cy' ? 'cy' : 'en'],
    initial,
    Object.entries(LANGUAGE_NAMES).map(([locale, name]) => ({ locale, name })),
    { pluralRules: polyglotPluralRules },
  );
}

/** Welsh for who asks for it in the browser before English, otherwise English. */
export function preferredLanguage(wanted: readonly string[]): Lang {
  const first = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'cy' || tag === 'en');
  return first === 'cy' ? 'cy' : 'en';
}
