import type { Words } from './language.ts';

/** Code to the word shown for it. Codes are stored and sent; words are only ever shown. */
export type WordTable = Readonly<Record<string, Words>>;

export interface Definition {
  /** One English sentence that says when the code applies. It is the description of the GraphQL enum value. */
  readonly meaning: string;
  /** The day a translator checked the Welsh, YYYY-MM-DD. Null: not checked yet, and a release warns. */
  readonly cyCheckedOn: string | null;
}

/** A whole vocabulary: code to its words, its meaning and whatever else is true of the code. */
export type Vocabulary<Code extends string = string> = Readonly<Record<Code, Words & Definition>>;

/**
 * Joins words and definitions into one table. They are two tables so that a bundle which only shows words can
 * leave the definitions out; for that, every call is marked `@__PURE__` (docs/decisions/0003). Leaving out a
 * code, or defining one that has no words, is a type error.
 */
export function defineVocabulary<
  const W extends WordTable,
  const D extends Readonly<Record<keyof W, Definition>>,
>(
  words: W,
  definitions: D & Readonly<Record<Exclude<keyof D, keyof W>, never>>,
): { readonly [Code in keyof W]: W[Code] & D[Code] } {
  const wordsOf: WordTable = words;
  const definitionOf: Readonly<Record<string, Definition>> = definitions;
  const table = Object.fromEntries(
    codesOf(words).map((code) => [code, { ...wordsOf[code], ...definitionOf[code] }]),
  );
  return table as { readonly [Code in keyof W]: W[Code] & D[Code] };
}

/** The codes in the order they are shown in. */
export function codesOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}

/** Whether a value from outside is a code of this vocabulary. */
export function isCodeOf<Table extends object>(table: Table, value: unknown): value is keyof Table & string {
  return typeof value === 'string' && Object.hasOwn(table, value);
}
