import type { Imprint, PrismaClient } from '../generated/prisma/client.ts';

/** What stands beside the publisher's imprint on what shows an organisation. */
export type OwnImprint = {
  /** Null where none is in force that day. */
  inForce: Imprint | null;
  /** The day on which a local party's own imprint ended; null where it has one in force or never had any. */
  expiredOn: Date | null;
};

type Found = Imprint & { organisation: string; isInForce: boolean };

/**
 * The imprints of organisations on a day, the nearest first: a local party's own; else that of an election of the body, or of the council a
 * group sits in; else its nation's (R13). One statement for all. A local party whose own has expired is told so, and falls back likewise.
 */
export async function findImprints(
  prisma: PrismaClient,
  organisationIds: readonly string[],
  day: Date,
): Promise<OwnImprint[]> {
  const found = await prisma.$queryRaw<Found[]>`
    SELECT o."id" AS "organisation", i."to" IS NULL OR i."to" > ${day}::date AS "isInForce", i.*
    FROM "Organisation" o
    LEFT JOIN "Organisation" council ON council."id" = o."parentId"
    JOIN "Imprint" i ON CASE i."scope"
      WHEN 'PARTY' THEN i."organisationId" = o."id"
      WHEN 'NATION' THEN i."nation" = COALESCE(o."nation", council."nation")
      WHEN 'ELECTION' THEN EXISTS (
        SELECT 1 FROM "Election" e WHERE e."id" = i."electionId" AND e."organisationId" IN (o."id", o."parentId"))
    END
    WHERE o."id" = ANY (${[...organisationIds]}::uuid[]) AND i."from" <= ${day}::date
      AND (i."scope" = 'PARTY' OR i."to" IS NULL OR i."to" > ${day}::date)
    ORDER BY CASE i."scope" WHEN 'PARTY' THEN 1 WHEN 'ELECTION' THEN 2 ELSE 3 END, i."from" DESC, i."id"`;
  const byOrganisation = Map.groupBy(found, ({ organisation }) => organisation);
  return organisationIds.map((id) => {
    const all = byOrganisation.get(id) ?? [];
    const own = all.filter(({ scope }) => scope === 'PARTY');
    return {
      inForce: all.find(({ isInForce }) => isInForce) ?? null,
      expiredOn: own.some(({ isInForce }) => isInForce) ? null : (own[0]?.to ?? null),
    };
  });
}
