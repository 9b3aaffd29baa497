import type { Prisma } from '../generated/prisma/client.ts';

/** Columns that hold no words in any table: ids, hashes, codes of our own. */
export const CODES: ReadonlySet<string> = new Set([
  'id',
  'actorId',
  'authorId',
  'confirmedById',
  'decidedById',
  'reviewerId',
  'userId',
  'recordType',
  'field',
  'useCase',
  'format',
  'channel',
  'kind',
  'code',
  'column',
  'lang',
  'language',
  'country',
  'scheme',
  'figureCode',
  'gssCode',
  'postCode',
  'sha256',
  'checksum',
  'hash',
  'previousHash',
  'payloadHash',
  'noteHash',
  'noteSalt',
  'salt',
  'fileHash',
  'contentHash',
  'seenHash',
  'lastSeenHash',
  'etag',
  'lastModified',
]);

/**
 * Tables, or columns of them, in which nobody looks for a name, with the reason. What is neither here nor a code is searched: a new column is, until
 * somebody says here why not.
 */
export const UNSEARCHED: Readonly<Partial<Record<Prisma.ModelName | '_prisma_migrations', Unsearched>>> = {
  // Who somebody is: of the person it is in the copy by itself, of a namesake it is somebody else's.
  Person: {
    columns: ['slug', 'name', 'honorificPrefix', 'honorificSuffix', 'givenName', 'familyName', 'sortName'],
  },
  PersonIdentifier: 'ALL',
  PersonSlug: 'ALL',
  Candidacy: { columns: ['nameAsPrinted'] },
  // Traces, which are found by ids and by name and body (`named-traces.ts`, `traces.ts`).
  CouncilListEntry: 'ALL',
  ListedDay: 'ALL',
  PartyTerm: 'ALL',
  JointDecision: 'ALL',
  SeatTerm: 'ALL',
  FieldSource: 'ALL',
  ImportRow: { columns: ['payload'] },
  Proposal: 'ALL',
  Suppression: 'ALL',
  // Versions of the person's rows are in the copy, and those of other texts go with the text, by `redactHistory`.
  RevisionPayload: 'ALL',
  // Whoever signs in or writes to us, and what keeps that safe.
  Account: 'ALL',
  ChallengeContact: 'ALL',
  EditorGrant: 'ALL',
  Invitation: 'ALL',
  RateLimit: 'ALL',
  Session: 'ALL',
  User: 'ALL',
  Verification: 'ALL',
  WriteCount: 'ALL',
  // Codes of places, bodies and polls, as registers print them.
  Area: { columns: ['legislation'] },
  AreaIdentifier: 'ALL',
  AreaListing: 'ALL',
  AreaSuccession: 'ALL',
  Ballot: { columns: ['ballotId'] },
  CacheGeneration: 'ALL',
  Election: { columns: ['electionId'] },
  LoadedRecord: 'ALL',
  OrganisationIdentifier: 'ALL',
  PartyRegistration: 'ALL',
  Postcode: 'ALL',
  PostcodePlacement: 'ALL',
  PostcodeShare: 'ALL',
  PostcodeVintage: 'ALL',
  WeighedList: 'ALL',
  _prisma_migrations: 'ALL',
};

type Unsearched = 'ALL' | Readonly<{ columns: readonly string[] }>;
