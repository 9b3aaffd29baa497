import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApolloServer } from '@apollo/server';
import { AnswerCache } from '../cache/answer-cache.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Context, withDatabase } from '../graphql/context.ts';
import { executeHttp } from '../graphql/server.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { NO_POSTCODES, valueHoldsPostcode } from '../search/holds-postcode.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** Readers may keep an answer a minute, then show it while asking again, and go on showing it through an outage of ours. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

const JSON_TYPE = 'application/json; charset=utf-8';

export type PublicGraphql = {
  /** Where it is mounted: '' for the record, '/sandbox' for the fictional one. */
  prefix: string;
  server: ApolloServer<Context>;
  prisma: PrismaClient;
  clock: GenerationClock;
  publisher: PublisherSettings;
  trustedDocuments: TrustedDocuments;
};

/**
 * The read path: POST /graphql, and GET /q/<sha256> for trusted documents, answered from memory while the record has not moved. No
 * cookies, any origin.
 */
export function servePublicGraphql(app: FastifyInstance, options: PublicGraphql): void {
  const { prefix, server, prisma, clock, publisher, trustedDocuments } = options;
  const cache = new AnswerCache(clock);

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    body: unknown,
    isTrusted: boolean,
  ) => {
    const today = todayInLondon();
    const found = await cache.get(`${formatDay(today)} ${key}`, async () => {
      const said = { isPrivate: false };
      const context = withDatabase({ viewer: { kind: 'reader' }, today, publisher, answer: said }, prisma);
      const response = await executeHttp(server, { ...pick(request), body }, context);
      const isShareable = response.status === 200 && !said.isPrivate && !hasErrors(response.body);
      return { ...response, isShareable };
    });
    if (isTrusted || !found.isShareable)
      reply.header('Cache-Control', found.isShareable ? CACHE_CONTROL : 'no-store');
    return sendAnswer(request, reply.code(found.status ?? 200), found.answer, found.contentType ?? JSON_TYPE);
  };

  app.post(`${prefix}/graphql`, (request, reply) => {
    const key = `post ${hash(canonicalJson(request.body))} ${request.headers.accept ?? ''}`;
    return answer(request, reply, key, request.body, false);
  });

  app.get<{ Params: { hash: string }; Querystring: { variables?: string } }>(
    `${prefix}/q/:hash`,
    (request, reply) => {
      const query = trustedDocuments.get(request.params.hash);
      if (query === undefined) {
        return reply
          .code(404)
          .send(
            refusal(
              'UNKNOWN_DOCUMENT',
              'No trusted document has this hash. Ask by POST, or load the current script.',
            ),
          );
      }
      const variables = readVariables(request.query.variables);
      if (variables === null) {
        return reply
          .code(400)
          .send(
            refusal(
              'INVALID_VARIABLES',
              'variables is not a JSON object. Encode it with encodeURIComponent(JSON.stringify(…)).',
            ),
          );
      }
      if (valueHoldsPostcode(variables))
        return reply
          .code(400)
          .header('Cache-Control', 'no-store')
          .send(refusal('POSTCODE_IN_ADDRESS', NO_POSTCODES));
      const key = `q ${request.params.hash} ${canonicalJson(variables)}`;
      return answer(request, reply, key, { query, variables }, true);
    },
  );
}

/** What Apollo needs of a trusted GET, seen as the POST it stands for: its guard against forged GETs has nothing to guard here. */
function pick(request: FastifyRequest) {
  const accept = request.headers.accept;
  return {
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(accept && accept !== '*/*' && !accept.includes('text/html') && { accept }),
    },
  };
}

function readVariables(text: string | undefined): Record<string, unknown> | null {
  if (text === undefined || text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

function hasErrors(body: string): boolean {
  return body.startsWith('{"errors"') || (JSON.parse(body) as { errors?: unknown }).errors !== undefined;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
