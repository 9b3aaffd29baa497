import { parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatDay, todayInLondon } from '../../calendar/day.ts';
import {
  MAX_TEXT_LENGTH,
  parseChallenge,
  type TypedChallenge,
  typedChallenge,
} from '../../challenges/parse-challenge.ts';
import { receiveChallenge } from '../../challenges/receive-challenge.ts';
import { RecordNotFoundError } from '../../editorial/edit-errors.ts';
import { InvalidInputError } from '../../graphql/request-errors.ts';
import { isSameOrigin } from '../../same-origin.ts';
import { renderNotFound } from '../failure-page.ts';
import { formatHtml } from '../html.ts';
import type { PageSource } from '../page-source.ts';
import { formatNumber, say } from '../sentences.ts';
import { hrefFor, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { getChallenged } from './challenge-data.ts';
import { type Refused, renderChallenged } from './challenge-page.ts';
import { challengeSentences as words, problemSentences } from './challenge.sentences.ts';

const FORM = 'application/x-www-form-urlencoded';
const HTML = 'text/html; charset=utf-8';

/** Counts a challenge that is about to be kept. Null where it may be; else after how many seconds its address may send one. */
export type CountChallenge = (request: FastifyRequest) => Promise<number | null>;

/** Takes the form of the challenge page of one record. In a scope of its own, whose bodies are forms and whose failures are the form again. */
export function serveChallenge(
  app: FastifyInstance,
  source: PageSource,
  countChallenge: CountChallenge,
): void {
  app.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { lang } = visitOf(request, source);
    if (error.statusCode === 429) return sendForm(source, request, reply, 429, [say(words.tooMany, lang)]);
    if (error.statusCode === 413) {
      const max = formatNumber(MAX_TEXT_LENGTH);
      return sendForm(source, request, reply, 413, [say(words.tooLarge, lang, { max })]);
    }
    throw error;
  });
  app.post(`${prefixOf(source)}/challenge/*`, (request, reply) =>
    take(source, countChallenge, request, reply),
  );
}

async function take(
  source: PageSource,
  countChallenge: CountChallenge,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { lang } = visitOf(request, source);
  if (!isSameOrigin(request)) return sendForm(source, request, reply, 403, [say(words.crossOrigin, lang)]);
  const typed = typedChallenge(request.body);
  const parsed = parseChallenge(typed);
  if (source.publisher.isSandbox) return sendForm(source, request, reply, 403, [say(words.sandbox, lang)]);
  if (!parsed.ok) {
    const places = { max: formatNumber(MAX_TEXT_LENGTH), length: formatNumber(typed.text.trim().length) };
    const problems = parsed.problems.map((problem) => say(problemSentences[problem], lang, places));
    return sendForm(source, request, reply, 422, problems);
  }
  // Counted once it could be kept: mistakes in the form lock nobody out, and whoever is refused keeps what they typed.
  const waitSeconds = await countChallenge(request);
  if (waitSeconds !== null) {
    reply.header('Retry-After', waitSeconds);
    return sendForm(source, request, reply, 429, [say(words.tooMany, lang)]);
  }
  try {
    const visit = visitOf(request, source);
    const pledge = await getChallenged(visit);
    const { answerDueOn } = await receiveChallenge(
      source.prisma,
      { pledgeId: rowIdOf(pledge.id), lang, text: parsed.text, contact: parsed.contact },
      visit.today,
    );
    const received = formatDay(answerDueOn);
    return await reply
      .header('Cache-Control', 'no-store')
      .redirect(hrefFor(visit, `/challenge/${pledge.slug}`, { received }), 303);
  } catch (error) {
    if (error instanceof RecordNotFoundError)
      return sendForm(source, request, reply, 409, [say(words.withdrawn, lang)]);
    return sendNotFound(error, source, request, reply);
  }
}

/** The form again, with what was typed and what is wrong. */
async function sendForm(
  source: PageSource,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  problems: readonly string[],
): Promise<FastifyReply> {
  const visit = visitOf(request, source);
  const typed: TypedChallenge = typedChallenge(request.body);
  const refused: Refused = { typed, problems };
  try {
    const page = await formatHtml(renderChallenged(visit, await getChallenged(visit), refused));
    return await reply
      .code(status)
      .header('Cache-Control', 'no-store')
      .header('Content-Language', visit.lang)
      .type(HTML)
      .send(page);
  } catch (error) {
    return sendNotFound(error, source, request, reply);
  }
}

async function sendNotFound(
  error: unknown,
  source: PageSource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!(error instanceof NotOnRecordError || error instanceof InvalidInputError)) throw error;
  const page = await renderNotFound(visitOf(request, source));
  return reply.code(404).header('Cache-Control', 'no-store').type(HTML).send(page);
}

function visitOf(request: FastifyRequest, source: PageSource): Visit & { lang: Language } {
  const { '*': slug = '' } = request.params as { '*'?: string };
  const { lang } = request.query as { lang?: unknown };
  return {
    lang: lang === 'cy' ? 'cy' : 'en',
    today: todayInLondon(),
    asOf: null,
    source,
    publisher: source.publisher,
    path: `${prefixOf(source)}/challenge/${slug}`,
    slug,
    query: {},
  };
}

function rowIdOf(pledgeId: string): string {
  const parsed = parseGlobalIdOf('Pledge', pledgeId);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
