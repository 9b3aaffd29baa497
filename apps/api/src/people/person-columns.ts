import type { Prisma } from '../generated/prisma/client.ts';

/**
 * Every column that names a person, by table: what moves when two entries are joined. A test holds it against the foreign keys of the
 * database. With them go the entries that led to the one that goes, so that a redirect stays one step.
 */
export const PERSON_COLUMNS = [
  ['Person', 'mergedIntoId'],
  ['PersonIdentifier', 'personId'],
  ['PersonSlug', 'personId'],
  ['Candidacy', 'personId'],
  ['OfficeHolding', 'personId'],
  ['Membership', 'personId'],
  ['Endorsement', 'personId'],
  ['JointDecision', 'personId'],
  ['ContactPoint', 'personId'],
  ['Photo', 'personId'],
  ['Memorandum', 'personId'],
  ['Application', 'personId'],
  ['CouncilListEntry', 'personId'],
  ['ListedDay', 'personId'],
  ['PartyTerm', 'personId'],
  ['SeatTerm', 'personId'],
  ['StatusUpdate', 'moverId'],
  ['StatusUpdate', 'seconderId'],
  ['Pledge', 'leadPersonId'],
] as const satisfies readonly (readonly [Prisma.ModelName, string])[];
