import type { ChainedChangeSet, ChainedRevision, HashedNote, HashedPayload } from './chain.ts';

/** Something redactable as a reader of the log finds it. MISSING: neither there nor marked as redacted, which never happens by itself. */
export type Redactable<Value> =
  | { state: 'GIVEN'; value: Value }
  | { state: 'WITHHELD' }
  | { state: 'REDACTED'; redactedAt: Date }
  | { state: 'MISSING' };

/** A revision in the log. */
export type LogRevision = ChainedRevision & { position: number; payload: Redactable<HashedPayload> };

/** A change set in the log, with its revisions in their order. */
export type LogEntry = ChainedChangeSet & {
  hash: string;
  /** MISSING in format 1, which hashed no note. */
  note: Redactable<HashedNote>;
  revisions: readonly LogRevision[];
};

/** The end of the log: how many change sets there are, and the hash of the last. */
export type LogHead = Readonly<{ sequence: bigint; hash: string | null }>;
