import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressHoldsPostcode } from '../search/holds-postcode.ts';

/**
 * An address in which somebody wrote a postcode is kept by no cache, ours or another's, whatever the answer: also where the page does not read that part of
 * it. Trusted documents see to their own.
 */
export function keepPostcodesOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const { url } = request;
    const isPlain = reply.statusCode < 400 && (!url.includes('?') || url.includes('/q/'));
    if (isPlain || !addressHoldsPostcode(url)) return;
    reply.header('Cache-Control', 'no-store').removeHeader('ETag');
  });
}

/** What the log says of a request: its route, and never its address, in which anything may stand. */
export function describeRequest({ method, routeOptions, id }: FastifyRequest) {
  return { method, route: routeOptions?.url ?? null, id };
}
