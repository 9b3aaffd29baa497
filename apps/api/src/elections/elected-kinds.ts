import type { ElectionType } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { OrganisationKind } from '../generated/prisma/enums.ts';

/** What kinds of bodies an election can be of, by the first part of its Democracy Club id. */
export const ELECTED_KINDS = {
  local: ['COUNCIL', 'COMBINED_AUTHORITY'],
  mayor: ['COUNCIL', 'COMBINED_AUTHORITY'],
  pcc: ['POLICE_AREA_BODY', 'COMBINED_AUTHORITY'],
  ref: ['COUNCIL', 'COMBINED_AUTHORITY'],
  parl: ['LEGISLATURE'],
  sp: ['LEGISLATURE'],
  senedd: ['LEGISLATURE'],
  naw: ['LEGISLATURE'],
  nia: ['LEGISLATURE'],
  gla: ['COMBINED_AUTHORITY', 'LEGISLATURE'],
  europarl: ['LEGISLATURE'],
} as const satisfies Readonly<Record<ElectionType, readonly OrganisationKind[]>>;
