import type { Branded } from './branded.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/** The opaque public id of a record: its type’s prefix, `_` and its UUID in 26 characters. */
export type GlobalId = Branded<'GlobalId'>;

/** Type of record to prefix. A prefix once published is never given to another type. */
export const globalIdPrefixes = {
  Person: 'per',
  OfficeHolding: 'hol',
  Membership: 'mem',
  ContactPoint: 'con',
  Photo: 'pho',
  StoredFile: 'fil',
  Organisation: 'org',
  ControlSpell: 'ctl',
  Coverage: 'cov',
  Area: 'are',
  Post: 'pos',
  Vacancy: 'vac',
  Election: 'ele',
  Ballot: 'bal',
  Candidacy: 'can',
  Endorsement: 'end',
  Application: 'app',
  Memorandum: 'mmo',
  Manifesto: 'man',
  Pledge: 'ple',
  Milestone: 'mil',
  StatusUpdate: 'upd',
  Evidence: 'evi',
  ModelPledge: 'mod',
  Theme: 'the',
  Campaign: 'cam',
  CampaignResource: 'res',
  CouncilAdoption: 'ado',
  FollowUpReport: 'fup',
  CampaignClause: 'cls',
  ClauseOutcome: 'clo',
  Event: 'evt',
  PolicyDocument: 'doc',
  Claim: 'clm',
  Imprint: 'imp',
  ChangeSet: 'chg',
  Revision: 'rev',
  Redaction: 'red',
  Draft: 'drf',
  Proposal: 'pro',
  PartyAlias: 'pal',
  ImportRun: 'irn',
  Correction: 'cor',
  Withdrawal: 'wdr',
  Challenge: 'cha',
  Suppression: 'sup',
  User: 'usr',
  Invitation: 'inv',
} as const satisfies Readonly<Record<string, string>>;

export type GlobalIdType = keyof typeof globalIdPrefixes;

export interface GlobalIdParts {
  readonly type: GlobalIdType;
  /** Lower case with hyphens, as PostgreSQL prints it. */
  readonly uuid: string;
}

/**
 * Crockford’s base 32 in lower case: no letter looks like a digit, and ids sort as their UUIDs do, so those of version 7
 * sort by age. 128 bits fill 25 characters and a first one of 0 to 7.
 */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;
const PREFIX = /^[a-z]{3}$/;
const ENCODED = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const typeOfPrefix = new Map(
  Object.entries(globalIdPrefixes).map(([type, prefix]) => [prefix as string, type as GlobalIdType]),
);

/** Throws a TypeError for what is not a UUID: ids come from the database, so that is our own mistake. */
export function formatGlobalId(type: GlobalIdType, uuid: string): GlobalId {
  if (!UUID.test(uuid)) throw new TypeError(`The id of a ${type} must be a UUID, not ${quoted(uuid)}.`);
  let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let encoded = '';
  for (let place = 0; place < LENGTH; place++) {
    encoded = DIGITS.charAt(Number(rest % 32n)) + encoded;
    rest /= 32n;
  }
  return `${globalIdPrefixes[type]}_${encoded}` as GlobalId;
}

/** Reads an id exactly as it was given out: other cases and look-alike letters are refused, so that one record has one id. */
export function parseGlobalId(text: string): Parsed<GlobalIdParts, 'NOT_AN_ID' | 'UNKNOWN_ID_PREFIX'> {
  const [prefix = '', encoded = '', ...rest] = text.split('_');
  if (rest.length > 0 || !PREFIX.test(prefix) || !ENCODED.test(encoded)) {
    return refuse('NOT_AN_ID', `${quoted(text)} is not an id: pass one back exactly as this API gave it.`);
  }
  const type = typeOfPrefix.get(prefix);
  if (type === undefined) {
    return refuse(
      'UNKNOWN_ID_PREFIX',
      `${quoted(text)} is not an id: nothing has the prefix ${quoted(prefix)}.`,
    );
  }
  let number = 0n;
  for (const digit of encoded) number = number * 32n + BigInt(DIGITS.indexOf(digit));
  const hex = number.toString(16).padStart(32, '0');
  return accept({ type, uuid: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') });
}

/** The UUID of an id that must be of one type. */
export function parseGlobalIdOf(
  type: GlobalIdType,
  text: string,
): Parsed<string, 'NOT_AN_ID' | 'UNKNOWN_ID_PREFIX' | 'ID_OF_OTHER_TYPE'> {
  const id = parseGlobalId(text);
  if (!id.ok) return id;
  if (id.value.type === type) return accept(id.value.uuid);
  return refuse(
    'ID_OF_OTHER_TYPE',
    `${quoted(text)} is the id of a ${id.value.type}; here a ${type} is needed.`,
  );
}
