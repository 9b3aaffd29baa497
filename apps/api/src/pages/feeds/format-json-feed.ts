import type { Feed, FeedEntry } from './feed.ts';
import { contentHtml } from './feed-markup.ts';

export const JSON_FEED_TYPE = 'application/feed+json';

/** A feed as JSON Feed 1.1 (jsonfeed.org). What that format has no word for begins with an underscore, as it asks. */
export function formatJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.jsonUrl,
    language: feed.lang,
    authors: [{ name: feed.author }],
    _wheatsheaf: { licence: feed.licence, updated: feed.updatedAt.toISOString() },
    items: feed.entries.map(formatItem),
  });
}

function formatItem(entry: FeedEntry) {
  const { id, title, url, publishedAt, updatedAt, paragraphs } = entry;
  return {
    id,
    url,
    title: title.text,
    language: title.lang.toLowerCase(),
    content_text: paragraphs.map(({ text }) => text).join('\n\n'),
    content_html: contentHtml(entry),
    date_published: publishedAt.toISOString(),
    date_modified: updatedAt.toISOString(),
  };
}
