import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';

/**
 * The fields of each type of record whose changes are public; a type or field not named here is in no public change, so that a new one is not
 * shown by accident (R7). Left out on purpose: ways to reach somebody, references (`partOf` names those that are public), and what the record
 * keeps for itself. Which endorsements are public tells `isPublicPayload` (R16).
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
    'control',
    'coversAreas',
    'state',
  ],
  Area: ['kind', 'slug', 'nameEn', 'nameCy', 'nation', 'validFrom', 'validTo'],
  Post: ['role', 'labelEn', 'labelCy', 'seats', 'validFrom', 'validTo'],
  OfficeHolding: [
    'from',
    'fromPrecision',
    'to',
    'toPrecision',
    'startReason',
    'endReason',
    'isStatedJoint',
    'jointEndedOn',
  ],
  Vacancy: ['seats', 'from', 'to', 'reasonEn', 'reasonCy'],
  Coverage: ['role', 'level', 'asOfOn', 'noteEn', 'noteCy'],
  Membership: ['role', 'portfolioEn', 'portfolioCy', 'from', 'fromPrecision', 'to', 'toPrecision'],
  Endorsement: ['kind', 'from', 'to'],
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

/** Whether what a payload says was public by itself: support is a political opinion until it has a public source or consent (R16). */
export function isPublicPayload(type: ChangedType, payload: object | null): boolean {
  if (type !== 'Endorsement' || payload === null) return payload !== null;
  if (!('kind' in payload) && !('isPublic' in payload)) return true;
  const { kind, isPublic } = payload as { kind?: string; isPublic?: boolean };
  return kind === 'OFFICIAL_NO_LABEL' || isPublic === true;
}

/** One public field before and after a change, as text: days as YYYY-MM-DD, numbers and codes as they are, lists as JSON. Null where it is empty. */
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
  if (Array.isArray(value)) return JSON.stringify(value.map(toldSpell));
  const text = String(value);
  return MIDNIGHT.exec(text)?.[1] ?? text;
}

/** A row of a list that is kept with its body: who controls a council, what a local party covers. Of others the opaque id. */
function toldSpell({ kind, partyId, areaId, from, to }: Readonly<Record<string, unknown>>): object {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeof partyId === 'string' ? { party: formatGlobalId('Organisation', partyId) } : {}),
    ...(typeof areaId === 'string' ? { area: formatGlobalId('Area', areaId) } : {}),
    from: told(from),
    to: told(to),
  };
}
