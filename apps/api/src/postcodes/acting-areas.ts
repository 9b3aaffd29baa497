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

function outlives(area: string, day: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Post" lasting WHERE lasting."areaId" = ${Prisma.raw(area)}."id" AND lasting."validTo" > ${day}::date)`;
}
