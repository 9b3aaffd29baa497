import { createHash } from 'node:crypto';
import type { Prisma } from '../generated/prisma/client.ts';

/**
 * The id of an entry of a record: a UUID of version 8 (RFC 9562) cut from the SHA-256 of its model and key, so that the same entry has
 * the same id in every database, in the docs and in tests.
 */
export function recordId(model: Prisma.ModelName, key: string): string {
  const bytes = createHash('sha256').update(`${model}\n${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
