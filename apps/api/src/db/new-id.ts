import { randomUUIDv7 } from 'node:crypto';

/** An id for a new row: UUID version 7, so that ids made later sort later and indices grow at one end. */
export function newId(): string {
  return randomUUIDv7();
}
