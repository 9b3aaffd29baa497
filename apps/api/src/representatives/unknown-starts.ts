import { Prisma } from '../generated/prisma/client.ts';
import { wholeDays } from '../organisations/whole-days.ts';

/**
 * By body and role, on each day of a table `d` ("year", "on"): that it was whole before, and that somebody has come into office since then of whom only the
 * first list to name them is known, on a later day: from the day after the last list of their ward that lacks them, or after the last day on which it was
 * whole, until that day nobody knows whether they had come in, and who was there before had left (R17). So it is before a by-election of whose cause
 * nothing is recorded. `which` chooses among the rows `p` of Post.
 */
export function unknownStarts(d: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT s."organisationId", s."role", d."year" FROM (
      SELECT DISTINCT p."id", p."organisationId", p."role", p."validFrom", p."validTo", h."from" AS "until"
      FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" AND ${which}
      WHERE NOT h."isStartKnown" OR (h."startReason" = 'BY_ELECTION' AND EXISTS (
        SELECT FROM "OfficeHolding" e WHERE e."postId" = h."postId" AND e."to" = h."from" AND e."endReason" IS NULL))
    ) s
    JOIN "Coverage" c ON c."organisationId" = s."organisationId" AND c."role" = s."role"
    CROSS JOIN LATERAL (SELECT max("whole") AS "on" FROM ${wholeDays} AS "whole" WHERE "whole" < s."until") before
    JOIN ${d} ON d."on" > before."on" AND d."on" < s."until"
      AND (s."validFrom" IS NULL OR s."validFrom" <= d."on") AND (s."validTo" IS NULL OR s."validTo" > d."on")
    WHERE NOT EXISTS (SELECT FROM "ListedDay" l WHERE l."postId" = s."id" AND l."listedOn" >= d."on" AND l."listedOn" < s."until")`;
}
