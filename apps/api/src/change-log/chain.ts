import { createHash } from 'node:crypto';
import { canonicalJson } from '../editorial/canonical-json.ts';

/** How the hashes of new change sets are made. Format 1 hashed payloads without salt, and neither who, when nor why. */
export const CHAIN_FORMAT = 2;

/** What a revision's payload holds, and the random bits hashed with it. Salt is null in format 1. */
export type HashedPayload = Readonly<{ salt: string | null; before: unknown; after: unknown }>;

/** Who wrote and why, and the random bits hashed with it: they are personal data, so only their hash is chained. */
export type HashedNote = Readonly<{ salt: string; actorId: string | null; reason: string }>;

/** A revision as its change set's hash sees it. */
export type ChainedRevision = Readonly<{
  id: string;
  recordType: string;
  recordId: string;
  /** Null for records without versions. */
  recordVersion: number | null;
  payloadHash: string;
}>;

/** A change set as its hash sees it. */
export type ChainedChangeSet = Readonly<{
  id: string;
  sequence: bigint;
  format: number;
  /** Null for the first. */
  previousHash: string | null;
  occurredAt: Date;
  channel: string;
  importRunId: string | null;
  /** Null in format 1. */
  noteHash: string | null;
  payloadHash: string;
}>;

/** SHA-256 of a revision's fields, hex. The salt keeps what was redacted from being guessed out of the hash that stays. */
export function hashPayload({ salt, before, after }: HashedPayload): string {
  const fields = canonicalJson({ before, after });
  return sha256(salt === null ? fields : `${salt}\n${fields}`);
}

/** SHA-256 of who wrote and why, hex. */
export function hashNote({ salt, actorId, reason }: HashedNote): string {
  return sha256(`${salt}\n${canonicalJson({ actorId, reason })}`);
}

/** SHA-256 of a change set's revisions in their order, hex. */
export function hashRevisions(format: number, revisions: readonly ChainedRevision[]): string {
  if (format === 1)
    return sha256(revisions.map((r) => `${r.recordType} ${r.recordId} ${r.payloadHash}`).join('\n'));
  return sha256(
    canonicalJson(revisions.map((r) => [r.id, r.recordType, r.recordId, r.recordVersion, r.payloadHash])),
  );
}

/** SHA-256 of one link of the chain, hex: in format 2 over all of it that can never be redacted. */
export function hashChangeSet(link: ChainedChangeSet): string {
  if (link.format === 1) return sha256(`${link.previousHash ?? ''}\n${link.sequence}\n${link.payloadHash}`);
  return sha256(
    canonicalJson({
      id: link.id,
      sequence: link.sequence,
      format: link.format,
      previousHash: link.previousHash,
      occurredAt: link.occurredAt,
      channel: link.channel,
      importRunId: link.importRunId,
      noteHash: link.noteHash,
      payloadHash: link.payloadHash,
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
