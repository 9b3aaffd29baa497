import type { Prisma } from '../../generated/prisma/client.ts';
import { electoralCommissionIds } from '../../elections/co-operative-party.ts';
import type { ReadRow } from '../writing/import-writer.ts';

/** Somebody's time in a party, as it was read. */
export type PartySpell = ReadRow &
  Readonly<{
    personId: string;
    organisationId: string;
    from: string | null;
    to: string | null;
    /** Of the Co-operative Party, which is joined beside another. */
    isCoOperative: boolean;
    sources: unknown;
  }>;

/** The times of some people in parties. One statement. */
export function loadPartySpells(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<PartySpell[]> {
  return tx.$queryRaw<PartySpell[]>`
    SELECT m."id", (to_jsonb(m) ->> 'version')::int AS "version", m."personId", m."organisationId", m."from"::text, m."to"::text, m."sources",
      EXISTS (SELECT 1 FROM "OrganisationIdentifier" i WHERE i."organisationId" = m."organisationId"
        AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...electoralCommissionIds]}::text[])) AS "isCoOperative"
    FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
    WHERE m."role" = 'MEMBER' AND o."kind" = 'PARTY' AND m."personId" = ANY (${personIds}::uuid[])`;
}

/** The row of the table, to change it. */
export function rowOf({ isCoOperative: _, version, ...row }: PartySpell): ReadRow {
  return version == null ? row : { ...row, version };
}

/** The Co-operative Party's entries. One statement. */
export async function loadCoOperatives(tx: Prisma.TransactionClient): Promise<ReadonlySet<string>> {
  const rows = await tx.organisationIdentifier.findMany({
    where: { scheme: 'electoral-commission', value: { in: [...electoralCommissionIds] } },
    select: { organisationId: true },
  });
  return new Set(rows.map(({ organisationId }) => organisationId));
}
