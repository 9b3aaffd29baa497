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
