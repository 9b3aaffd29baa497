import type { WrittenDay } from './written-date.ts';

/** Where a fact comes from, and under which licence it may be used again. */
export type Source = Readonly<{
  /** Null for a printed or spoken source. */
  url: string | null;
  publisher: string;
  /** Null where none is stated: then only facts are taken, in our own words. */
  licence: string | null;
  /** The day it was read. Null where nobody wrote it down. */
  retrievedOn: WrittenDay | null;
}>;

/** What every entry of a record carries. */
export type Sourced = Readonly<{ sources: readonly Source[] }>;

/** A code in a named scheme, such as `gss`, `local-authority-code`, `electoral-commission`, `mnis` or `democracy-club`. */
export type Identifier = Readonly<{
  scheme: string;
  value: string;
  validFrom?: WrittenDay;
  validTo?: WrittenDay;
}>;
