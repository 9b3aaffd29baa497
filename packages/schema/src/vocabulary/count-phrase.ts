import type { Language } from './language.ts';

/**
 * A number with its noun as a whole phrase, one for each plural form the language has: after a numeral Welsh
 * keeps the singular and mutates it (2 gynghorydd, 3 chynghorydd), so no phrase can be glued together. Welsh has
 * all six forms, or `other` alone where the noun begins with a sound that no numeral mutates.
 * `{n}` stands for the number. Forms: Unicode CLDR plural rules, the ones `Intl.PluralRules` selects.
 */
export interface CountPhrase {
  readonly en: Readonly<Record<'one' | 'other', string>>;
  readonly cy:
    | Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>
    | Readonly<Record<'other', string>>;
}

/** “1 councillor”, “3 chynghorydd”, “1,200 councillors”. */
export function formatCount(phrase: CountPhrase, count: number, language: Language): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = phrase[language];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  // Chromium carries the Welsh plural rules but not its number format; digits are grouped alike in both languages.
  return form.replace('{n}', new Intl.NumberFormat('en-GB').format(count));
}
