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
