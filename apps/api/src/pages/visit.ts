import { formatDay } from '../calendar/day.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { LanguageCode } from '../language/localised.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import type { PageSource } from './page-source.ts';

/** Where a reader is: in which language, on which day, at which address of whose copy. */
export type Place = Readonly<{
  lang: Language;
  /** Today in London. */
  today: Date;
  /** The day the page is asked about, where it is another than today (R9). Only pages of what has dates know one. */
  asOf: Date | null;
  /** Path without the query, such as `/councils/derby`. */
  path: string;
  /** What the address asks besides the language; only names the page knows. */
  query: Readonly<Record<string, string>>;
  publisher: PublisherSettings;
}>;

/** Somebody looking at a page of a record. */
export type Visit = Place &
  Readonly<{
    source: PageSource;
    /** The name of one record in the path. Empty for pages that are about none. */
    slug: string;
  }>;

/** The record holds nothing under this address. `looksFor` is what to offer a search for. */
export class NotOnRecordError extends Error {
  readonly looksFor: string;

  constructor(looksFor: string) {
    super(`there is no page for ${looksFor}`);
    this.name = 'NotOnRecordError';
    this.looksFor = looksFor;
  }
}

/** The page has another address. */
export class MovedError extends Error {
  readonly path: string;
  /** Whether the old address never comes back. */
  readonly isForGood: boolean;

  constructor(path: string, isForGood: boolean) {
    super(`the page is at ${path}`);
    this.name = 'MovedError';
    this.path = path;
    this.isForGood = isForGood;
  }
}

/** What the address names as its day is no day. */
export class UnreadableDayError extends Error {
  readonly text: string;

  constructor(text: string) {
    super(`${text} is no day`);
    this.name = 'UnreadableDayError';
    this.text = text;
  }
}

/** A language as the public schema writes it. */
export function languageCode(lang: Language): LanguageCode {
  return lang === 'cy' ? 'CY' : 'EN';
}

/** An address on this server, in the language given: English is the default and stands in no address. */
export function hrefIn(lang: Language, path: string, query: Readonly<Record<string, string>> = {}): string {
  const [bare = '', fragment] = path.split('#');
  const asked = new URLSearchParams({ ...query, ...(lang === 'cy' && { lang }) }).toString();
  return bare + (asked && `?${asked}`) + (fragment === undefined ? '' : `#${fragment}`);
}

/** An address of the same record as the page, in the page's language, and about the page's day where that page knows one. */
export function hrefFor(place: Place, path: string, query?: Readonly<Record<string, string>>): string {
  const asked = place.asOf && DATED_PATH.test(path) ? { asOf: formatDay(place.asOf), ...query } : query;
  return hrefIn(place.lang, prefixOf(place) + path, asked);
}

/** Pages that can be asked about any day. */
const DATED_PATH = /^\/(?:councils|local-parties|people)\/./;

/** The day a page speaks of. */
export function dayShown({ asOf, today }: Pick<Place, 'asOf' | 'today'>): Date {
  return asOf ?? today;
}

/** What addresses of the record's pages begin with: nothing, or `/sandbox` for the fictional one. */
export function prefixOf({ publisher }: Pick<Place, 'publisher'>): '' | '/sandbox' {
  return publisher.isSandbox ? '/sandbox' : '';
}
