import { CHAIN_FORMAT, hashChangeSet, hashNote, hashPayload, hashRevisions } from './chain.ts';
import type { LogEntry, LogHead, LogRevision } from './log-entry.ts';
import { RedactionLedger } from './redaction-ledger.ts';

/** The head of the log as it was published on a day. */
export type KeptCheckpoint = Readonly<{ on: string; changeSets: bigint; hash: string }>;

/** One thing that is not as it was written. */
export type LogFailure = Readonly<{
  code: LogFailureCode;
  /** The change set it is about. Null for the log as a whole. */
  sequence: bigint | null;
  /** One line that names the change set. */
  message: string;
}>;

export type LogFailureCode =
  | 'LINE_UNREADABLE'
  | 'FILE_CUT'
  | 'FORMAT_UNKNOWN'
  | 'FORMAT_OLDER'
  | 'SEQUENCE_GAP'
  | 'SEQUENCE_REPEATED'
  | 'SEQUENCE_OUT_OF_ORDER'
  | 'PREVIOUS_HASH'
  | 'CHANGE_SET_HASH'
  | 'REVISIONS_HASH'
  | 'PAYLOAD_HASH'
  | 'PAYLOAD_MISSING'
  | 'NOTE_HASH'
  | 'NOTE_MISSING'
  | 'NOT_REDACTED'
  | 'HEAD'
  | 'CHECKPOINT';

/**
 * Checks a log one change set after another. It holds the last hash, the checkpoints not reached yet and the redactions not met yet, and
 * nothing else, so a log of any length can be checked.
 */
export class ChangeLogVerifier {
  readonly #awaited: Map<bigint, KeptCheckpoint[]>;
  readonly #redactions = new RedactionLedger();
  #last: { sequence: bigint; hash: string; format: number } | null = null;
  /** Counted for the report. */
  readonly counts = { changeSets: 0, revisions: 0, payloadsChecked: 0, redacted: 0, firstFormat: 0 };

  constructor(checkpoints: readonly KeptCheckpoint[]) {
    this.#awaited = Map.groupBy(checkpoints, ({ changeSets }) => changeSets);
  }

  /** What is wrong with the next change set of the log. */
  *take(entry: LogEntry): Generator<LogFailure> {
    this.counts.changeSets++;
    this.counts.revisions += entry.revisions.length;
    if (entry.format === 1) this.counts.firstFormat++;
    yield* this.#checkPlace(entry);
    yield* checkHashes(entry);
    for (const revision of entry.revisions) yield* this.#checkPayload(entry, revision);
    yield* this.#checkNote(entry);
    this.#redactions.take(entry);
    yield* this.#meetCheckpoints(entry);
    if (this.#last === null || entry.sequence > this.#last.sequence)
      this.#last = { sequence: entry.sequence, hash: entry.hash, format: entry.format };
  }

  /** The last change set met so far. */
  head(): LogHead {
    return { sequence: this.#last?.sequence ?? 0n, hash: this.#last?.hash ?? null };
  }

  /** What is wrong with the log as a whole, once it was read. `head`: where it says that it ends. */
  *finish(head: LogHead): Generator<LogFailure> {
    const last = this.head();
    if (head.sequence !== last.sequence || head.hash !== last.hash)
      yield {
        code: 'HEAD',
        sequence: head.sequence,
        message: `the log should end with change set ${head.sequence} (${head.hash ?? 'no hash'}) and ends with ${last.sequence} (${last.hash ?? 'no hash'}): its end was cut or altered`,
      };
    for (const { on, changeSets } of [...this.#awaited.values()].flat())
      yield {
        code: 'CHECKPOINT',
        sequence: changeSets,
        message: `change set ${changeSets}, the last one in the checkpoint of ${on}, is not in the log: it was cut`,
      };
    for (const [what, sequence] of this.#redactions.unexplained())
      yield {
        code: 'NOT_REDACTED',
        sequence,
        message: `change set ${sequence}: ${what} was removed, and no redaction in the log says so`,
      };
  }

  *#checkPlace({ sequence, previousHash, format }: LogEntry): Generator<LogFailure> {
    const last = this.#last;
    const expected = (last?.sequence ?? 0n) + 1n;
    if (sequence === last?.sequence) {
      yield fail('SEQUENCE_REPEATED', sequence, 'it comes twice');
    } else if (sequence < expected) {
      yield fail('SEQUENCE_OUT_OF_ORDER', sequence, `it comes after change set ${last?.sequence}`);
    } else if (sequence > expected) {
      const missing = sequence - 1n === expected ? `${expected} is` : `${expected} to ${sequence - 1n} are`;
      yield fail('SEQUENCE_GAP', sequence, `before it, ${missing} missing`);
    } else if (previousHash !== (last?.hash ?? null)) {
      yield fail(
        'PREVIOUS_HASH',
        sequence,
        `it does not follow on change set ${expected - 1n}: the hash before it is another`,
      );
    }
    if (format < (last?.format ?? 1) && sequence >= expected)
      yield fail('FORMAT_OLDER', sequence, 'its format is older than that of the change set before it');
  }

  *#checkPayload({ sequence }: LogEntry, revision: LogRevision): Generator<LogFailure> {
    const { payload, payloadHash, recordType, recordId } = revision;
    const what = `the payload of ${recordType} ${recordId}`;
    if (payload.state === 'MISSING') yield fail('PAYLOAD_MISSING', sequence, `${what} is missing`);
    if (payload.state === 'REDACTED') {
      this.counts.redacted++;
      this.#redactions.expect(revision.id, what, sequence);
    }
    if (payload.state === 'GIVEN') {
      this.counts.payloadsChecked++;
      if (hashPayload(payload.value) !== payloadHash)
        yield fail(
          'PAYLOAD_HASH',
          sequence,
          `${what} was altered: it does not have the hash that was recorded`,
        );
    }
  }

  *#checkNote({ id, sequence, note, noteHash, format }: LogEntry): Generator<LogFailure> {
    if (note.state === 'REDACTED') {
      this.counts.redacted++;
      this.#redactions.expect(id, 'who wrote it and why', sequence);
    }
    if (format === 1) return;
    if (note.state === 'MISSING') yield fail('NOTE_MISSING', sequence, 'who wrote it and why is missing');
    if (note.state === 'GIVEN' && hashNote(note.value) !== noteHash)
      yield fail(
        'NOTE_HASH',
        sequence,
        'who wrote it or why was altered: it does not have the hash that was recorded',
      );
  }

  *#meetCheckpoints({ sequence, hash }: LogEntry): Generator<LogFailure> {
    for (const { on, hash: published } of this.#awaited.get(sequence) ?? []) {
      if (published !== hash)
        yield fail(
          'CHECKPOINT',
          sequence,
          `the checkpoint of ${on} gives another hash: the log was altered up to here`,
        );
    }
    this.#awaited.delete(sequence);
  }
}

function* checkHashes(entry: LogEntry): Generator<LogFailure> {
  const { sequence, format, revisions, payloadHash, hash } = entry;
  if (format < 1 || format > CHAIN_FORMAT) {
    yield fail(
      'FORMAT_UNKNOWN',
      sequence,
      `its format ${format} is not known here: check it with a later version`,
    );
    return;
  }
  const isInOrder = revisions.every(({ position }, index) => position === index);
  if (!isInOrder || hashRevisions(format, revisions) !== payloadHash)
    yield fail(
      'REVISIONS_HASH',
      sequence,
      'its list of revisions was altered: it does not have the hash that was recorded',
    );
  if (hashChangeSet(entry) !== hash)
    yield fail(
      'CHANGE_SET_HASH',
      sequence,
      'it was altered: its fields do not have the hash that was recorded',
    );
}

function fail(code: LogFailureCode, sequence: bigint, what: string): LogFailure {
  return { code, sequence, message: `change set ${sequence}: ${what}` };
}
