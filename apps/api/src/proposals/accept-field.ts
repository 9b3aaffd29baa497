import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { updateMany } from '../db/update-many.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';

const TABLE = /^[A-Z][A-Za-z]+$/;

type Columns = Readonly<Record<string, Prisma.JsonValue>>;

/**
 * Gives a record the value that a source proposes. From then on an editor holds the field, so that no import takes it back (R12). A standing on a
 * ballot paper is its parties and the label beside them.
 */
export async function acceptField(
  tx: Prisma.TransactionClient,
  proposal: Proposal,
): Promise<RevisionInput[]> {
  const { recordType, recordId } = proposal;
  const { field, source: _, retrievedOn: __, ...proposed } = proposal.patch as Columns;
  if (recordId === null || typeof field !== 'string' || !TABLE.test(recordType))
    throw new InputRefusedError(['proposal'], 'The proposal names no field of a record. Reject it.');
  const { parties, ...columns } = proposed;
  const before = await lockRow(tx, recordType as Prisma.ModelName, recordId);
  const version = typeof before.version === 'number' ? before.version : null;
  await updateMany(tx, recordType as Prisma.ModelName, [
    { id: recordId, ...(version !== null && { version }), ...columns },
  ]);
  if (typeof parties === 'string') await setStanding(tx, recordId, parties);
  const held = { source: 'EDITOR', externalId: null, statedOn: null, retrievedOn: null };
  await tx.fieldSource.upsert({
    where: { recordType_recordId_field: { recordType, recordId, field } },
    create: { recordType, recordId, field, ...held },
    update: held,
  });
  const was = Object.fromEntries(Object.keys(columns).map((column) => [column, before[column] ?? null]));
  return [
    {
      recordType: recordType as Prisma.ModelName,
      recordId,
      recordVersion: version === null ? null : version + 1,
      before: was,
      after: proposed,
    },
  ];
}

async function lockRow(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  id: string,
): Promise<Record<string, unknown>> {
  const [row] = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS "row" FROM "${table}" t WHERE "id" = $1::uuid FOR UPDATE`,
    id,
  );
  if (!row) throw new RecordNotFoundError('proposal', 'record of the proposal');
  return row.row;
}

/** @param parties Ids of organisations with a plus between, the principal first; the empty text for none. */
async function setStanding(
  tx: Prisma.TransactionClient,
  candidacyId: string,
  parties: string,
): Promise<void> {
  await tx.candidacyStanding.deleteMany({ where: { candidacyId } });
  await tx.candidacyStanding.createMany({
    data: parties
      .split('+')
      .filter((id) => id !== '')
      .map((partyId, index) => ({ candidacyId, partyId, place: index === 0 ? 'PRINCIPAL' : 'ADJUNCT' })),
  });
}
