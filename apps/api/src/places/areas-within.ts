import type { Prisma } from '../generated/prisma/client.ts';
import type { AreaKind } from '../generated/prisma/enums.ts';

/** Kinds that are nobody's parent, for what lies in them lies in a council or a nation too: what lies in one wholly is inside it. */
export const CONTAINERS = [
  'REGION',
  'COMBINED_AUTHORITY',
  'LONDON_ASSEMBLY_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
  'POLICE_AREA',
] as const satisfies readonly AreaKind[];

/** Kinds that are not made of the wards of the day: which wards lie in them only the postcodes tell, and some lie there in part. */
export const DIVIDED_KINDS = [
  'WESTMINSTER_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
  'POLICE_AREA',
] as const satisfies readonly AreaKind[];

/** Ward, district, county, nation: no area has more around it. */
const MOST_PARENTS = 3;

/**
 * The areas that a condition names and everything inside them, at any depth: a county with its districts and their wards, a nation with all, a
 * constituency with the wards that the directory of postcodes places wholly in it. A condition on the rows themselves, so that a question takes no statement more, however many areas there are. `areasInside` says the same in SQL.
 */
export function areasWithin(named: Prisma.AreaWhereInput): Prisma.AreaWhereInput {
  const here: Prisma.AreaWhereInput[] = [
    named,
    { overlaps: { some: { areaShare: 1, to: { AND: [{ kind: { in: [...CONTAINERS] } }, named] } } } },
    { placements: { some: { isWhole: true, outer: named } } },
  ];
  const levels = [...here];
  let above: Prisma.AreaWhereInput = { OR: here };
  for (let depth = 0; depth < MOST_PARENTS; depth += 1) {
    above = { parent: above };
    levels.push(above);
  }
  return { OR: levels };
}
