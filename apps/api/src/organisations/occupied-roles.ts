import { Prisma } from '../generated/prisma/client.ts';
import { endInOffice } from '../representatives/holding-filter.ts';

/** The roles of bodies in which the record has somebody on a day. `which` chooses among the rows `p` of Post. */
export function occupiedRoles(day: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT p."organisationId", p."role" FROM "Post" p
    JOIN "OfficeHolding" h ON h."postId" = p."id" AND h."from" <= ${day} AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > ${day})
    JOIN "Person" n ON n."id" = h."personId" AND n."state" = 'PUBLISHED' AND n."mergedIntoId" IS NULL
    WHERE ${which}`;
}
