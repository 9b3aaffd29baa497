import { z } from 'zod';
import type { LogEntry, LogHead, Redactable } from './log-entry.ts';

/** The first line of an exported log. */
export type ExportHeader = Readonly<{
  export: typeof EXPORT_FORMAT;
  exportedAt: string;
  withPayloads: boolean;
}>;

/** What an export calls itself; the number rises when older readers would misread it. */
export const EXPORT_FORMAT = 'wheatsheaf-change-log/1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex');
const instant = z.iso.datetime().transform((text) => new Date(text));
const sequence = z.int().nonnegative().transform(BigInt);

const redacted = z.strictObject({ redactedAt: instant });
const payload = z.strictObject({ salt: z.string().nullable(), before: z.unknown(), after: z.unknown() });
const note = z.strictObject({ salt: z.string(), actorId: z.string().nullable(), reason: z.string() });
const revision = z.strictObject({
  id: z.uuid(),
  position: z.int(),
  recordType: z.string(),
  recordId: z.uuid(),
  recordVersion: z.int().nullable(),
  payloadHash: sha256,
  /** Left out where it was withheld; null where it is missing. */
  payload: z.union([redacted, payload]).nullish(),
});
const changeSetLine = z.strictObject({
  sequence,
  id: z.uuid(),
  format: z.int(),
  previousHash: sha256.nullable(),
  occurredAt: instant,
  channel: z.string(),
  importRunId: z.uuid().nullable(),
  noteHash: sha256.nullable(),
  payloadHash: sha256,
  hash: sha256,
  /** Left out where it was withheld; null where it is missing. */
  note: z.union([redacted, note]).nullish(),
  revisions: z.array(revision),
});
const headerLine = z.strictObject({
  export: z.literal(EXPORT_FORMAT),
  exportedAt: z.iso.datetime(),
  withPayloads: z.boolean(),
});
const endLine = z.strictObject({ end: z.strictObject({ sequence, hash: sha256.nullable() }) });

/** A line of an exported log, read. */
export type LogLine =
  | { kind: 'HEADER'; header: ExportHeader }
  | { kind: 'CHANGE_SET'; entry: LogEntry }
  | { kind: 'END'; head: LogHead }
  | { kind: 'UNREADABLE'; why: string };

/** The first line: what the file is. */
export function formatHeader(header: Omit<ExportHeader, 'export'>): string {
  return JSON.stringify({ export: EXPORT_FORMAT, ...header } satisfies ExportHeader);
}

/** One change set on one line. */
export function formatEntry({ note: entryNote, revisions, ...changeSet }: LogEntry): string {
  return JSON.stringify({
    sequence: Number(changeSet.sequence),
    id: changeSet.id,
    format: changeSet.format,
    previousHash: changeSet.previousHash,
    occurredAt: changeSet.occurredAt,
    channel: changeSet.channel,
    importRunId: changeSet.importRunId,
    noteHash: changeSet.noteHash,
    payloadHash: changeSet.payloadHash,
    hash: changeSet.hash,
    note: written(entryNote),
    revisions: revisions.map(({ payload: fields, ...rest }) => ({ ...rest, payload: written(fields) })),
  });
}

/** The last line: a file without it was cut. */
export function formatEnd(head: LogHead): string {
  return JSON.stringify({ end: { sequence: Number(head.sequence), hash: head.hash } });
}

/** Reads one line of an exported log. */
export function parseLogLine(text: string): LogLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'UNREADABLE', why: 'it is not JSON' };
  }
  if (typeof json !== 'object' || json === null) return { kind: 'UNREADABLE', why: 'it is no JSON object' };
  if ('export' in json) {
    const header = headerLine.safeParse(json);
    return header.success ? { kind: 'HEADER', header: header.data } : unreadable(header.error);
  }
  if ('end' in json) {
    const end = endLine.safeParse(json);
    return end.success ? { kind: 'END', head: end.data.end } : unreadable(end.error);
  }
  const line = changeSetLine.safeParse(json);
  if (!line.success) return unreadable(line.error);
  const { note: lineNote, revisions, ...changeSet } = line.data;
  return {
    kind: 'CHANGE_SET',
    entry: {
      ...changeSet,
      note: read(lineNote),
      revisions: revisions.map((one) => ({ ...one, payload: read(one.payload) })),
    },
  };
}

/** As JSON: the value, when it was redacted, null where it is missing, nothing where it is withheld. */
function written<Value>(redactable: Redactable<Value>): Value | { redactedAt: Date } | null | undefined {
  switch (redactable.state) {
    case 'GIVEN':
      return redactable.value;
    case 'REDACTED':
      return { redactedAt: redactable.redactedAt };
    case 'MISSING':
      return null;
    case 'WITHHELD':
      return undefined;
    default:
      return redactable satisfies never;
  }
}

function read<Value extends object>(
  value: Value | { redactedAt: Date } | null | undefined,
): Redactable<Value> {
  if (value === undefined) return { state: 'WITHHELD' };
  if (value === null) return { state: 'MISSING' };
  if ('redactedAt' in value) return { state: 'REDACTED', redactedAt: value.redactedAt };
  return { state: 'GIVEN', value };
}

function unreadable(error: z.ZodError): LogLine {
  const [issue] = error.issues;
  return {
    kind: 'UNREADABLE',
    why: `its ${issue?.path.join('.') || 'form'}: ${issue?.message ?? 'unknown'}`,
  };
}
