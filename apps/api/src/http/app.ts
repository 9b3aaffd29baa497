import Fastify, { type FastifyInstance } from 'fastify';
import type { createPrismaClient } from '../db/prisma-client.ts';

export type AppDependencies = Readonly<{
  /** Client of the public record. */
  prisma: ReturnType<typeof createPrismaClient>;
}>;

/** The whole HTTP server, not yet listening. */
export async function createApp({ prisma }: AppDependencies): Promise<FastifyInstance> {
  const app = Fastify();

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

  return app;
}
