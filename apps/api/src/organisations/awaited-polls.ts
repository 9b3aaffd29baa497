import { officeElected } from '../elections/office-elected.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { wholeDays, wholeSince } from './whole-days.ts';

/**
 * By body and role, on each day of a table `d` ("year", "on"): that there was a poll since it was whole from which nobody came into office as far as the
 * record knows, so that it is not whole any more (R17). Polls that were called off or held anew are none. `which` chooses among the rows `c` of Coverage
 * and `e` of Election.
 */
export function awaitedPolls(d: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT c."organisationId", c."role", d."year" FROM (
      SELECT DISTINCT c."id", e."pollingOn"
      FROM "Election" e
      JOIN "Ballot" b ON b."electionId" = e."id" AND NOT b."isCancelled" AND b."replacedById" IS NULL
      LEFT JOIN "Post" p ON p."id" = b."postId"
      JOIN "Organisation" o ON o."id" = coalesce(p."organisationId", e."organisationId")
      JOIN "Coverage" c ON c."organisationId" = o."id" AND c."role"::text = coalesce(p."role"::text, ${officeElected})
        AND (SELECT min("whole") FROM ${wholeDays} AS "whole") < e."pollingOn"
      WHERE e."pollingOn" > (SELECT min("whole") FROM "Coverage" c, ${wholeDays} AS "whole") AND ${which}
        AND NOT EXISTS (SELECT FROM "Candidacy" stood JOIN "OfficeHolding" h ON h."candidacyId" = stood."id" WHERE stood."ballotId" = b."id")
    ) awaited JOIN "Coverage" c USING ("id") JOIN ${d} ON awaited."pollingOn" <= d."on" AND awaited."pollingOn" > ${wholeSince(Prisma.sql`d."on"`)}`;
}

/** One role of one body. */
export function roleKey(organisationId: string, role: string): string {
  return `${organisationId} ${role}`;
}
