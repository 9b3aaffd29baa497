import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressHoldsPostcode } from '../search/holds-postcode.ts';

/** What a program is told of an address with a postcode in it, which it must not be told back (R16). */
export const NO_POSTCODES =
  'There is nothing here: no address takes a postcode, which says where somebody lives. Ask postcode(code), which is answered by POST only and kept nowhere.';

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
export function describeRequest({ method, routeOptions, id }: FastifyRequest): object {
  return { method, route: routeOptions?.url ?? null, id };
}
