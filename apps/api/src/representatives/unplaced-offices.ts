import type { Prisma } from '../generated/prisma/client.ts';
import { inPostLifeOn } from './seat-count.ts';

const COUNCILLORS = ['COUNCILLOR', 'COUNTY_COUNCILLOR'] as const;

/** Areas that lie in one of these in part or wholly, by the postcodes or a register; a county as its districts do. */
export function sharingGround(outer: Prisma.AreaWhereInput): Prisma.AreaWhereInput {
  const overlaps = { some: { to: outer } };
  return { OR: [{ placements: { some: { outer } } }, { overlaps }, { children: { some: { overlaps } } }] };
}

/**
 * Offices of councillors on a day whose ward lies in a constituency or police area in part, or nobody knows where: that of another time than the
 * directory of postcodes, or any where none is loaded. Of an area that no council is known to lie in, its own offices stand for those (R17).
 */
export function unplacedIn(
  divided: Prisma.AreaWhereInput,
  within: Prisma.AreaWhereInput,
  day: Date,
): Prisma.PostWhereInput {
  const bare: Prisma.AreaWhereInput = {
    AND: [
      divided,
      { placedInside: { none: {} } },
      // By law the councils of a police area lie in it wholly, and so do those of the islands' constituencies.
      { overlappedBy: { none: { areaShare: 1, from: { kind: { in: ['DISTRICT', 'COUNTY'] } } } } },
    ],
  };
  return {
    AND: [inPostLifeOn(day)],
    OR: [
      { area: bare },
      {
        role: { in: [...COUNCILLORS] },
        NOT: { area: within },
        OR: [
          { organisation: { area: sharingGround(bare) } },
          {
            organisation: { area: sharingGround(divided) },
            OR: [
              { areaId: null },
              { area: { placements: { none: {} } } },
              { area: { placements: { some: { isWhole: false, outer: divided } } } },
            ],
          },
        ],
      },
    ],
  };
}
