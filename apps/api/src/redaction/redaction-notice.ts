import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import { formatPartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { type LanguageCode, type Localised, localisedOr } from '../language/localised.ts';
import { REDACTED } from './redacted-texts.ts';

/**
 * A text of a log as readers see it: its words, or where they were removed the sentence that says so and when. Why is not told: the reason
 * could point at what was removed (R18).
 */
export function shownText(
  en: string | null,
  cy: string | null,
  redactedAt: Date | null,
  lang: LanguageCode,
): Localised {
  const text = localisedOr(en, cy, lang, '');
  return text.text === REDACTED ? { text: shownString(text.text, redactedAt, lang), lang } : text;
}

/** The same of a text that may be missing. */
export function findShownText(
  en: string | null,
  cy: string | null,
  redactedAt: Date | null,
  lang: LanguageCode,
): Localised | null {
  return en === null && cy === null ? null : shownText(en, cy, redactedAt, lang);
}

/** The same of a text in one language. */
export function shownString(text: string, redactedAt: Date | null, lang: LanguageCode): string {
  if (redactedAt === null || text !== REDACTED) return text;
  const language = lang === 'CY' ? 'cy' : 'en';
  const firstDay = formatDay(todayInLondon(redactedAt)) as Day;
  const day = formatPartialDate({ precision: 'DAY', firstDay }, language);
  return language === 'cy' ? `Tynnwyd y testun hwn ar ${day}.` : `This text was removed on ${day}.`;
}
