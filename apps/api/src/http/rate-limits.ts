import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Requests of one address in a minute. A page with widgets makes two; a developer's loop should notice. */
const MAX_PER_MINUTE = 600;

/**
 * Limits each address (of IPv6 each /64), counted by each process in memory: a count in the database would cost a statement a request, more
 * than most answers do. What somebody unknown may write is counted there: `write-limits.ts`. With the standard RateLimit headers; past it 429 with Retry-After.
 */
export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: MAX_PER_MINUTE,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
    errorResponseBuilder: (_request, { after }) =>
      Object.assign(new Error(`Too many requests from this address. Try again in ${after}.`), {
        statusCode: 429,
      }),
  });
}
