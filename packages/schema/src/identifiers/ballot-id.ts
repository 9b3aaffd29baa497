import type { Branded } from './branded.ts';
import { type Day, parseDay } from './day.ts';
import { accept, type Parsed, quoted, type Refused, refuse } from './parsed.ts';

/** One contest, in Democracy Club’s form: local.derby.abbey.2027-05-06. */
export type BallotId = Branded<'BallotId'>;

/** The polls held together, in Democracy Club’s form: local.derby.2027-05-06, parl.2024-07-04. */
export type ElectionId = Branded<'ElectionId'>;

/**
 * What each type of election is made of. `subtypes`: c constituencies, r regions, a London-wide list; the Senedd has
 * had none since 2026. Source: Democracy Club’s reference definition, https://elections.democracyclub.org.uk/reference_definition.
 */
const ELECTION_TYPES = {
  local: { subtypes: [], isSubtypeRequired: false, hasOrganisation: true, hasDivision: true },
  parl: { subtypes: [], isSubtypeRequired: false, hasOrganisation: false, hasDivision: true },
  sp: { subtypes: ['c', 'r'], isSubtypeRequired: true, hasOrganisation: false, hasDivision: true },
  senedd: { subtypes: ['c', 'r'], isSubtypeRequired: false, hasOrganisation: false, hasDivision: true },
  naw: { subtypes: ['c', 'r'], isSubtypeRequired: true, hasOrganisation: false, hasDivision: true },
  nia: { subtypes: [], isSubtypeRequired: false, hasOrganisation: false, hasDivision: true },
  gla: { subtypes: ['c', 'a'], isSubtypeRequired: true, hasOrganisation: false, hasDivision: true },
  mayor: { subtypes: [], isSubtypeRequired: false, hasOrganisation: true, hasDivision: false },
  pcc: { subtypes: [], isSubtypeRequired: false, hasOrganisation: true, hasDivision: false },
  europarl: { subtypes: [], isSubtypeRequired: false, hasOrganisation: false, hasDivision: true },
  ref: { subtypes: [], isSubtypeRequired: false, hasOrganisation: true, hasDivision: false },
} as const satisfies Readonly<
  Record<
    string,
    {
      subtypes: readonly Subtype[];
      isSubtypeRequired: boolean;
      hasOrganisation: boolean;
      hasDivision: boolean;
    }
  >
>;

export type ElectionType = keyof typeof ELECTION_TYPES;
type Subtype = 'a' | 'c' | 'r';

interface Parts {
  readonly electionType: ElectionType;
  /** Null where the type has no subtypes. */
  readonly subtype: Subtype | null;
  /** The council, mayoralty or police area. Null where the type has one body only, such as parl. */
  readonly organisationSlug: string | null;
  readonly pollingOn: Day;
}

export interface ElectionIdParts extends Parts {
  readonly id: ElectionId;
}

export interface BallotIdParts extends Parts {
  readonly id: BallotId;
  /** The ward, division, constituency or region. Null where the whole body votes at once: mayor, pcc, ref, gla.a. */
  readonly divisionSlug: string | null;
  readonly isByElection: boolean;
}

type BallotIdProblem = 'NOT_A_BALLOT_ID' | 'IS_AN_ELECTION_ID';
type ElectionIdProblem = 'NOT_AN_ELECTION_ID' | 'IS_A_BALLOT_ID';

const SLUG = /^[a-z0-9_-]+$/;

export function parseBallotId(text: string): Parsed<BallotIdParts, BallotIdProblem> {
  const read = readParts(text.trim());
  if (typeof read === 'string') return malformed('NOT_A_BALLOT_ID', text, 'ballot id', read);
  const missing = missingPart(read);
  if (missing === null) return accept({ ...read, id: text.trim() as BallotId });
  return refuse(
    'IS_AN_ELECTION_ID',
    `${quoted(text)} names an election, not one of its ballots: it has no ${missing}.`,
  );
}

/** An id without a division, or with all a ballot needs where the whole body votes at once: mayor.watford.2026-05-07 is both. */
export function parseElectionId(text: string): Parsed<ElectionIdParts, ElectionIdProblem> {
  const read = readParts(text.trim());
  if (typeof read === 'string') return malformed('NOT_AN_ELECTION_ID', text, 'election id', read);
  const { divisionSlug, isByElection, ...parts } = read;
  if (divisionSlug === null && !isByElection) return accept({ ...parts, id: text.trim() as ElectionId });
  return refuse(
    'IS_A_BALLOT_ID',
    `${quoted(text)} names one ballot; its election is ${formatElectionId(parts)}.`,
  );
}

/** The id of the election that a ballot is part of, as Democracy Club’s exports give it beside the ballot. */
export function electionIdOf(ballot: Omit<BallotIdParts, 'id'>): ElectionId {
  return formatElectionId(ballot);
}

export function formatBallotId(ballot: Omit<BallotIdParts, 'id'>): BallotId {
  const { electionType, subtype, organisationSlug, divisionSlug, isByElection, pollingOn } = ballot;
  const by = isByElection ? 'by' : null;
  return joined(electionType, subtype, organisationSlug, divisionSlug, by, pollingOn) as BallotId;
}

export function formatElectionId(election: Omit<ElectionIdParts, 'id'>): ElectionId {
  const { electionType, subtype, organisationSlug, pollingOn } = election;
  return joined(electionType, subtype, organisationSlug, pollingOn) as ElectionId;
}

/** The parts of either kind of id, or what is wrong with it. */
function readParts(text: string): Omit<BallotIdParts, 'id'> | string {
  const segments = text.split('.');
  const electionType = segments.shift() ?? '';
  if (!isElectionType(electionType)) return `${quoted(electionType)} is not a type of election`;
  const day = parseDay(segments.pop() ?? '');
  if (!day.ok) return 'it does not end in a real day, YYYY-MM-DD';
  const odd = segments.find((segment) => !SLUG.test(segment));
  if (odd !== undefined) return `${quoted(odd)} is not lower-case letters, digits and hyphens`;

  const { subtypes, isSubtypeRequired, hasOrganisation, hasDivision } = ELECTION_TYPES[electionType];
  const isByElection = segments.at(-1) === 'by';
  if (isByElection) segments.pop();
  if (isByElection && electionType === 'ref') return 'a referendum has no by-elections';
  const subtype = subtypes.find((known) => known === segments[0]) ?? null;
  if (subtype !== null) segments.shift();
  if (isSubtypeRequired && subtype === null && segments.length > 0) {
    return `after ${electionType} comes ${subtypes.join(' or ')}`;
  }
  const organisationSlug = hasOrganisation ? (segments.shift() ?? null) : null;
  const divisionSlug = hasDivision && subtype !== 'a' ? (segments.shift() ?? null) : null;
  if (segments.length > 0) return `it has more parts than an id of type ${electionType} can have`;
  return { electionType, subtype, organisationSlug, divisionSlug, isByElection, pollingOn: day.value };
}

/** The part that a ballot id must have and this one lacks. */
function missingPart(parts: Omit<BallotIdParts, 'id'>): string | null {
  const { isSubtypeRequired, hasOrganisation, hasDivision } = ELECTION_TYPES[parts.electionType];
  if (isSubtypeRequired && parts.subtype === null) return 'subtype';
  if (hasOrganisation && parts.organisationSlug === null) return 'organisation';
  if (hasDivision && parts.subtype !== 'a' && parts.divisionSlug === null) return 'division';
  return null;
}

function malformed<Code extends string>(code: Code, text: string, kind: string, why: string): Refused<Code> {
  return refuse(code, `${quoted(text)} is not a Democracy Club ${kind}: ${why}.`);
}

function isElectionType(text: string): text is ElectionType {
  return Object.hasOwn(ELECTION_TYPES, text);
}

function joined(...segments: readonly (string | null)[]): string {
  return segments.filter((segment) => segment !== null).join('.');
}
