import type { FastifyInstance } from 'fastify';
import { AnswerCache } from '../cache/answer-cache.ts';
import type { GenerationClock } from '../cache/generation-clock.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { formatCheckpoints } from './kept-checkpoints.ts';

/** Readers ask again after a minute; a copy of yesterday is as true as one of today. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/** Serves every published checkpoint as one file for anybody to keep. `prefix`: '' for the record, '/sandbox' for the fictional one. */
export function serveCheckpoints(
  app: FastifyInstance,
  { prefix, prisma, clock }: { prefix: string; prisma: PrismaClient; clock: GenerationClock },
): void {
  const cache = new AnswerCache(clock);
  app.get(`${prefix}/checkpoints.json`, async (request, reply) => {
    const { answer } = await cache.get('checkpoints', async () => ({
      body: formatCheckpoints(await prisma.checkpoint.findMany({ orderBy: { on: 'asc' } })),
      isShareable: true,
    }));
    reply.header('Cache-Control', CACHE_CONTROL);
    return sendAnswer(request, reply, answer, 'application/json; charset=utf-8');
  });
}
