/** Text of the API, in the language asked for or in the other one (R14). */
export type LocalisedText = { text: string; lang: string };

/** One sentence for each plural category that the language has; `{n}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * What a widget says in one language. Every key begins with `$`, so that the build can shorten it without touching a
 * name of the API or of the browser.
 */
export type Sentences = Record<`$${string}`, string | Plural>;

/** The same sentences in a further language: no key missing, none too many, plural where the first language is. */
export type SameSentences<First> = { [Key in keyof First]: First[Key] extends string ? string : Plural };
