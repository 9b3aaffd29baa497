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
      SELECT DISTINCT p."organisationId", p."role", h."from" AS "until"
      FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" AND ${which} WHERE ${isStartUnknown}
    ) s
    JOIN "Coverage" c ON c."organisationId" = s."organisationId" AND c."role" = s."role"
    CROSS JOIN LATERAL (SELECT max("whole") AS "on" FROM ${wholeDays} AS "whole" WHERE "whole" < s."until") before
    JOIN ${d} ON d."on" > before."on" AND d."on" < s."until"
    WHERE EXISTS (
      SELECT FROM "Post" p JOIN "OfficeHolding" h ON h."postId" = p."id" AND h."from" = s."until" AND ${isStartUnknown}
      WHERE p."organisationId" = s."organisationId" AND p."role" = s."role" AND ${which}
        AND (p."validFrom" IS NULL OR p."validFrom" <= d."on") AND (p."validTo" IS NULL OR p."validTo" > d."on")
        AND NOT EXISTS (SELECT FROM "ListedDay" l WHERE l."postId" = p."id" AND l."listedOn" >= d."on" AND l."listedOn" < s."until"))`;
}

/** Of a row `h` of OfficeHolding: a list alone says the day; or a by-election does, and not when the one before left. */
const isStartUnknown = Prisma.sql`(NOT h."isStartKnown" OR (h."startReason" = 'BY_ELECTION' AND EXISTS (
        SELECT FROM "OfficeHolding" e WHERE e."postId" = h."postId" AND e."to" = h."from" AND e."endReason" IS NULL)))`;
