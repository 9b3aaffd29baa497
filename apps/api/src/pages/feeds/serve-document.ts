import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../../cache/send-answer.ts';
import { formatDay, todayInLondon } from '../../calendar/day.ts';
import { InvalidInputError } from '../../graphql/request-errors.ts';
import { addressHoldsPostcode, NO_POSTCODES } from '../../search/holds-postcode.ts';
import type { PageSource } from '../page-source.ts';
import { hrefIn, MovedError, NotOnRecordError, type Visit } from '../visit.ts';

/** As pages: kept a minute, then shown while asking again and through an outage of ours. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

export type ServedDocument = Readonly<{
  source: PageSource;
  /** Route, with `:slug` for the name of a record. */
  url: string;
  contentType: string;
  /** Throws NotOnRecordError or MovedError where there is no such document. */
  write: (visit: Visit) => Promise<string>;
}>;

/** Serves a feed or calendar, kept as ready bytes while the record has not moved and the day has not changed. English, or `?lang=cy`. */
export function serveDocument(
  app: FastifyInstance,
  { source, url, contentType, write }: ServedDocument,
): void {
  app.get<{ Params: { slug?: string }; Querystring: Record<string, unknown> }>(
    url,
    async (request, reply) => {
      const visit: Visit = {
        lang: request.query.lang === 'cy' ? 'cy' : 'en',
        today: todayInLondon(),
        asOf: null,
        source,
        publisher: source.publisher,
        path: request.url.split('?')[0] ?? '/',
        slug: request.params.slug ?? '',
        query: {},
      };
      const key = JSON.stringify(['document', formatDay(visit.today), visit.lang, visit.path]);
      try {
        const { answer } = await source.cache.get(key, async () => ({
          body: await write(visit),
          isShareable: true,
        }));
        reply.header('Cache-Control', CACHE_CONTROL).header('Content-Language', visit.lang);
        return sendAnswer(request, reply, answer, `${contentType}; charset=utf-8`);
      } catch (error) {
        if (error instanceof MovedError)
          return reply.redirect(hrefIn(visit.lang, error.path), error.isForGood ? 301 : 302);
        if (!(error instanceof NotOnRecordError || error instanceof InvalidInputError)) throw error;
        return reply
          .code(404)
          .header('Cache-Control', 'no-cache')
          .type('text/plain; charset=utf-8')
          .send(
            addressHoldsPostcode(visit.path)
              ? `${NO_POSTCODES}\n`
              : `There is nothing under ${visit.path}. The slug in it must be one that is on the record.\n`,
          );
      }
    },
  );
}
