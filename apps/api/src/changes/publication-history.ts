import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Stated } from './public-records.ts';

type StateRow = {
  recordType: string;
  recordId: string;
  sequence: bigint;
  before: string | null;
  after: string | null;
  isRedacted: boolean;
};

/** Tells whether a record was public once a change set had been written. */
export type PublicationHistory = (record: Stated, sequence: bigint) => boolean;

const PUBLIC = new Set(['PUBLISHED', 'WITHDRAWN']);

/**
 * When records were public, from the log itself: what was written of a draft is never told, though it was published since. A record of which the log
 * knows no state was public from the first: facts of an import are published when applied. A redaction takes a state away with the rest: the one before
 * it holds on, and where it was all there was, nothing is told.
 */
export async function loadPublicationHistory(
  prisma: PrismaClient,
  records: readonly Stated[],
): Promise<PublicationHistory> {
  const ids = [...new Set(records.map(({ id }) => id))];
  const rows = await prisma.$queryRaw<StateRow[]>`
    SELECT r."recordType", r."recordId", c."sequence", p."before" ->> 'state' AS "before", p."after" ->> 'state' AS "after",
      p."redactedAt" IS NOT NULL AS "isRedacted"
    FROM "Revision" r JOIN "ChangeSet" c ON c."id" = r."changeSetId" JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE r."recordId" = ANY(${ids}::uuid[]) AND (p."after" ->> 'state' IS NOT NULL OR p."redactedAt" IS NOT NULL)
    ORDER BY c."sequence", r."position"`;
  const byRecord = Map.groupBy(rows, ({ recordType, recordId }) => `${recordType} ${recordId}`);
  return ({ type, id }, sequence) => {
    const entries = byRecord.get(`${type} ${id}`) ?? [];
    const states = entries.filter(({ isRedacted }) => !isRedacted);
    const last = states.findLast((row) => row.sequence <= sequence);
    if (last) return PUBLIC.has(last.after ?? '');
    const [next] = states;
    return next ? PUBLIC.has(next.before ?? '') : entries.length === 0;
  };
}
