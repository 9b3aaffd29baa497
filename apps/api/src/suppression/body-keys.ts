import { Prisma } from '../generated/prisma/client.ts';

/**
 * By what a body is known again where it was made anew, after a restore or in another record, beside its id here: its addresses, and its codes in
 * registers. A council's are also those of its area. What is written here is hashed with names in files that outlive this code: never change it.
 * @param organisation SQL of the body's id.
 */
function bodyKeysSql(organisation: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT ${organisation}::text UNION SELECT 'slug ' || o."slug" FROM "Organisation" o WHERE o."id" = ${organisation}
    UNION SELECT 'slug ' || s."slug" FROM "OrganisationSlug" s WHERE s."organisationId" = ${organisation}
    UNION SELECT lower(i."scheme" || ' ' || i."value") FROM "OrganisationIdentifier" i WHERE i."organisationId" = ${organisation}
    UNION SELECT lower(a."scheme" || ' ' || a."value") FROM "AreaIdentifier" a JOIN "Organisation" o ON o."areaId" = a."areaId"
    WHERE o."id" = ${organisation} AND o."kind" = 'COUNCIL' AND a."scheme" = 'gss' ORDER BY 1)`;
}

/** The keys of bodies of the record. One statement. */
export async function loadBodyKeys(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  organisationIds: readonly string[],
): Promise<(organisationId: string) => readonly string[]> {
  const wanted = [...new Set(organisationIds)];
  if (wanted.length === 0) return () => [];
  const rows = await tx.$queryRaw<{ id: string; keys: string[] }[]>`
    SELECT w."id", ${bodyKeysSql(Prisma.sql`w."id"`)} AS "keys" FROM unnest(${wanted}::uuid[]) AS w("id")`;
  const keysOf = new Map(rows.map(({ id, keys }) => [id, keys]));
  return (organisationId) => keysOf.get(organisationId) ?? [];
}
