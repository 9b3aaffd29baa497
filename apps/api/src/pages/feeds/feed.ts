import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { LocalisedText } from '../record-question.ts';

/** What a feed holds, whatever format it is written in. */
export type Feed = Readonly<{
  /** Never changes for this feed: see `tagUri`. */
  id: string;
  title: string;
  /** What it is, with the imprints of whom it is about and of who publishes it (R13). */
  description: string;
  /** Who answers for it: the promoter, or the demonstration banner's words where none is set. */
  author: string;
  licence: string;
  lang: Language;
  /** Whole addresses. */
  pageUrl: string;
  atomUrl: string;
  jsonUrl: string;
  /** The same feed in the other language, in Atom. */
  otherLanguageUrl: string;
  updatedAt: Date;
  entries: readonly FeedEntry[];
}>;

export type FeedEntry = Readonly<{
  id: string;
  title: LocalisedText;
  /** Whole address. */
  url: string;
  publishedAt: Date;
  /** When a text of it was removed for good (R18), so that readers' programs drop what they kept; else when it was published. */
  updatedAt: Date;
  /** What it says, a paragraph each. */
  paragraphs: readonly LocalisedText[];
}>;

/**
 * A name that stays with a thing when its address or title changes (RFC 4151). The day is the one on which these names began; never change
 * it, or every reader's program shows everything as new.
 */
export function tagUri(publicUrl: string, name: string): string {
  return `tag:${new URL(publicUrl).hostname},2026-11-22:${name}`;
}
