import type { FastifyInstance } from 'fastify';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { z } from 'zod';
import { todayInLondon } from '../calendar/day.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { everyPage, pageInfo } from './every-page.ts';
import type { PageSource } from './page-source.ts';
import { askRecord, codeOf, recordQuestion } from './record-question.ts';
import { hrefIn } from './visit.ts';

const named = z.object({ pageInfo, nodes: z.array(z.object({ slug: z.string() })) });

const BODIES = recordQuestion(
  z.object({
    organisations: z.object({
      pageInfo,
      nodes: z.array(z.object({ slug: z.string(), kind: codeOf(organisationKind) })),
    }),
  }),
  new URL('sitemap-bodies.graphql', import.meta.url),
);
const MANIFESTOS = recordQuestion(
  z.object({ manifestos: named }),
  new URL('sitemap-manifestos.graphql', import.meta.url),
);
const PLEDGES = recordQuestion(
  z.object({ pledges: named }),
  new URL('sitemap-pledges.graphql', import.meta.url),
);
/** Those in office for Labour and the Co-operative Party or supported by it, whom the record is about; pages of others are found from there. */
const PEOPLE = recordQuestion(
  z.object({
    representatives: z.object({
      pageInfo,
      nodes: z.array(z.object({ person: z.object({ slug: z.string() }) })),
    }),
  }),
  new URL('sitemap-people.graphql', import.meta.url),
);
const CAMPAIGNS = recordQuestion(
  z.object({ campaigns: named }),
  new URL('sitemap-campaigns.graphql', import.meta.url),
);

/** Pages that are always there. */
const FIXED = ['/', '/councils', '/campaigns', '/corrections', '/gallery'] as const;

/** Serves /sitemap.xml: every page of the record in both languages. The sandbox has no part in it. */
export function serveSitemap(app: FastifyInstance, source: PageSource): void {
  app.get('/sitemap.xml', async (request, reply) => {
    const { answer } = await source.cache.get('sitemap', async () => ({
      body: formatSitemap([...FIXED, ...(await recordPaths(source))], source.publisher.publicUrl),
      isShareable: true,
    }));
    return sendAnswer(
      request,
      reply.header('Cache-Control', 'public, max-age=3600'),
      answer,
      'application/xml; charset=utf-8',
    );
  });
}

async function recordPaths(source: PageSource): Promise<string[]> {
  const visit = { source, publisher: source.publisher, today: todayInLondon() };
  const bodies = await everyPage(async (after) => (await askRecord(BODIES, { after }, visit)).organisations);
  const manifestos = await everyPage(
    async (after) => (await askRecord(MANIFESTOS, { after }, visit)).manifestos,
  );
  const pledges = await everyPage(async (after) => (await askRecord(PLEDGES, { after }, visit)).pledges);
  const campaigns = await everyPage(
    async (after) => (await askRecord(CAMPAIGNS, { after }, visit)).campaigns,
  );
  const holdings = await everyPage(
    async (after) => (await askRecord(PEOPLE, { after }, visit)).representatives,
  );
  return [
    ...bodies.map(({ kind, slug }) => `/${kind === 'COUNCIL' ? 'councils' : 'local-parties'}/${slug}`),
    ...manifestos.map(({ slug }) => `/manifestos/${slug}`),
    ...pledges.map(({ slug }) => `/pledges/${slug}`),
    ...campaigns.map(({ slug }) => `/campaigns/${slug}`),
    ...new Set(holdings.map(({ person }) => `/people/${person.slug}`)),
  ];
}

/** A sitemap as sitemaps.org and Google's note on languages ask for it. Paths hold slugs only, so nothing needs escaping. */
function formatSitemap(paths: readonly string[], publicUrl: string): string {
  const entries = paths.flatMap((path) => {
    const english = publicUrl + hrefIn('en', path);
    const welsh = publicUrl + hrefIn('cy', path);
    const alternates = `<xhtml:link rel="alternate" hreflang="en" href="${english}"/><xhtml:link rel="alternate" hreflang="cy" href="${welsh}"/>`;
    return [english, welsh].map((address) => `<url><loc>${address}</loc>${alternates}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
