import type { Prisma } from '../generated/prisma/client.ts';
import { ERASABLE_FIELDS, type ErasableCode } from './erasable-fields.ts';
import type { HeldRow } from './held-rows.ts';
import { findProposals, loadOwnIds, OWN_TABLES } from './named-traces.ts';
import { mayBeAbout, type Traits } from './traces.ts';

/** What was removed beside rows and history, counted. */
export type RemovedTraces = Readonly<{ importRows: number; proposals: number; drafts: number }>;

/**
 * What imports, proposals and drafts hold; what an import brought of somebody is one text, so it goes whole whatever field is erased, a namesake’s line with it: it would have gone after 90 days.
 * Whether two entries are one holds nothing but ids: it is asked, and stays answered, until the name goes, for then it would say who the unnamed one may be.
 */
export async function removeTraces(
  tx: Prisma.TransactionClient,
  traits: Traits,
  fields: readonly ErasableCode[],
  rows: readonly HeldRow[],
): Promise<RemovedTraces> {
  const importRows = await tx.$executeRaw`
    UPDATE "ImportRow" SET "payload" = NULL WHERE "payload" IS NOT NULL AND ${mayBeAbout('"payload"', traits)}`;
  const { count: proposals } = await tx.proposal.deleteMany({
    where: {
      id: { in: await findProposals(tx, traits) },
      ...(!fields.includes('name') && { kind: { not: 'PERSON_MERGE' } }),
    },
  });
  const drafts = await tx.$executeRaw`
    UPDATE "Draft" SET "patch" = '{}', "state" = CASE WHEN "state" IN ('EDITING', 'IN_REVIEW') THEN 'DISCARDED' ELSE "state" END
    WHERE "recordType" = 'Person' AND "recordId" = ANY (${traits.personIds}::uuid[]) AND "patch" <> '{}'`;
  await removeFieldSources(tx, traits, fields, rows);
  return { importRows, proposals, drafts };
}

/**
 * Who gave the erased fields and rows their values. Of rows that stay, such as a candidacy, who said what decides between sources still (R12): where the
 * name goes, only the id goes with it that leads to the person.
 */
async function removeFieldSources(
  tx: Prisma.TransactionClient,
  { personIds }: Traits,
  fields: readonly ErasableCode[],
  rows: readonly HeldRow[],
): Promise<void> {
  await tx.fieldSource.deleteMany({
    where: {
      recordType: 'Person',
      recordId: { in: [...personIds] },
      field: { in: fields.flatMap((field) => [field, ...ERASABLE_FIELDS[field].columns]) },
    },
  });
  const gone = rows.filter(({ recordType }) => !STAYING.has(recordType) && isOwn(recordType));
  await tx.fieldSource.deleteMany({
    where: { recordId: { in: gone.map(({ recordId }) => recordId) }, recordType: { in: [...OWN_TABLES] } },
  });
  if (!fields.includes('name')) return;
  await tx.fieldSource.updateMany({
    where: { recordId: { in: await loadOwnIds(tx, personIds) }, externalId: { not: null } },
    data: { externalId: null },
  });
}

/** What an erasure takes a part of, and leaves otherwise. */
const STAYING: ReadonlySet<Prisma.ModelName> = new Set(['Candidacy', 'OfficeHolding']);

function isOwn(recordType: Prisma.ModelName): boolean {
  return (OWN_TABLES as readonly Prisma.ModelName[]).includes(recordType);
}
