/**
 * The fields of each type of record whose changes are public; a type or field not named here is in no public change, so that a new one is not
 * shown by accident (R7). Left out on purpose: ways to reach somebody, endorsements and memberships (R16: not all of them are public),
 * references (`partOf` names those that are public), and what the record keeps for itself.
 */
export const PUBLIC_FIELDS = {
  Person: ['slug', 'name', 'honorificPrefix', 'honorificSuffix', 'sortName', 'bioEn', 'bioCy', 'state'],
  Organisation: [
    'kind',
    'slug',
    'nameEn',
    'nameCy',
    'shortNameEn',
    'shortNameCy',
    'councilType',
    'nation',
    'websiteUrl',
    'foundedOn',
    'dissolvedOn',
    'state',
  ],
  Area: ['kind', 'slug', 'nameEn', 'nameCy', 'nation', 'validFrom', 'validTo'],
  Post: ['role', 'labelEn', 'labelCy', 'seats', 'validFrom', 'validTo'],
  OfficeHolding: ['from', 'fromPrecision', 'to', 'toPrecision', 'startReason', 'endReason'],
  Election: ['electionId', 'nameEn', 'nameCy', 'pollingOn'],
  Ballot: [
    'ballotId',
    'label',
    'gssCode',
    'seatsContested',
    'votingSystem',
    'isByElection',
    'isCancelled',
    'electorate',
  ],
  Candidacy: ['partyName', 'description', 'listPosition', 'votes', 'voteShare', 'isElected'],
  Manifesto: [
    'slug',
    'titleEn',
    'titleCy',
    'termFrom',
    'termTo',
    'publishedOn',
    'documentUrl',
    'selection',
    'pledgesInManifesto',
    'selectedByEn',
    'selectedByCy',
    'state',
  ],
  Pledge: [
    'reference',
    'titleEn',
    'titleCy',
    'wordingEn',
    'wordingCy',
    'wordingBasis',
    'quotePage',
    'strength',
    'testability',
    'successTestEn',
    'successTestCy',
    'successTestWrittenOn',
    'dueOn',
    'duePrecision',
    'leadOfficeEn',
    'leadOfficeCy',
    'state',
  ],
  StatusUpdate: [
    'kind',
    'pledgeStatus',
    'campaignState',
    'adoptionState',
    'reason',
    'effectiveOn',
    'summaryEn',
    'summaryCy',
    'meetingOn',
    'votesFor',
    'votesAgainst',
    'abstentions',
    'amendedTextEn',
    'amendedTextCy',
    'reportDueOn',
  ],
  ModelPledge: [
    'slug',
    'titleEn',
    'titleCy',
    'summaryEn',
    'summaryCy',
    'successTestEn',
    'successTestCy',
    'level',
    'state',
  ],
  Campaign: [
    'slug',
    'titleEn',
    'titleCy',
    'aimEn',
    'aimCy',
    'decidedByEn',
    'decidedByCy',
    'startedOn',
    'state',
  ],
  // But for the state, these are of the decision now (StatusUpdate): changes from before that stay as they were told.
  CouncilAdoption: [
    'meetingOn',
    'votesFor',
    'votesAgainst',
    'abstentions',
    'amendedTextEn',
    'amendedTextCy',
    'reportDueOn',
    'state',
  ],
  Event: [
    'slug',
    'kind',
    'titleEn',
    'titleCy',
    'descriptionEn',
    'descriptionCy',
    'startsOn',
    'endsOn',
    'venue',
    'url',
    'state',
  ],
  PolicyDocument: ['slug', 'kind', 'titleEn', 'titleCy', 'publishedOn', 'url', 'state'],
  Claim: ['slug', 'textEn', 'textCy', 'number', 'isLowerBound', 'claimedOn', 'url'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChangedType = keyof typeof PUBLIC_FIELDS;

export const CHANGED_TYPES = Object.keys(PUBLIC_FIELDS) as ChangedType[];

/** One public field before and after a change, as text: days as YYYY-MM-DD, numbers and codes as they are. Null where it is empty. */
export type FieldDifference = { field: string; before: string | null; after: string | null };

/** The public fields that differ between two payloads of a type. Null: there was no record, or no public one. */
export function publicDifferences(
  type: ChangedType,
  before: object | null,
  after: object | null,
): FieldDifference[] {
  const [from, to] = [before ?? {}, after ?? {}] as Readonly<Record<string, unknown>>[];
  return PUBLIC_FIELDS[type]
    .filter((field) => to && (field in to || after === null))
    .map((field) => ({ field, before: told(from?.[field]), after: told(to?.[field]) }))
    .filter((difference) => difference.before !== difference.after);
}

const MIDNIGHT = /^(\d{4}-\d\d-\d\d)T00:00:00(?:\.000)?Z$/;

function told(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  return MIDNIGHT.exec(text)?.[1] ?? text;
}
