import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findDay, formatDay, todayInLondon } from '../calendar/day.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { addressHoldsPostcode, holdsPostcode } from '../search/holds-postcode.ts';
import { renderNotFound, renderPostcodeRefused, renderUnreadableDay } from './failure-page.ts';
import { formatHtml, type Template } from './html.ts';
import type { PageSource } from './page-source.ts';
import { hrefIn, MovedError, NotOnRecordError, UnreadableDayError, type Visit } from './visit.ts';

/** Readers may keep a page a minute, then show it while asking again, and go on showing it through an outage of ours. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
const HTML = 'text/html; charset=utf-8';
const MAX_QUERY_LENGTH = 400;

export type ServedPage = Readonly<{
  source: PageSource;
  /** Route, with `:slug` for the name of a record. */
  url: string;
  /** What the address may ask; anything else in it is ignored. */
  query?: readonly string[];
  /** Throws NotOnRecordError or MovedError where there is no such page. */
  render: (visit: Visit) => Promise<Template>;
}>;

/** Serves one kind of page, kept as ready bytes while the record has not moved and the day has not changed. */
export function servePage(
  app: FastifyInstance,
  { source, url, query: names = [], render }: ServedPage,
): void {
  app.get<{ Params: { slug?: string; '*'?: string }; Querystring: Record<string, unknown> }>(
    url,
    async (request, reply) => {
      const today = todayInLondon();
      const { asOf: asked, ...others } = pickQuery(request.query, names);
      const asOf = asked === undefined ? null : findDay(asked);
      const isAnother = asOf !== null && asOf.getTime() !== today.getTime();
      const visit: Visit = {
        lang: languageOf(request.query),
        today,
        asOf: isAnother ? asOf : null,
        source,
        publisher: source.publisher,
        path: request.url.split('?')[0]?.replace(/(?<=.)\/$/, '') ?? '/',
        slug: request.params.slug ?? request.params['*'] ?? '',
        query: isAnother ? { ...others, asOf: formatDay(asOf) } : others,
      };
      if (Object.values({ ...others, asked: asked ?? '' }).some(holdsPostcode))
        return sendPostcodeRefused(visit, reply.code(400));
      const key = JSON.stringify(['page', formatDay(visit.today), visit.lang, visit.path, visit.query]);
      try {
        if (asked !== undefined && asOf === null) throw new UnreadableDayError(asked);
        const { answer } = await source.cache.get(key, async () => ({
          body: await formatHtml(await render(visit)),
          isShareable: true,
        }));
        reply.header('Cache-Control', CACHE_CONTROL).header('Content-Language', visit.lang);
        return sendAnswer(request, reply, answer, HTML);
      } catch (error) {
        return sendRefusal(error, visit, reply);
      }
    },
  );
}

/** An address with a postcode in it is answered for this reader alone: kept by no cache of ours or of others, and nothing on the page repeats it. */
async function sendPostcodeRefused(visit: Visit, reply: FastifyReply) {
  const path = addressHoldsPostcode(visit.path) ? '/' : visit.path;
  return reply
    .header('Cache-Control', 'no-store')
    .type(HTML)
    .send(await renderPostcodeRefused({ ...visit, path, query: {} }));
}

async function sendRefusal(error: unknown, visit: Visit, reply: FastifyReply) {
  if (error instanceof MovedError) {
    const asked: Record<string, string> = visit.asOf ? { asOf: formatDay(visit.asOf) } : {};
    return reply
      .header('Cache-Control', CACHE_CONTROL)
      .redirect(hrefIn(visit.lang, error.path, asked), error.isForGood ? 301 : 302);
  }
  if (error instanceof UnreadableDayError) {
    const page = await renderUnreadableDay(visit, error.text);
    return reply.code(400).header('Cache-Control', 'no-cache').type(HTML).send(page);
  }
  const isUnknown = error instanceof NotOnRecordError || error instanceof InvalidInputError;
  if (!isUnknown) throw error;
  const looksFor = error instanceof NotOnRecordError ? error.looksFor : '';
  return reply
    .code(404)
    .header('Cache-Control', 'no-cache')
    .type(HTML)
    .send(await renderNotFound(visit, looksFor));
}

/** The language an address asks for; English where it asks for none that there is. */
function languageOf(query: Readonly<Record<string, unknown>>): Language {
  return query.lang === 'cy' ? 'cy' : 'en';
}

function pickQuery(
  query: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      // What is given twice is read as one text, which no day is.
      const values = [query[name]].flat().filter((value) => typeof value === 'string');
      const text = values.join(' ').trim().slice(0, MAX_QUERY_LENGTH);
      return text === '' ? [] : [[name, text]];
    }),
  );
}
