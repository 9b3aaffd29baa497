import type { FastifyError, FastifyInstance } from 'fastify';
import { AnswerCache } from '../cache/answer-cache.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { serveCalendars } from './feeds/serve-calendars.ts';
import { serveFeeds } from './feeds/serve-feeds.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { campaignListPage } from './campaigns/campaign-list-page.ts';
import { CAMPAIGN_QUERY, campaignPage } from './campaigns/campaign-page.ts';
import { CHALLENGE_QUERY, challengePage } from './challenges/challenge-page.ts';
import { type CountChallenge, serveChallenge } from './challenges/serve-challenge.ts';
import { CORRECTIONS_QUERY, correctionsPage } from './corrections/corrections-page.ts';
import { COUNCIL_LIST_QUERY, councilListPage } from './councils/council-list-page.ts';
import { COUNCIL_QUERY, councilPage } from './councils/council-page.ts';
import { placeOf, renderFailure } from './failure-page.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { landingPage } from './landing/landing-page.ts';
import { LOCAL_PARTY_QUERY, localPartyPage } from './local-parties/local-party-page.ts';
import { MANIFESTO_QUERY, manifestoPage } from './manifestos/manifesto-page.ts';
import type { PageSource } from './page-source.ts';
import { PERSON_QUERY, personPage } from './people/person-page.ts';
import { pledgePage } from './pledges/pledge-page.ts';
import { sandboxPage } from './sandbox/sandbox-page.ts';
import { servePage } from './serve-page.ts';
import { serveSiteFiles } from './site-files.ts';
import { serveSitemap } from './sitemap.ts';

/** A database whose published part pages show, and the clock that tells when they change. */
type ServedRecord = Readonly<{ prisma: PrismaClient; clock: GenerationClock }>;

export type PagesSettings = Readonly<{
  record: ServedRecord;
  /** The fictional record, whose pages stand under /sandbox and are for no search engine. */
  sandbox: ServedRecord;
  publisher: Omit<PublisherSettings, 'isSandbox'>;
  /** Counts a challenge that is about to be kept. */
  countChallenge: CountChallenge;
}>;

/** Serves the hosted pages: HTML that reads without any script, in English and Welsh. */
export function servePages(
  app: FastifyInstance,
  { record, sandbox, publisher, countChallenge }: PagesSettings,
): void {
  const real = sourceOf(record, { ...publisher, isSandbox: false });
  const fictional = sourceOf(sandbox, { ...publisher, isSandbox: true });

  // In a scope of its own, where a failure is answered with a page.
  void app.register(async (pages) => {
    pages.setErrorHandler(async (error: FastifyError, request, reply) => {
      if ((error.statusCode ?? 500) < 500) throw error;
      request.log.error({ err: error, requestId: request.id }, 'a page failed');
      const page = await renderFailure(placeOf(request.url, real.publisher), request.id);
      return reply.code(500).header('Cache-Control', 'no-store').type('text/html; charset=utf-8').send(page);
    });

    servePage(pages, { source: real, url: '/', render: landingPage });
    servePage(pages, { source: real, url: '/councils', query: COUNCIL_LIST_QUERY, render: councilListPage });
    servePage(pages, { source: real, url: '/gallery', render: galleryPage });
    servePage(pages, { source: fictional, url: '/sandbox', render: sandboxPage });
    for (const [source, prefix] of [
      [real, ''],
      [fictional, '/sandbox'],
    ] as const) {
      servePage(pages, {
        source,
        url: `${prefix}/councils/:slug`,
        query: COUNCIL_QUERY,
        render: councilPage,
      });
      servePage(pages, {
        source,
        url: `${prefix}/local-parties/:slug`,
        query: LOCAL_PARTY_QUERY,
        render: localPartyPage,
      });
      servePage(pages, {
        source,
        url: `${prefix}/manifestos/:slug`,
        query: MANIFESTO_QUERY,
        render: manifestoPage,
      });
      servePage(pages, { source, url: `${prefix}/people/:slug`, query: PERSON_QUERY, render: personPage });
      servePage(pages, { source, url: `${prefix}/pledges/*`, render: pledgePage });
      servePage(pages, { source, url: `${prefix}/campaigns`, render: campaignListPage });
      servePage(pages, {
        source,
        url: `${prefix}/corrections`,
        query: CORRECTIONS_QUERY,
        render: correctionsPage,
      });
      servePage(pages, {
        source,
        url: `${prefix}/campaigns/:slug`,
        query: CAMPAIGN_QUERY,
        render: campaignPage,
      });
      servePage(pages, {
        source,
        url: `${prefix}/challenge/*`,
        query: CHALLENGE_QUERY,
        render: challengePage,
      });
      void pages.register(async (forms) => serveChallenge(forms, source, countChallenge));
    }
    serveFeeds(pages, real);
    serveCalendars(pages, real);
    serveSitemap(pages, real);
    await serveSiteFiles(pages, publisher.publicUrl);
  });
}

function sourceOf({ prisma, clock }: ServedRecord, publisher: PublisherSettings): PageSource {
  return { prisma, cache: new AnswerCache(clock), publisher };
}
