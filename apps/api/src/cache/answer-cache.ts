import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { GenerationClock } from './generation-clock.ts';

const MAX_BYTES = 64 * 1024 * 1024;
/** Below this, compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 1_024;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** A finished answer in every encoding, ready to be sent as bytes. */
export type Answer = { etag: string; identity: Buffer; gzip: Buffer | null; br: Buffer | null };

/** What a computation gives: its bytes, and whether others may be given the same. Errors and private answers may not. */
export type Computed = {
  body: string;
  isShareable: boolean;
  /** HTTP status; 200 where left out. */
  status?: number;
  /** Where the caller cannot tell it from the question. */
  contentType?: string;
};

/** A computed answer as everybody who waited for it gets it. */
export type Found = Omit<Computed, 'body'> & { answer: Answer };

type Entry = { found: Found; generation: string };

/**
 * Answers to questions asked before, as bytes. An answer is valid while the record has not moved since it was computed: the
 * generation is read before the computation, so one that raced a write is not kept as newer than it is. Questions asked at the same
 * time are computed once. Bounded by bytes, least recently used first out.
 */
export class AnswerCache {
  readonly #clock: GenerationClock;
  readonly #entries = new LRUCache<string, Entry>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ found }) => sizeOf(found.answer),
  });
  readonly #flights = new Map<string, Promise<Found>>();

  constructor(clock: GenerationClock) {
    this.#clock = clock;
  }

  async get(key: string, compute: () => Promise<Computed>): Promise<Found> {
    const generation = this.#clock.current;
    const entry = this.#entries.get(key);
    if (entry && entry.generation === generation) return entry.found;

    const flight = `${generation} ${key}`;
    const running = this.#flights.get(flight) ?? this.#compute(compute);
    this.#flights.set(flight, running);
    try {
      const found = await running;
      if (found.isShareable && generation !== null) this.#entries.set(key, { found, generation });
      return found;
    } finally {
      this.#flights.delete(flight);
    }
  }

  async #compute(compute: () => Promise<Computed>): Promise<Found> {
    const { body, ...computed } = await compute();
    return { ...computed, answer: await encodeAnswer(body) };
  }
}

/** A body in every encoding, with the ETag of its content. */
export async function encodeAnswer(body: string | Buffer): Promise<Answer> {
  const identity = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  if (identity.length < COMPRESS_FROM_BYTES) return { etag, identity, gzip: null, br: null };
  const [gzipped, brotli] = await Promise.all([
    toGzip(identity),
    toBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ]);
  return { etag, identity, gzip: gzipped, br: brotli };
}

function sizeOf({ identity, gzip: gzipped, br }: Answer): number {
  return Math.max(1, identity.length + (gzipped?.length ?? 0) + (br?.length ?? 0));
}
