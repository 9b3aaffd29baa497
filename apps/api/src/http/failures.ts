import type { ServerResponse } from 'node:http';
import type { FastifyError, FastifyInstance } from 'fastify';
import { placeOf, renderFailure, renderNotFound, wantsPage } from '../pages/failure-page.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';
import { addressHoldsPostcode, NO_POSTCODES } from '../search/holds-postcode.ts';

/** Codes of refusals that this layer makes itself, by HTTP status. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};
const HTML = 'text/html; charset=utf-8';

/**
 * Answers what no route did, and what failed: a page to a browser, to a program a sentence and a stable code; never a stack, a path or
 * SQL, and never a postcode out of the address (R16). Looking for what is not there counts against the rate limit too.
 */
export function answerFailures(app: FastifyInstance, publisher: PublisherSettings): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.code(status).send(refusal(error.message, { code: CODES[status] ?? 'REFUSED' }));
    request.log.error({ err: error, requestId: request.id }, 'a request failed');
    if (wantsPage(request.headers.accept)) {
      return reply
        .code(500)
        .type(HTML)
        .send(await renderFailure(placeOf(request.url, publisher), request.id));
    }
    const message = `Something went wrong here, not in your question. Tell us this number: ${request.id}`;
    return reply.code(500).send(refusal(message, { code: 'INTERNAL_SERVER_ERROR', requestId: request.id }));
  });

  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) => {
    reply.code(404);
    const [path = '/', query = ''] = request.url.split('?');
    if (wantsPage(request.headers.accept)) {
      const place = { ...placeOf(`/?${query}`, publisher), path };
      return reply.type(HTML).send(await renderNotFound(place));
    }
    const message = addressHoldsPostcode(path)
      ? NO_POSTCODES
      : `There is nothing at ${request.method} ${path}.`;
    return reply.send(refusal(message, { code: 'NOT_FOUND' }));
  });
}

/** Answers an address that cannot be read at all, before there is a route: without saying it back, for anything may stand in it. */
export function refuseUnreadable(response: ServerResponse, status = 400): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(refusal('This address cannot be read.', { code: CODES[status] ?? 'REFUSED' })));
}

function refusal(message: string, extensions: Record<string, string>) {
  return { errors: [{ message, extensions }] };
}
