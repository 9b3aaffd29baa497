/** Texts by key, nested by subject. `%{name}` is a slot; `||||` parts the plural forms, in the order of `plural-rules.ts`. */
export type Words = { readonly [key: string]: string | Words };

/** The same keys with texts of another language: a missing or surplus key is a type error. */
export type SameKeys<Table extends Words> = {
  readonly [Key in keyof Table]: Table[Key] extends Words ? SameKeys<Table[Key]> : string;
};

/** Every key of a table as a path: `pledges.status`. */
export type KeyPath<Table extends Words> = {
  [Key in keyof Table & string]: Table[Key] extends Words ? `${Key}.${KeyPath<Table[Key]>}` : Key;
}[keyof Table & string];
