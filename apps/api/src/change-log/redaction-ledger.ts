import { z } from 'zod';
import type { LogEntry } from './log-entry.ts';

const redactionPayload = z.object({ revisionIds: z.array(z.string()), changeSetIds: z.array(z.string()) });

/**
 * Holds every gap that a redaction left against the redaction that explains it, which the log records later. Whoever empties a payload
 * without one is found out. It holds as many ids as were redacted.
 */
export class RedactionLedger {
  readonly #unexplained = new Map<string, { what: string; sequence: bigint }>();

  /** Something with this id was found redacted. */
  expect(id: string, what: string, sequence: bigint): void {
    this.#unexplained.set(id, { what, sequence });
  }

  /** Notes what a change set says was redacted. */
  take({ revisions }: LogEntry): void {
    for (const { recordType, payload } of revisions) {
      if (recordType !== 'Redaction' || payload.state !== 'GIVEN') continue;
      const redaction = redactionPayload.safeParse(payload.value.after);
      if (!redaction.success) continue;
      for (const id of [...redaction.data.revisionIds, ...redaction.data.changeSetIds])
        this.#unexplained.delete(id);
    }
  }

  /** What is gone without an explanation, with the change set it is gone from. */
  *unexplained(): Generator<[what: string, sequence: bigint]> {
    for (const { what, sequence } of this.#unexplained.values()) yield [what, sequence];
  }
}
