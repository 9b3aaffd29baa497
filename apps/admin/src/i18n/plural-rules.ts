/** The order in which a text gives its plural forms. A form that a language does not tell apart is left out of its texts. */
export const PLURAL_FORMS = {
  en: ['one', 'other'],
  cy: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

/** Which of a text's forms a number takes, as Unicode's plural rules say. Source: CLDR, by Intl.PluralRules. */
function formOf(language: keyof typeof PLURAL_FORMS) {
  const rules = new Intl.PluralRules(language);
  return (count: number): number =>
    (PLURAL_FORMS[language] as readonly string[]).indexOf(rules.select(count));
}

/** The rules in the shape of node-polyglot, which knows no Welsh of its own. */
export const polyglotPluralRules = {
  pluralTypes: { english: formOf('en'), welsh: formOf('cy') },
  pluralTypeToLanguages: { english: ['en'], welsh: ['cy'] },
};
