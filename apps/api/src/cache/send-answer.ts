import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer-cache.ts';

/**
 * Sends ready bytes in the best encoding the client takes, or 304 when it holds them already. The ETag is weak in the sense of
 * RFC 9110: one for all encodings.
 */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  contentType: string,
): FastifyReply {
  const etag = `W/${answer.etag}`;
  reply.header('ETag', etag).header('Vary', 'Accept-Encoding, Accept');
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.header('Content-Type', contentType);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (answer.br && /\bbr\b/.test(accepted)) return reply.header('Content-Encoding', 'br').send(answer.br);
  if (answer.gzip && /\bgzip\b/.test(accepted))
    return reply.header('Content-Encoding', 'gzip').send(answer.gzip);
  return reply.send(answer.identity);
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}
