import type { Feed, FeedEntry } from './feed.ts';
import { contentHtml, escapeMarkup } from './feed-markup.ts';

export const ATOM_TYPE = 'application/atom+xml';

/** A feed as Atom 1.0 (RFC 4287). */
export function formatAtom(feed: Feed): string {
  const other = feed.lang === 'cy' ? 'en' : 'cy';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updatedAt.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.licence),
    link('self', ATOM_TYPE, feed.atomUrl, feed.lang),
    link('alternate', 'text/html', feed.pageUrl, feed.lang),
    link('alternate', 'application/feed+json', feed.jsonUrl, feed.lang),
    link('alternate', ATOM_TYPE, feed.otherLanguageUrl, other),
    ...feed.entries.map(formatEntry),
    '</feed>\n',
  ].join('\n');
}

function formatEntry(entry: FeedEntry): string {
  const { id, title, url, publishedAt, updatedAt } = entry;
  return [
    '<entry>',
    element('id', id),
    `<title xml:lang="${title.lang.toLowerCase()}">${escapeMarkup(title.text)}</title>`,
    element('published', publishedAt.toISOString()),
    element('updated', updatedAt.toISOString()),
    link('alternate', 'text/html', url),
    `<content type="html">${escapeMarkup(contentHtml(entry))}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function link(rel: string, type: string, href: string, lang?: string): string {
  const language = lang === undefined ? '' : ` hreflang="${lang}"`;
  return `<link rel="${rel}" type="${type}"${language} href="${escapeMarkup(href)}"/>`;
}
