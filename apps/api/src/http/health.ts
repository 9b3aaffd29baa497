import type { FastifyInstance } from 'fastify';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** What a balancer asks. */
export function serveHealth(app: FastifyInstance, prisma: PrismaClient): void {
  /** The process lives. Asks nothing of the database, so that a balancer does not kill a server for another's fault. */
  app.get('/healthz', async () => ({ status: 'ok' }));

  /** The record can be read: the sign for a balancer to send readers here. */
  app.get('/readyz', async (request, reply) => {
    try {
      await prisma.$queryRaw`SELECT 1`;
      return { status: 'ready' };
    } catch (error) {
      request.log.error(error);
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
