import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { OutsideGrantError } from './outside-grant.ts';
import { findOrganisationsOf } from './organisations-of-record.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** A record that somebody writes. `organisationIds` says where it belongs if it is not in the database yet. */
export type WrittenRecord = {
  recordType: Prisma.ModelName;
  recordId: string;
  isNew: boolean;
  organisationIds?: readonly string[];
  /** Where it belonged before, if the write moves it. */
  leaves?: readonly string[];
};

/**
 * Throws OutsideGrantError where a local editor writes a record of no council or local party they are granted; everybody else may write
 * what their tasks say. Asked of every change set and every draft, so that no use-case can forget it.
 */
export async function checkGranted(
  tx: Reading,
  userId: string,
  records: readonly WrittenRecord[],
): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      role: true,
      grants: { select: { organisation: { select: { id: true, nameEn: true, nameCy: true, slug: true } } } },
    },
  });
  if (user?.role !== 'LOCAL_EDITOR') return;
  const granted = user.grants.map(({ organisation }) => organisation);
  const isGranted = new Set(granted.map(({ id }) => id));
  for (const record of records) {
    const home = record.organisationIds ?? (await findOrganisationsOf(tx, record));
    const isOutside = (ids: readonly string[]) => !ids.some((id) => isGranted.has(id));
    if ((home !== 'anywhere' && isOutside(home)) || (record.leaves && isOutside(record.leaves)))
      throw new OutsideGrantError(granted.map(({ nameEn, nameCy, slug }) => nameEn ?? nameCy ?? slug));
  }
}

/** The fields by which a record belongs to a body; a group belongs to the one it is inside. */
const HOME_FIELDS = ['councilId', 'ownerId', 'organisationId', 'parentId'] as const;

/** A revision as a written record: one that changes hands belongs to both sides. */
export function writtenRecordOf(revision: {
  recordType: Prisma.ModelName;
  recordId: string;
  before: object | null;
  after: object | null;
}): WrittenRecord {
  const { recordType, recordId } = revision;
  const before: Partial<Record<string, unknown>> = { ...revision.before };
  const after: Partial<Record<string, unknown>> = { ...revision.after };
  const isMoved = HOME_FIELDS.some((field) => before[field] && before[field] !== after[field]);
  const leaves = HOME_FIELDS.map((field) => before[field]).filter((id) => typeof id === 'string');
  return { recordType, recordId, isNew: revision.before === null, ...(isMoved && { leaves }) };
}
