import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { askRecord, type LocalisedText } from '../record-question.ts';
import { say } from '../sentences.ts';
import { formatDate } from '../spoken.ts';
import { hrefIn, languageCode, MovedError, NotOnRecordError, type Visit } from '../visit.ts';
import {
  type ConcernedByLog,
  CORRECTIONS,
  COUNCIL_CORRECTIONS,
  type LoggedCorrection,
  type LoggedWithdrawal,
} from './corrections-question.ts';
import { type Feed, type FeedEntry, tagUri } from './feed.ts';
import { FEED_LENGTH, frameFeed } from './feed-frame.ts';
import { correctedFieldSentences, feedSentences as words } from './feeds.sentences.ts';

/** Every correction and withdrawal on the record. */
export async function correctionsFeed(visit: Visit): Promise<Feed> {
  const { lang } = visit;
  const logs = await askRecord(CORRECTIONS, { lang: languageCode(lang), first: FEED_LENGTH }, visit);
  return frameFeed(visit, {
    path: '/feeds/corrections',
    title: say(words.corrections, lang),
    about: say(words.correctionsAbout, lang),
    page: '/',
    entries: entriesOf(visit, logs),
  });
}

/** Corrections and withdrawals about one council. Throws where there is none by that slug, or it has another now. */
export async function councilCorrectionsFeed(visit: Visit): Promise<Feed> {
  const { lang, slug, path } = visit;
  const { organisation, ...logs } = await askRecord(
    COUNCIL_CORRECTIONS,
    { lang: languageCode(lang), first: FEED_LENGTH, organisation: { slug } },
    visit,
  );
  if (organisation?.kind !== 'COUNCIL') throw new NotOnRecordError(slug);
  if (organisation.slug !== slug) throw movedTo(path, organisation.slug);
  return frameFeed(visit, {
    path: `/feeds/corrections/${slug}`,
    title: say(words.correctionsOf, lang, { name: organisation.name.text }),
    about: say(words.correctionsAbout, lang),
    page: `/councils/${slug}`,
    entries: entriesOf(visit, logs),
  });
}

/** A feed or calendar of a record whose slug has changed. */
export function movedTo(path: string, slug: string): MovedError {
  return new MovedError(path.replace(/[^/]+(?=\.\w+$)/, slug), true);
}

type Logs = {
  corrections: { nodes: readonly LoggedCorrection[] };
  withdrawals: { nodes: readonly LoggedWithdrawal[] };
};

function entriesOf(visit: Visit, { corrections, withdrawals }: Logs): FeedEntry[] {
  return [
    ...corrections.nodes.map((row) => correctionEntry(visit, row)),
    ...withdrawals.nodes.map((row) => withdrawalEntry(visit, row)),
  ];
}

function correctionEntry(visit: Visit, row: LoggedCorrection): FeedEntry {
  const { lang } = visit;
  const isRedaction = row.kind === 'REDACTION';
  const field = fieldWords(row.field);
  return {
    ...entryOf(visit, row, isRedaction ? words.redactionOf : words.correctionOf),
    paragraphs: [
      ...(isRedaction ? [own(say(words.redacted, lang), lang)] : []),
      ...(field ? [own(say(field, lang), lang)] : []),
      ...about(words.before, row.before),
      ...about(words.after, row.after),
      ...about(words.reason, row.reason),
    ],
  };
}

function withdrawalEntry(visit: Visit, row: LoggedWithdrawal): FeedEntry {
  const { lang } = visit;
  const on = say(words.withdrawnOn, lang, { day: formatDate(row.withdrawnOn, lang) });
  return {
    ...entryOf(visit, row, words.withdrawalOf),
    paragraphs: [own(on, lang), ...about(words.reason, row.reason)],
  };
}

function entryOf(
  { publisher, lang }: Visit,
  { id, publishedAt, record }: { id: string; publishedAt: string; record: ConcernedByLog },
  sentence: Words,
): Omit<FeedEntry, 'paragraphs'> {
  const [title] = about(sentence, record.title, 'title');
  return {
    id: tagUri(publisher.publicUrl, `log/${id}`),
    title: title ?? record.title,
    url: publisher.publicUrl + hrefIn(lang, pageOf(record)),
    publishedAt: new Date(publishedAt),
  };
}

/** Types of record that have a page of their own, by the folder of their addresses. */
const PAGE_FOLDERS: Readonly<Record<string, string>> = {
  PLEDGE: 'pledges',
  MANIFESTO: 'manifestos',
  CAMPAIGN: 'campaigns',
};

/** The page on which a reader finds a record: its own, its council’s, or the first. */
function pageOf({ type, slug, councilSlug }: ConcernedByLog): string {
  const folder = PAGE_FOLDERS[type];
  if (folder && slug !== null) return `/${folder}/${slug}`;
  return councilSlug === null ? '/' : `/councils/${councilSlug}`;
}

/** A sentence around a text of the record, in that text's own language (R14). */
function about(sentence: Words, text: LocalisedText | null, name = 'text'): LocalisedText[] {
  if (text === null) return [];
  const lang = text.lang === 'CY' ? 'cy' : 'en';
  return [{ text: say(sentence, lang, { [name]: text.text }), lang: text.lang }];
}

function own(text: string, lang: Language): LocalisedText {
  return { text, lang: languageCode(lang) };
}

function fieldWords(field: string | null): Words | null {
  const known: Readonly<Record<string, Words>> = correctedFieldSentences;
  return field === null ? null : (known[field] ?? null);
}
