import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { OfficeRole, OrganisationKind } from '../generated/prisma/enums.ts';

/** The kinds of body in which an office of each role can be. The Assembly is part of the Greater London Authority (Greater London Authority Act 1999, section 2) and a body of its own in this record. */
const BODIES_OF_ROLE: Record<OfficeRole, readonly OrganisationKind[]> = {
  MP: ['LEGISLATURE'],
  PEER: ['LEGISLATURE'],
  MSP_CONSTITUENCY: ['LEGISLATURE'],
  MSP_REGIONAL: ['LEGISLATURE'],
  MS: ['LEGISLATURE'],
  LONDON_ASSEMBLY_MEMBER: ['LEGISLATURE', 'COMBINED_AUTHORITY'],
  COUNCILLOR: ['COUNCIL'],
  COUNTY_COUNCILLOR: ['COUNCIL'],
  DIRECTLY_ELECTED_MAYOR: ['COUNCIL'],
  COMBINED_AUTHORITY_MAYOR: ['COMBINED_AUTHORITY'],
  MAYOR_OF_LONDON: ['COMBINED_AUTHORITY'],
  POLICE_AND_CRIME_COMMISSIONER: ['POLICE_AREA_BODY'],
  POLICE_FIRE_AND_CRIME_COMMISSIONER: ['POLICE_AREA_BODY'],
};

/** More than any office has: the House of Lords, whose members hold one office together, has about eight hundred. */
const MOST_SEATS = 1_000;

/** Throws INPUT_REFUSED for an office that its body cannot have. */
export function checkPost(
  kind: OrganisationKind,
  {
    role,
    seats,
    validFrom,
    validTo,
  }: { role: OfficeRole; seats: number; validFrom: Date | null; validTo: Date | null },
): void {
  if (!BODIES_OF_ROLE[role].includes(kind))
    throw new InputRefusedError(
      ['role'],
      `An office of this role is in a body of the kind ${BODIES_OF_ROLE[role].join(' or ')}. Choose another role or body.`,
    );
  checkSeatCount(seats, ['seats']);
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new InputRefusedError(['validTo'], 'The end must be later than the start.');
}

/** Throws INPUT_REFUSED for a number of seats that no office has. */
export function checkSeatCount(seats: number, path: string[]): void {
  if (seats < 1 || seats > MOST_SEATS)
    throw new InputRefusedError(path, `An office has one seat or more, and at most ${MOST_SEATS}.`);
}
