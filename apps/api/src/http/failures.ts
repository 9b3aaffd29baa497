import type { FastifyError, FastifyInstance } from 'fastify';

/** Codes of refusals that this layer makes itself, by HTTP status. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

/** Answers what no route did, and what failed: a sentence and a stable code, never a stack, a path or SQL. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: CODES[status] ?? 'REFUSED' } }] });
    }
    request.log.error({ err: error, requestId: request.id }, 'a request failed');
    return reply.code(500).send({
      errors: [
        {
          message: `Something went wrong here, not in your question. Tell us this number: ${request.id}`,
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: request.id },
        },
      ],
    });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ errors: [{ message: `There is nothing at ${request.method} ${request.url.split('?')[0]}.`, extensions: { code: 'NOT_FOUND' } }] }),
  );
}
