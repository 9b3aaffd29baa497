import { InputRefusedError } from '../../editorial/edit-errors.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPages } from './read-pages.ts';
import { readPlainText } from './read-plain-text.ts';

export type TextFormat = 'PLAIN' | 'MARKDOWN';

/** A paragraph as it was read: its text on one line, and the page it begins on. Null where the text marks no pages. */
export type ReadParagraph = { text: string; page: number | null };

/** A long manifesto has 60,000 words; this is twice as many. */
export const MAX_TEXT_LENGTH = 800_000;
const MAX_PARAGRAPHS = 2_000;
const MAX_PARAGRAPH_LENGTH = 20_000;

const UNFINISHED = /[\p{L}\p{N},;–-]$/u;
const GOES_ON = /^\p{Ll}/u;

/**
 * A manifesto's text as its paragraphs. A paragraph that a page ends in the middle of a sentence goes on over the page and belongs to
 * the page it begins on.
 * @throws InputRefusedError for a text that is empty, too long, no text, or whose pages run backwards.
 */
export function parseManifestoText(source: string, format: TextFormat): ReadParagraph[] {
  if (source.length > MAX_TEXT_LENGTH) {
    throw refusal(
      `The text has ${count(source.length)} characters, the limit is ${count(MAX_TEXT_LENGTH)}: leave out what is no part of the manifesto.`,
    );
  }
  if (source.includes('\0'))
    throw refusal('The text holds a character that no text has: save the document as plain text first.');
  const read = format === 'MARKDOWN' ? readMarkdown : readPlainText;
  const paragraphs: ReadParagraph[] = [];
  for (const { page, text } of readPages(source)) {
    for (const [index, words] of read(text).entries()) {
      const last = paragraphs.at(-1);
      const runsOver = index === 0 && last !== undefined && UNFINISHED.test(last.text) && GOES_ON.test(words);
      if (runsOver) last.text = `${last.text} ${words}`;
      else paragraphs.push({ text: words, page });
    }
  }
  checkLimits(paragraphs);
  return paragraphs;
}

function checkLimits(paragraphs: readonly ReadParagraph[]): void {
  if (paragraphs.length === 0)
    throw refusal('The text has no paragraph: paste the manifesto with its words in it.');
  if (paragraphs.length > MAX_PARAGRAPHS) {
    throw refusal(
      `The text has ${count(paragraphs.length)} paragraphs, the limit is ${count(MAX_PARAGRAPHS)}: put an empty line only between paragraphs.`,
    );
  }
  const long = paragraphs.findIndex(({ text }) => text.length > MAX_PARAGRAPH_LENGTH);
  if (long === -1) return;
  throw refusal(
    `Paragraph ${long + 1} has ${count(paragraphs[long]?.text.length ?? 0)} characters, the limit is ${count(MAX_PARAGRAPH_LENGTH)}: put an empty line between its paragraphs.`,
  );
}

function refusal(message: string): InputRefusedError {
  return new InputRefusedError(['text'], message);
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
