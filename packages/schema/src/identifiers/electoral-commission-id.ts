import type { Branded } from './branded.ts';
import { findJointParty } from './joint-parties.ts';
import { accept, type Parsed, quoted, refuse } from './parsed.ts';

/** A party’s reference in the Electoral Commission’s register: PP53 (Labour), PP119 (Co-operative); PPm… is a minor party. */
export type ElectoralCommissionId = Branded<'ElectoralCommissionId'>;

/**
 * For whom a party id says somebody stood. A JOINT pair is in ascending order, whatever order the id had: that means
 * nothing. `principal` and `adjunct` are null for a pair whose roles no source has told (R11): it goes to review.
 * UNREGISTERED is one of Democracy Club’s own labels outside the register, by its number there.
 */
export type PartyId =
  | { readonly kind: 'PARTY'; readonly id: ElectoralCommissionId }
  | {
      readonly kind: 'JOINT';
      readonly ids: readonly [ElectoralCommissionId, ElectoralCommissionId];
      readonly principal: ElectoralCommissionId | null;
      readonly adjunct: ElectoralCommissionId | null;
    }
  | { readonly kind: 'INDEPENDENT' }
  | { readonly kind: 'SPEAKER' }
  | { readonly kind: 'UNREGISTERED'; readonly number: number };

const REGISTERED = /^PP(m?)([1-9]\d{0,5})$/i;
const PARTY = /^party:([1-9]\d{0,5})$/;
const JOINT = /^joint-party:([1-9]\d{0,5})-([1-9]\d{0,5})$/;
const OUTSIDE_REGISTER = /^ynmp-party:([1-9]\d{0,5})$/;

/** Democracy Club’s own numbers for labels that name no party. */
const INDEPENDENT_NUMBER = 2;
const SPEAKER_NUMBER = 12522;

/** Reads PP53 alone: the column of one party, as in the UK Parliament’s files. */
export function parseElectoralCommissionId(
  text: string,
): Parsed<ElectoralCommissionId, 'NOT_A_PARTY_ID' | 'NO_PARTY_ID'> {
  const party = parsePartyId(text);
  if (!party.ok) return party;
  if (party.value.kind === 'PARTY') return accept(party.value.id);
  return refuse(
    'NOT_A_PARTY_ID',
    `${quoted(text)} does not name one registered party: write PP and its number.`,
  );
}

/**
 * Reads every style in use: PP53, party:53, joint-party:53-119, ynmp-party:2 (independent), ynmp-party:12522 (the
 * Speaker seeking re-election). NO_PARTY_ID: blank or a dash, which says nothing of the party. That is not the same as
 * independent: some exports leave exactly the joint candidates blank.
 */
export function parsePartyId(text: string): Parsed<PartyId, 'NOT_A_PARTY_ID' | 'NO_PARTY_ID'> {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return refuse('NO_PARTY_ID', 'There is no party id here.');

  const registered = REGISTERED.exec(trimmed);
  if (registered !== null) return accept(partyOf(`PP${registered[1]?.toLowerCase()}${registered[2]}`));
  const party = PARTY.exec(trimmed);
  if (party !== null) return accept(partyOf(`PP${party[1]}`));
  const joint = JOINT.exec(trimmed);
  if (joint !== null && joint[1] !== joint[2]) return accept(jointOf(Number(joint[1]), Number(joint[2])));
  const outside = OUTSIDE_REGISTER.exec(trimmed);
  if (outside !== null) return accept(outsideRegister(Number(outside[1])));

  return refuse(
    'NOT_A_PARTY_ID',
    `${quoted(text)} is not a party id: write PP53, party:53, joint-party:53-119 or ynmp-party:2.`,
  );
}

/** Democracy Club’s style: party:53, joint-party:53-119, ynmp-party:2. Minor parties keep the register’s style, as there. */
export function formatDemocracyClubPartyId(party: PartyId): string {
  switch (party.kind) {
    case 'PARTY':
      return party.id.startsWith('PPm') ? party.id : `party:${numberOf(party.id)}`;
    case 'JOINT':
      return `joint-party:${party.ids.map(numberOf).join('-')}`;
    case 'INDEPENDENT':
      return `ynmp-party:${INDEPENDENT_NUMBER}`;
    case 'SPEAKER':
      return `ynmp-party:${SPEAKER_NUMBER}`;
    case 'UNREGISTERED':
      return `ynmp-party:${party.number}`;
    default:
      return party satisfies never;
  }
}

function partyOf(id: string): PartyId {
  return { kind: 'PARTY', id: id as ElectoralCommissionId };
}

function jointOf(first: number, second: number): PartyId {
  const low = `PP${Math.min(first, second)}` as ElectoralCommissionId;
  const high = `PP${Math.max(first, second)}` as ElectoralCommissionId;
  const known = findJointParty(low, high);
  return {
    kind: 'JOINT',
    ids: [low, high],
    principal: (known?.principal ?? null) as ElectoralCommissionId | null,
    adjunct: (known?.adjunct ?? null) as ElectoralCommissionId | null,
  };
}

function outsideRegister(number: number): PartyId {
  if (number === INDEPENDENT_NUMBER) return { kind: 'INDEPENDENT' };
  return number === SPEAKER_NUMBER ? { kind: 'SPEAKER' } : { kind: 'UNREGISTERED', number };
}

function numberOf(id: ElectoralCommissionId): string {
  return id.replace(/^PPm?/, '');
}
