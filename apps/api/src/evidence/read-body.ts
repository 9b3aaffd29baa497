import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { formatBytesHash, hashVisibleText } from './content-hash.ts';
import type { ContentHashes } from './link-visit.ts';
import type { Manners } from './manners.ts';

/** Reads a body as text, at most so many bytes of it; the rest is left unread. */
export async function readStart(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}

/** Hashes a body while it streams. Null as soon as it is larger than the manners allow; the rest is left unread. */
export async function hashBody(response: IncomingMessage, manners: Manners): Promise<ContentHashes | null> {
  const charset = findHtmlCharset(response);
  const limit = charset === null ? manners.maxBytes : manners.maxHtmlBytes;
  if (Number(response.headers['content-length']) > limit) {
    response.destroy();
    return null;
  }
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return null;
    hash.update(chunk);
    if (charset !== null) kept.push(chunk);
  }
  const text = charset === null ? null : hashVisibleText(decode(Buffer.concat(kept), charset));
  return { bytes: formatBytesHash(hash.digest('hex')), text };
}

/** The charset of an HTML page, null for anything else. A body that was encoded although we asked for none is taken as bytes. */
function findHtmlCharset({ headers }: IncomingMessage): string | null {
  const type = headers['content-type'] ?? '';
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (!isPlain || !/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  return /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A label nobody knows. UTF-8 reads the same bytes the same way each time, which is all that a hash needs.
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}
