/** The languages everything is written in. A third would be one more member here and a type error wherever it is missing. */
export type Language = 'en' | 'cy';

/** One text in each language. A placeholder such as `{role}` stands in both. */
export type Words = Readonly<Record<Language, string>>;
