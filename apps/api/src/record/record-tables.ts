import type { Source } from '@wheatsheaf/schema/record/source.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Every table a record can fill, in an order in which no row names one that is not there yet. */
export const RECORD_TABLES = [
  'Area',
  'AreaIdentifier',
  'AreaSuccession',
  'AreaOverlap',
  'Organisation',
  'OrganisationIdentifier',
  'OrganisationSlug',
  'OrganisationSuccession',
  'LocalPartyArea',
  'Coverage',
  'ControlSpell',
  'Person',
  'PersonIdentifier',
  'PersonSlug',
  'StoredFile',
  'Photo',
  'ContactPoint',
  'Membership',
  'Post',
  'Vacancy',
  'Election',
  'Ballot',
  'Candidacy',
  'CandidacyStanding',
  'OfficeHolding',
  'Endorsement',
  'Imprint',
  'Theme',
  'ModelPledge',
  'ModelPledgeExample',
  'Manifesto',
  'ManifestoParagraph',
  'Mandate',
  'Pledge',
  'PledgeTheme',
  'Milestone',
  'Campaign',
  'CampaignAsk',
  'CampaignClause',
  'CampaignResource',
  'CouncilAdoption',
  'StatusUpdate',
  'ClauseOutcome',
  'FollowUpReport',
  'Evidence',
  'EvidenceLink',
  'ReplyOffer',
  'RightOfReply',
  'Challenge',
  'Correction',
  'Withdrawal',
  'Event',
  'PolicyDocument',
  'PolicyPoint',
  'PolicyDocumentModelPledge',
  'PolicyDocumentCampaign',
  'Claim',
] as const satisfies readonly Prisma.ModelName[];

export type RecordTable = (typeof RECORD_TABLES)[number];

type Scalars<Table extends RecordTable> = Prisma.TypeMap['model'][Table]['payload']['scalars'];

/** As `insertMany` writes it: days and instants are strings. */
type Written<Value> = Value extends Date ? string : Value;

/** Columns the database fills by itself. */
type FilledByDatabase = 'createdAt' | 'updatedAt' | 'version' | 'sequence';

/** The columns of a new row. All are written out, null where there is nothing: a statement inserts many rows of one shape. */
export type Columns<Table extends RecordTable> = {
  readonly [Column in Exclude<keyof Scalars<Table>, FilledByDatabase>]: Column extends 'sources'
    ? readonly Source[]
    : Scalars<Table>[Column] extends readonly (infer Item)[]
      ? readonly Item[]
      : Written<Scalars<Table>[Column]>;
};

/** Tables whose rows carry a version, which begins at 1. */
type VersionedTable = {
  [Table in RecordTable]: 'version' extends keyof Scalars<Table> ? Table : never;
}[RecordTable];

const VERSIONED: Readonly<Record<VersionedTable, true>> = {
  Area: true,
  Organisation: true,
  Person: true,
  Post: true,
  OfficeHolding: true,
  Vacancy: true,
  Membership: true,
  Photo: true,
  ContactPoint: true,
  ControlSpell: true,
  Coverage: true,
  Endorsement: true,
  Imprint: true,
  ModelPledge: true,
  Theme: true,
  Manifesto: true,
  Pledge: true,
  EvidenceLink: true,
  Challenge: true,
  Campaign: true,
  CouncilAdoption: true,
  Event: true,
  PolicyDocument: true,
};

/** The version of a new row. Null for a table without one. */
export function firstVersion(table: RecordTable): number | null {
  return table in VERSIONED ? 1 : null;
}
