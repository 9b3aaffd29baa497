import type { FastifyInstance } from 'fastify';
import type { PageSource } from '../page-source.ts';
import type { Visit } from '../visit.ts';
import { correctionsFeed, councilCorrectionsFeed } from './corrections-feed.ts';
import type { Feed } from './feed.ts';
import { ATOM_TYPE, formatAtom } from './format-atom.ts';
import { formatJsonFeed, JSON_FEED_TYPE } from './format-json-feed.ts';
import { serveDocument } from './serve-document.ts';
import { campaignUpdatesFeed, councilUpdatesFeed, manifestoUpdatesFeed } from './updates-feed.ts';

const FEEDS: readonly (readonly [path: string, read: (visit: Visit) => Promise<Feed>])[] = [
  ['/feeds/corrections', correctionsFeed],
  ['/feeds/corrections/:slug', councilCorrectionsFeed],
  ['/feeds/pledges/:slug', manifestoUpdatesFeed],
  ['/feeds/pledges/councils/:slug', councilUpdatesFeed],
  ['/feeds/campaigns/:slug', campaignUpdatesFeed],
];

/** Serves every feed as Atom and as JSON Feed. The fictional sandbox has none. */
export function serveFeeds(app: FastifyInstance, source: PageSource): void {
  for (const [path, read] of FEEDS) {
    serveDocument(app, {
      source,
      url: `${path}.atom`,
      contentType: ATOM_TYPE,
      write: async (visit) => formatAtom(await read(visit)),
    });
    serveDocument(app, {
      source,
      url: `${path}.json`,
      contentType: JSON_FEED_TYPE,
      write: async (visit) => formatJsonFeed(await read(visit)),
    });
  }
}
