import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { correctedFieldSentences, feedSentences as words } from '../feeds/feeds.sentences.ts';
import type { LocalisedText } from '../record-question.ts';
import { say } from '../sentences.ts';
import { formatDate } from '../spoken.ts';
import { languageCode } from '../visit.ts';
import type { ConcernedByLog, LoggedCorrection, LoggedWithdrawal } from './log-question.ts';

/** A row of the log of corrections or of withdrawals, as its page and its feed tell it. */
export type LogEntry = Readonly<{
  id: string;
  title: LocalisedText;
  /** The page that it is about, without language or prefix. */
  path: string;
  publishedAt: Date;
  /** When a text of it was removed for good (R18); else when it was published. */
  updatedAt: Date;
  /** What it says, a paragraph each. */
  paragraphs: readonly LocalisedText[];
}>;

export type Logs = Readonly<{
  corrections: { nodes: readonly LoggedCorrection[] };
  withdrawals: { nodes: readonly LoggedWithdrawal[] };
}>;

/** Both logs in the words of a page or feed. */
export function logEntries(lang: Language, { corrections, withdrawals }: Logs) {
  return {
    corrections: corrections.nodes.map((row) => correctionEntry(lang, row)),
    withdrawals: withdrawals.nodes.map((row) => withdrawalEntry(lang, row)),
  };
}

/** What was said wrongly, what is said since and why; of a redaction only that there was one. */
function correctionEntry(lang: Language, row: LoggedCorrection): LogEntry {
  const isRedaction = row.kind === 'REDACTION';
  const field = fieldWords(row.field);
  return {
    ...entryOf(row, isRedaction ? words.redactionOf : words.correctionOf),
    paragraphs: [
      ...(isRedaction ? [own(say(words.redacted, lang), lang)] : []),
      ...(field ? [own(say(field, lang), lang)] : []),
      ...about(words.before, row.before),
      ...about(words.after, row.after),
      ...about(words.reason, row.reason),
    ],
  };
}

/** What was withdrawn, on which day and why. */
function withdrawalEntry(lang: Language, row: LoggedWithdrawal): LogEntry {
  const on = say(words.withdrawnOn, lang, { day: formatDate(row.withdrawnOn, lang) });
  return {
    ...entryOf(row, words.withdrawalOf),
    paragraphs: [own(on, lang), ...about(words.reason, row.reason)],
  };
}

function entryOf(
  {
    id,
    publishedAt,
    redactedAt,
    record,
  }: Pick<LoggedWithdrawal, 'id' | 'publishedAt' | 'redactedAt' | 'record'>,
  sentence: Words,
): Omit<LogEntry, 'paragraphs'> {
  const [title = record.title] = about(sentence, record.title, 'title');
  const updatedAt = new Date(redactedAt ?? publishedAt);
  return { id, title, path: pageOf(record), publishedAt: new Date(publishedAt), updatedAt };
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
