import type { FeedEntry } from './feed.ts';

/** Control characters and halves of pairs, which XML 1.0 cannot hold or asks to avoid, but for tab and the ends of lines. */
const UNSPEAKABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute, of XML as of HTML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(UNSPEAKABLE, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** An entry's paragraphs as HTML, each in its language (R14). */
export function contentHtml({ paragraphs }: FeedEntry): string {
  return paragraphs
    .map(({ text, lang }) => `<p lang="${lang.toLowerCase()}">${escapeMarkup(text)}</p>`)
    .join('');
}
