import type { FastifyInstance } from 'fastify';

/** Paths that pages of any site may read: no cookie is ever looked at there. */
const OPEN_PATHS = /^\/(?:sandbox\/)?(?:graphql|q\/|api\/)|^\/v1\/|^\/\d+\.\d+\.\d+\//;

/** Lets every site read the public answers and the script (CORS). The admin's paths stay closed. */
export function allowEveryOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!OPEN_PATHS.test(request.url)) return;
    reply
      .header('Access-Control-Allow-Origin', '*')
      .header(
        'Access-Control-Expose-Headers',
        'ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
      );
    if (request.method === 'OPTIONS') {
      await reply
        .header('Access-Control-Allow-Methods', 'GET, POST')
        .header('Access-Control-Allow-Headers', 'content-type')
        .header('Access-Control-Max-Age', '86400')
        .code(204)
        .send();
    }
  });
}
