import { builder } from './builder.ts';

/** The languages of the record. */
export type LanguageCode = 'EN' | 'CY';

export const Language = builder.enumType('Language', {
  subGraphs: ['Public', 'Admin'],
  description: 'A language of the record.',
  values: {
    EN: { description: 'English.' },
    CY: { description: 'Welsh (Cymraeg).' },
  } as const,
});

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
export function localisedOr(en: string | null, cy: string | null, lang: LanguageCode, otherwise: string): Localised {
  return findLocalised(en, cy, lang) ?? { text: otherwise, lang: 'EN' };
}

export const LocalisedText = builder.objectRef<Localised>('LocalisedText').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A text in the language asked for, or in the other one when that is missing. `lang` says which one it is.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text, no markup.' }),
    lang: t.field({ type: Language, description: 'The language `text` is in.', resolve: (localised) => localised.lang }),
  }),
});

/** The `lang` argument of every text field. */
export const langArgument = builder.args((t) => ({
  lang: t.field({ type: Language, required: true, defaultValue: 'EN', description: 'The language wanted.' }),
}));
