/**
 * Text in English, Welsh or both. A language that is missing is left out and never copied from the other one (R14): readers then get
 * the language there is, marked as such.
 */
export type Text = Readonly<{ en: string; cy?: string } | { en?: never; cy: string }>;

/** Text that must be there in English, such as the address of an imprint. */
export type EnglishText = Readonly<{ en: string; cy?: string }>;
