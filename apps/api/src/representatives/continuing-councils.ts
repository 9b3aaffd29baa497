import { Prisma } from '../generated/prisma/client.ts';
import { SHADOW_DAYS } from './shadow-authority.ts';

/**
 * County councils that went on as the one council of their county, which the record has as a council of its own from its first day, as a table ("formerId", "id", "foundedOn").
 * Whoever was elected to the county in the year before sits on the new council from that day, for the wards are the divisions of that poll: so the orders of
 * North Yorkshire and Somerset (2022, in force 2023), and of Northumberland (2008). Not where the county was divided, nor the districts of one: their
 * members were elected to it and to nothing after. Source: Somerset (Structural Changes) Order 2022, article 13: those elected in 2022 retire in 2027
 * (https://www.legislation.gov.uk/uksi/2022/329/article/13).
 */
export const continuingCouncils = Prisma.sql`(
  SELECT s."predecessorId" AS "formerId", s."successorId" AS "id", n."foundedOn"
  FROM "OrganisationSuccession" s
  JOIN "Organisation" f ON f."id" = s."predecessorId" AND f."kind" = 'COUNCIL' AND f."councilType" = 'COUNTY'
  JOIN "Organisation" n ON n."id" = s."successorId" AND n."kind" = 'COUNCIL' AND n."foundedOn" IS NOT NULL
  WHERE NOT EXISTS (SELECT FROM "OrganisationSuccession" other WHERE other."predecessorId" = s."predecessorId" AND other."successorId" <> s."successorId")
) AS continuing`;

/** Whether a day is one on which the county elected those who went on; the condition of `isOfShadowAuthority`. */
export function isOfCountyGoingOn(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${day} < continuing."foundedOn" AND continuing."foundedOn" - ${day} <= ${SHADOW_DAYS}::int`;
}

/**
 * Whether a list of the council that the county went on as has a row for the ward of its office `post`, on the council's first day or after: a vacant seat, or somebody whom
 * nobody knows, too. It says itself then who sits there. The Party's own list has its own people alone.
 */
export function isListedSince(post: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = ${post}."id" AND d."kind" <> 'PARTY' AND d."listedOn" >= continuing."foundedOn")
    OR EXISTS (SELECT FROM "CouncilListEntry" l WHERE l."organisationId" = ${post}."organisationId" AND l."areaId" = ${post}."areaId" AND l."kind" <> 'PARTY' AND l."listedOn" >= continuing."foundedOn"))`;
}

/** A county council, and the council it went on as. */
export type ContinuingCouncil = Readonly<{ formerId: string; id: string; foundedOn: string }>;

/** What some county councils went on as. One statement. */
export function loadContinuingCouncils(
  tx: Prisma.TransactionClient,
  formerIds: readonly string[],
): Promise<ContinuingCouncil[]> {
  return tx.$queryRaw<ContinuingCouncil[]>`
    SELECT continuing."formerId", continuing."id", continuing."foundedOn"::text FROM ${continuingCouncils}
    WHERE continuing."formerId" = ANY (${[...formerIds]}::uuid[])`;
}

/** The offices, of councils that counties went on as, of whose wards a list says itself who sits there. One statement. */
export async function loadListedOffices(
  tx: Prisma.TransactionClient,
  councilIds: readonly string[],
): Promise<Set<string>> {
  const listed = await tx.$queryRaw<{ id: string }[]>`
    SELECT n."id" FROM ${continuingCouncils} JOIN "Post" n ON n."organisationId" = continuing."id"
    WHERE continuing."id" = ANY (${[...councilIds]}::uuid[]) AND ${isListedSince(Prisma.sql`n`)}`;
  return new Set(listed.map(({ id }) => id));
}
