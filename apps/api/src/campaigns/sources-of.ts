import { formatDay } from '../calendar/day.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { EvidenceInput } from '../pledges/status-rules.ts';

/** The sources of a record that begins with an update: those the update rests on, as the record's own column holds them. */
export function sourcesOf(evidence: readonly EvidenceInput[]): Prisma.InputJsonArray {
  return evidence.map((source) => ({
    url: source.url,
    publisher: source.publisher,
    licence: null,
    retrievedOn: source.accessedOn && formatDay(source.accessedOn),
  }));
}
