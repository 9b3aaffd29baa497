import { imprintOf } from '../frame/frame.ts';
import { otherThan, say } from '../sentences.ts';
import { hrefIn, type Visit } from '../visit.ts';
import type { LocalisedText } from '../record-question.ts';
import { type Feed, type FeedEntry, tagUri } from './feed.ts';
import { feedSentences as words } from './feeds.sentences.ts';

/** How many entries a feed holds: programs ask often and keep what they saw. */
export const FEED_LENGTH = 50;

export type FeedSubject = Readonly<{
  /** Path without its extension, such as `/feeds/corrections/derby`. */
  path: string;
  title: string;
  about: string;
  /** Path of the page it belongs to. */
  page: string;
  /** The nearest imprint in force of what it is about, beside the publisher's (R13). Null where none is, or it is about everything. */
  localImprint: LocalisedText | null;
  entries: readonly FeedEntry[];
}>;

/** A feed of this publisher: with the imprints, the licence, its own addresses in both formats and languages (R13). */
export function frameFeed(
  { lang, today, publisher }: Visit,
  { path, title, about, page, localImprint, entries }: FeedSubject,
): Feed {
  const at = (to: string, language = lang) => publisher.publicUrl + hrefIn(language, to);
  const newest = entries.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
  return {
    // Each language is a feed of its own: an entry in the other one is another text.
    id: tagUri(publisher.publicUrl, `${path.slice(1)}${lang === 'cy' ? '/cy' : ''}`),
    title: `${title} · Wheatsheaf`,
    description: [about, localImprint?.text, imprintOf({ publisher, lang })].filter(Boolean).join(' '),
    author: publisher.imprint?.promoter ?? 'Wheatsheaf',
    licence: say(words.licence, lang),
    lang,
    pageUrl: at(page),
    atomUrl: at(`${path}.atom`),
    jsonUrl: at(`${path}.json`),
    otherLanguageUrl: at(`${path}.atom`, otherThan(lang)),
    updatedAt: newest[0]?.updatedAt ?? today,
    entries: newest.slice(0, FEED_LENGTH),
  };
}
