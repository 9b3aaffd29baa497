import { Prisma } from '../generated/prisma/client.ts';

/** Whether boundaries held on a day. `area` is the name of a row of Area in the statement. */
export function isInForce(area: string, day: Date): Prisma.Sql {
  const row = Prisma.raw(area);
  return Prisma.sql`((${row}."validFrom" IS NULL OR ${row}."validFrom" <= ${day}::date) AND (${row}."validTo" IS NULL OR ${row}."validTo" > ${day}::date))`;
}

/**
 * Whether an area is one that people sit for on a day: it is in force or, where new boundaries came with a poll, its offices last to the day on which those
 * elected by them come in (Local Government Act 1972, section 7). Until then the areas that follow are not.
 */
export function isActing(area: string, day: Date): Prisma.Sql {
  const row = Prisma.raw(area);
  return Prisma.sql`(${hasBegun(area, day)} AND (${row}."validTo" IS NULL OR ${row}."validTo" > ${day}::date OR ${outlives(area, day)}))`;
}

/** Whether people sit for an area on a day, or did before it. */
export function hasBegun(area: string, day: Date): Prisma.Sql {
  const row = Prisma.raw(area);
  return Prisma.sql`((${row}."validFrom" IS NULL OR ${row}."validFrom" <= ${day}::date) AND NOT EXISTS (
      SELECT FROM "AreaSuccession" former JOIN "Area" predecessor ON predecessor."id" = former."predecessorId"
      WHERE former."successorId" = ${row}."id" AND ${row}."validFrom" >= predecessor."validTo" AND predecessor."validTo" <= ${day}::date
        AND ${outlives('predecessor', day)}))`;
}

/**
 * Whether a GSS code, given as an expression, meant only areas of the record that nobody sits for any more and that no other took over from: of such a place a split file
 * says nothing today, such as a constituency of the Senedd before 2026. A code that leads on is not over, nor is one that the record does not know.
 */
export function isOver(code: Prisma.Sql, day: Date): Prisma.Sql {
  return Prisma.sql`COALESCE((
      SELECT bool_and(${hasBegun('past', day)} AND NOT ${isActing('past', day)}
        AND NOT EXISTS (SELECT FROM "AreaSuccession" next WHERE next."predecessorId" = past."id")
        AND NOT EXISTS (SELECT FROM "AreaOverlap" same JOIN "Area" other ON other."id" = same."toId"
          WHERE same."fromId" = past."id" AND same."areaShare" = 1 AND other."kind" = past."kind"))
      FROM "AreaIdentifier" meaning JOIN "Area" past ON past."id" = meaning."areaId"
      WHERE meaning."scheme" = 'gss' AND meaning."value" = ${code}), FALSE)`;
}

function outlives(area: string, day: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Post" lasting WHERE lasting."areaId" = ${Prisma.raw(area)}."id" AND lasting."validTo" > ${day}::date)`;
}
