/** The languages of the record. */
export type LanguageCode = 'EN' | 'CY';

/** A text and the language it is in. */
export type Localised = { text: string; lang: LanguageCode };

/**
 * The text in the language asked for, or the other one with its own language when that is missing; null when both are (R14: a missing
 * language is answered, never copied).
 */
export function findLocalised(en: string | null, cy: string | null, lang: LanguageCode): Localised | null {
  const english = en === null || en === '' ? null : { text: en, lang: 'EN' as const };
  const welsh = cy === null || cy === '' ? null : { text: cy, lang: 'CY' as const };
  return lang === 'CY' ? (welsh ?? english) : (english ?? welsh);
}

/** As `findLocalised`, for a text the record always has in at least one language. Falls back to the given words where it does not. */
export function localisedOr(
  en: string | null,
  cy: string | null,
  lang: LanguageCode,
  otherwise: string,
): Localised {
  return findLocalised(en, cy, lang) ?? { text: otherwise, lang: 'EN' };
}
