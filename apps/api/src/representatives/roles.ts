import type { CouncilType, OfficeRole } from '../generated/prisma/enums.ts';

/** Who is elected for a ward or a county division. */
export const COUNCILLORS: readonly OfficeRole[] = ['COUNCILLOR', 'COUNTY_COUNCILLOR'];

/** Who is elected for a ward or division of a council of this type. */
export function councillorOf({ councilType }: { councilType: CouncilType | null }): OfficeRole {
  return councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR';
}

/** Who is elected for a police area. */
export const COMMISSIONERS: readonly OfficeRole[] = [
  'POLICE_AND_CRIME_COMMISSIONER',
  'POLICE_FIRE_AND_CRIME_COMMISSIONER',
];

/** Who sits in a legislature, each of which is one body: one that has the office of them all. */
const OF_LEGISLATURES: readonly OfficeRole[] = [
  'MP',
  'PEER',
  'MSP_CONSTITUENCY',
  'MSP_REGIONAL',
  'MS',
  'LONDON_ASSEMBLY_MEMBER',
];

/** Whether a question is about the offices of legislatures and no other. */
export function areOfLegislatures(roles: readonly OfficeRole[] | null): roles is readonly OfficeRole[] {
  return roles !== null && roles.length > 0 && roles.every((role) => OF_LEGISLATURES.includes(role));
}
