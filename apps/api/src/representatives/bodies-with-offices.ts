import type { OrganisationKind } from '../generated/prisma/enums.ts';

/** Kinds of body that people hold public office in. */
export const BODIES_WITH_OFFICES: readonly OrganisationKind[] = [
  'COUNCIL',
  'LEGISLATURE',
  'COMBINED_AUTHORITY',
  'POLICE_AREA_BODY',
];
