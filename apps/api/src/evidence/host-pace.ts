import { setTimeout as sleep } from 'node:timers/promises';

/** A site that asks for longer pauses is not waited for beyond this; its links come up again next week. */
const LONGEST_PAUSE_MS = 30_000;

/** Keeps one request at a time a host, with a pause between two. The caller asks for one page after the other. */
export class HostPace {
  readonly #pauseMs: number;
  readonly #freeAt = new Map<string, number>();
  readonly #pauses = new Map<string, number>();

  constructor(pauseMs: number) {
    this.#pauseMs = pauseMs;
  }

  /** Resolves when the host may be asked again. Rejects when the signal aborts. */
  async wait(host: string, signal: AbortSignal): Promise<void> {
    const left = (this.#freeAt.get(host) ?? 0) - performance.now();
    if (left > 0) await sleep(left, undefined, { signal });
  }

  /** A request to the host has ended. */
  rest(host: string): void {
    this.#freeAt.set(host, performance.now() + (this.#pauses.get(host) ?? this.#pauseMs));
  }

  /** What the host's robots.txt asks for. */
  ask(host: string, crawlDelaySeconds: number | undefined): void {
    const asked = (crawlDelaySeconds ?? 0) * 1000;
    this.#pauses.set(host, Math.min(Math.max(asked, this.#pauseMs), LONGEST_PAUSE_MS));
  }
}
