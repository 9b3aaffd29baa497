import type { GlobalIdParts } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { Prisma, type PrismaClient, type Redaction } from '../generated/prisma/client.ts';
import { type FoundRevision, type RedactionGrounds, writeRedaction } from './write-redaction.ts';

export type RedactHistoryInput = RedactionGrounds &
  Readonly<{
    /** One revision, or a record: then every revision of it. */
    target: GlobalIdParts;
    /** Only revisions that hold something in this field. Null: all. */
    field: string | null;
  }>;

type Found = FoundRevision & { recordType: string; recordId: string };

/**
 * Removes what the history of a record holds: of one revision, of all, or of those that hold a field. A payload goes whole, for its hash is
 * over all of it. The record itself stays as it is; its next change is written with all its fields (R18).
 */
export async function redactHistory(
  prisma: PrismaClient,
  input: RedactHistoryInput,
  actor: { userId: string },
): Promise<Redaction> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const found = await findRevisions(tx, input);
    const [first] = found;
    if (!first) throw new RecordNotFoundError('id', 'history of such a record');
    if (found.some(({ recordType }) => recordType === 'Redaction'))
      throw new InputRefusedError(
        ['id'],
        'A redaction holds nothing but ids, and explains what is gone: it stays.',
      );
    const record = { recordType: first.recordType as Prisma.ModelName, recordId: first.recordId };
    return writeRedaction(tx, [record], found, input, actor);
  });
}

function findRevisions(
  tx: Prisma.TransactionClient,
  { target, field }: RedactHistoryInput,
): Promise<Found[]> {
  const which =
    target.type === 'Revision'
      ? Prisma.sql`r."id" = ${target.uuid}::uuid`
      : Prisma.sql`r."recordType" = ${target.type} AND r."recordId" = ${target.uuid}::uuid`;
  const holding =
    field === null
      ? Prisma.empty
      : Prisma.sql`AND (p."before" ->> ${field} IS NOT NULL OR p."after" ->> ${field} IS NOT NULL)`;
  return tx.$queryRaw<Found[]>`
    SELECT r."id", r."changeSetId", r."recordType", r."recordId"
    FROM "Revision" r JOIN "RevisionPayload" p ON p."revisionId" = r."id" WHERE ${which} ${holding}`;
}
