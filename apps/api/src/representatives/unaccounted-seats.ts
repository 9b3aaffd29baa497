import { Prisma } from '../generated/prisma/client.ts';
import { wholeSince } from '../organisations/whole-days.ts';
import { dissolutions } from './dissolutions.ts';
import { endInOffice } from './holding-filter.ts';

/**
 * By body and role that was whole before, on each day of a table `d` ("year", "on"), how many seats are neither held by
 * somebody whom readers may see nor vacant: of their holders nothing is known to a reader, and such a role is not whole (R17). So it is after a
 * general election or new boundaries until those elected are in the record, and where somebody is hidden; but not between a dissolution and
 * its poll, when all seats are known to be empty. `which` chooses among the rows `p` of Post.
 */
export function unaccountedSeats(d: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT s."organisationId", s."role", s."year", sum(s."left")::int AS "seats" FROM (
      SELECT p."organisationId", p."role", d."year", p."seats" - count(n."id") - coalesce(min(v."seats"), 0) AS "left"
      FROM "Coverage" c
      JOIN ${d} ON ${wholeSince(Prisma.sql`d."on"`)} IS NOT NULL
      JOIN "Post" p ON p."organisationId" = c."organisationId" AND p."role" = c."role" AND ${which}
        AND (p."validFrom" IS NULL OR p."validFrom" <= d."on") AND (p."validTo" IS NULL OR p."validTo" > d."on")
      LEFT JOIN ("OfficeHolding" h JOIN "Person" n ON n."id" = h."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL)
        ON h."postId" = p."id" AND h."from" <= d."on" AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > d."on")
      LEFT JOIN (SELECT v."postId", d."on", sum(v."seats") AS "seats" FROM "Vacancy" v JOIN ${d} ON v."from" <= d."on" AND (v."to" IS NULL OR v."to" > d."on")
        GROUP BY 1, 2) v ON v."postId" = p."id" AND v."on" = d."on"
      WHERE NOT EXISTS (SELECT FROM ${dissolutions} WHERE dissolution."role" = p."role" AND dissolution."from" <= d."on" AND dissolution."to" > d."on")
      GROUP BY p."id", d."year", d."on"
    ) s WHERE s."left" > 0 GROUP BY 1, 2, 3`;
}
