import type { FastifyRequest } from 'fastify';

/**
 * Whether a request that changes something comes from a page of this very address: browsers send Origin with every POST, and another
 * site cannot forge it. A request without one is no browser's and carries no cookie of its own accord.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || URL.parse(origin)?.host === host;
}
