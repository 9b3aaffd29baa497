import { areasWithin } from '../places/areas-within.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { AreaKind } from '../generated/prisma/enums.ts';
import { COUNCILLORS } from './roles.ts';
import type { ScopeAreas } from './scope-areas.ts';
import { inPostLifeOn } from './seat-count.ts';

/** Kinds of constituency one of which every place of a nation that has them lies in. */
const EVERYWHERE = [
  'WESTMINSTER_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
] as const satisfies readonly AreaKind[];

/** Areas that lie in one of these in part or wholly, by the postcodes or a register; a county as its districts do. */
function sharingGround(outer: Prisma.AreaWhereInput): Prisma.AreaWhereInput {
  const overlaps = { some: { to: outer } };
  return { OR: [{ placements: { some: { outer } } }, { overlaps }, { children: { some: { overlaps } } }] };
}

/** Bodies that share ground with one of these: by their own area or, where that has no code for a directory to place it by, by that of one of their offices. */
export function bodiesSharingGround(outer: Prisma.AreaWhereInput): Prisma.OrganisationWhereInput {
  return {
    OR: [{ area: sharingGround(outer) }, { posts: { some: { area: { placements: { some: { outer } } } } } }],
  };
}

/**
 * Offices of councillors on a day whose ward lies in a constituency or police area in part, or nobody knows where: that of another time than the
 * directory of postcodes, or any where none is loaded.
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
    role: { in: [...COUNCILLORS] },
    NOT: { area: within },
    OR: [
      { organisation: bodiesSharingGround(bare) },
      {
        organisation: bodiesSharingGround(divided),
        OR: [
          { areaId: null },
          { area: { placements: { none: {} } } },
          { area: { placements: { some: { isWhole: false, outer: divided } } } },
        ],
      },
    ],
  };
}

/**
 * Offices that may represent areas without the record being able to tell: of constituencies of a kind of which none is known to have ground there; of divisions of the county around
 * it that nobody has placed in a district; and of what took the ground over with more, or took a part of it (R17).
 */
export function unplacedAround({
  here,
  around,
  larger,
  cut,
  kinds,
  isNational,
  isOfWards,
  nations,
}: ScopeAreas): Prisma.PostWhereInput {
  const known = new Set<AreaKind>(kinds);
  const missing = isNational ? [] : EVERYWHERE.filter((kind) => !known.has(kind));
  const inNations = nations.flatMap((nation) => nation ?? []);
  const isOfNation =
    inNations.length < nations.length ? {} : { OR: [{ nation: null }, { nation: { in: inNations } }] };
  // A ward lies in the divisions that the directory puts it in; a district may have more than those that somebody has placed.
  const isAnyDivision = isOfWards && !known.has('COUNTY_DIVISION');
  const isNoDivision = isOfWards && known.has('COUNTY_DIVISION');
  const isElsewhere = inDistricts({ NOT: { id: { in: [...here, ...around] } } });
  const beside = { id: { in: [...larger, ...cut] } };
  return {
    OR: [
      { area: { AND: [{ kind: { in: missing } }, isOfNation] } },
      {
        role: 'COUNTY_COUNCILLOR',
        organisation: { area: { kind: 'COUNTY', id: { in: [...around] } } },
        ...(isNoDivision
          ? { id: { in: [] } }
          : { OR: [{ areaId: null }, { area: { NOT: isAnyDivision ? isElsewhere : inDistricts({}) } }] }),
      },
      { area: areasWithin(beside) },
      { organisation: { area: beside } },
    ],
  };
}

/** Areas that lie wholly in a district, by the directory of postcodes or a register. */
function inDistricts(which: Prisma.AreaWhereInput): Prisma.AreaWhereInput {
  const district: Prisma.AreaWhereInput = { AND: [{ kind: 'DISTRICT' }, which] };
  return {
    OR: [
      { placements: { some: { isWhole: true, outer: district } } },
      { overlaps: { some: { areaShare: 1, to: district } } },
    ],
  };
}
