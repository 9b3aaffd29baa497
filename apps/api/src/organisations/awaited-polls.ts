import { officeElected } from '../elections/office-elected.ts';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * By body and role that was whole on a day, the first poll after it from which nobody came into office as far as the record knows: from then on it
 * is not whole (R17). Polls that were called off or held anew are none. `which` chooses among the rows `c` of Coverage and `e` of Election.
 */
export const firstAwaitedPolls = (which: Prisma.Sql) =>
  Prisma.sql`SELECT c."organisationId", c."role", min(e."pollingOn") AS "pollingOn"
    FROM "Election" e
    JOIN "Ballot" b ON b."electionId" = e."id" AND NOT b."isCancelled" AND b."replacedById" IS NULL
    LEFT JOIN "Post" p ON p."id" = b."postId"
    JOIN "Organisation" o ON o."id" = coalesce(p."organisationId", e."organisationId")
    JOIN "Coverage" c ON c."organisationId" = o."id" AND c."level" = 'COMPLETE' AND c."asOfOn" < e."pollingOn"
      AND c."role"::text = coalesce(p."role"::text, ${officeElected})
    WHERE e."pollingOn" > (SELECT min("asOfOn") FROM "Coverage" WHERE "level" = 'COMPLETE') AND ${which}
      AND NOT EXISTS (SELECT FROM "Candidacy" stood JOIN "OfficeHolding" h ON h."candidacyId" = stood."id" WHERE stood."ballotId" = b."id")
    GROUP BY 1, 2`;

/** One role of one body. */
export function roleKey(organisationId: string, role: string): string {
  return `${organisationId} ${role}`;
}
