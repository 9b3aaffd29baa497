import type { AnswerCache } from '../cache/answer-cache.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PublisherSettings } from '../publisher/publisher.ts';

/** A record as its pages see it: the real one, or the fictional sandbox. */
export type PageSource = Readonly<{
  prisma: PrismaClient;
  cache: AnswerCache;
  publisher: PublisherSettings;
}>;
