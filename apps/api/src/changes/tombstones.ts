import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { type ChangedType, isPublicPayload } from './public-fields.ts';

/** What is told of a record that left the public: that it did, by its opaque id, and of a merged entry where it went. */
export type Tombstone = Readonly<{ action: 'REMOVED' } | { action: 'MERGED'; mergedIntoId: string }>;

type Payload = Readonly<{ state?: string; mergedIntoId?: string | null }>;

export type LogRow = Readonly<{
  recordType: ChangedType;
  recordId: string;
  before: object | null;
  after: object | null;
  redactedAt: Date | null;
}>;

/**
 * Types whose rows are deleted where they end or were wrong. The others are withdrawn, which their state says; nothing of a draft is told, not
 * even that it was deleted.
 */
const DELETED_TYPES = [
  'OfficeHolding',
  'Candidacy',
  'Vacancy',
  'Coverage',
  'Membership',
  'Endorsement',
] as const satisfies ChangedType[];
type DeletedType = (typeof DELETED_TYPES)[number];

/**
 * Tells rows of the log by which a record left the public. Whoever mirrors the record must hear of it, above all of a person who was hidden:
 * recipients are told of an erasure (UK GDPR, Article 19). No name, no body and no reason goes with it.
 */
export async function findTombstones(
  prisma: PrismaClient,
  rows: readonly LogRow[],
): Promise<(row: LogRow) => Tombstone | null> {
  const [people, existing] = await Promise.all([loadPeople(prisma, rows), loadExisting(prisma, rows)]);
  return (row) => {
    const { recordType, recordId, redactedAt } = row;
    const [before, after] = [row.before as Payload | null, row.after as Payload | null];
    if (recordType === 'Person') {
      const isHidden = people.get(recordId)?.hiddenAt instanceof Date;
      if (redactedAt !== null) return isHidden ? { action: 'REMOVED' } : null;
      if (before === null) return null;
      // A row of the log may name the changed columns only: what it does not say was so before is so still.
      const was = before.state ?? people.get(recordId)?.state;
      if (was !== 'PUBLISHED') return null;
      if (after?.state === 'WITHDRAWN') return { action: 'REMOVED' };
      const { mergedIntoId } = after ?? {};
      if (!mergedIntoId || before.mergedIntoId) return null;
      return people.get(mergedIntoId)?.state === 'PUBLISHED'
        ? { action: 'MERGED', mergedIntoId }
        : { action: 'REMOVED' };
    }
    const wasPublic = isPublicPayload(recordType, before);
    if (redactedAt !== null || !wasPublic) return null;
    // A row of the log may name some columns only, and say nothing of whether the rest is public.
    if (after !== null) return isPublicPayload(recordType, after) ? null : { action: 'REMOVED' };
    return isDeletedType(recordType) && !existing.has(recordId) ? { action: 'REMOVED' } : null;
  };
}

function isDeletedType(type: ChangedType): type is DeletedType {
  return (DELETED_TYPES as readonly string[]).includes(type);
}

async function loadPeople(prisma: PrismaClient, rows: readonly LogRow[]) {
  const ids = rows.flatMap(({ recordType, recordId, after }) => {
    const { mergedIntoId } = (after ?? {}) as Payload;
    return recordType === 'Person' ? [recordId, ...(mergedIntoId ? [mergedIntoId] : [])] : [];
  });
  if (ids.length === 0) return new Map<string, never>();
  const people = await prisma.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, state: true, hiddenAt: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}

/** Of the records that rows say were deleted, those that were written again under the same id. */
async function loadExisting(prisma: PrismaClient, rows: readonly LogRow[]): Promise<Set<string>> {
  const deleted = Map.groupBy(
    rows.filter(({ after, recordType }) => after === null && isDeletedType(recordType)),
    ({ recordType }) => recordType as DeletedType,
  );
  const found = await Promise.all(
    [...deleted].map(
      ([type, ofType]) => prisma.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM ${Prisma.raw(`"${type}"`)} WHERE "id" = ANY(${ofType.map(({ recordId }) => recordId)}::uuid[])`,
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
}
