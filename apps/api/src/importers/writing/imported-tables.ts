import type { Prisma } from '../../generated/prisma/client.ts';

/** Parents before their children. */
export const INSERT_ORDER = [
  'Area',
  'AreaIdentifier',
  'Organisation',
  'OrganisationIdentifier',
  'OrganisationAlias',
  'PartyDescription',
  'PartyAlias',
  'Post',
  'Election',
  'Ballot',
  'Person',
  'PersonSlug',
  'PersonIdentifier',
  'Candidacy',
  'CandidacyStanding',
  'CandidacyAlias',
  'OfficeHolding',
  'Vacancy',
  'Membership',
  'Endorsement',
  'JointDecision',
  'Coverage',
  'Pledge',
  'PledgeTheme',
] as const satisfies readonly Prisma.ModelName[];

export type InsertTable = (typeof INSERT_ORDER)[number];

/** Rows that are known by what they join, and the columns that say so. */
export const LINK_KEYS = {
  AreaIdentifier: ['areaId', 'scheme', 'value'],
  AreaListing: ['areaId', 'series', 'year'],
  AreaBoundary: ['areaId'],
  AreaSuccession: ['predecessorId', 'successorId'],
  AreaOverlap: ['fromId', 'toId'],
  OrganisationIdentifier: ['organisationId', 'scheme', 'value'],
  OrganisationSuccession: ['predecessorId', 'successorId'],
  PartyRegistration: ['organisationId', 'register', 'reference'],
} as const satisfies Partial<Record<Prisma.ModelName, readonly string[]>>;

export type LinkTable = keyof typeof LINK_KEYS;
