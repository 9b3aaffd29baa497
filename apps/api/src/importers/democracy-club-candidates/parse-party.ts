import {
  formatDemocracyClubPartyId,
  type PartyId,
  parsePartyId,
} from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { foldName } from '../names/fold-name.ts';
import { findJointDescription } from '../parties/joint-description.ts';
import { readStatedParty } from '../parties/stated-party.ts';

/** Names that say there is no party. */
const NO_PARTY_NAMES = new Set(['independent', 'speaker seeking re election']);

/** Columns that say for whom somebody stood, beside the id of the party: some exports write the id of a pair in a column of its own. */
const WORDS = ['party_name', 'party_description_text', 'legacy_party_id', 'party_ec_id'];

/**
 * For whom a row says somebody stood: by the party's id, its name and the description that the ballot paper printed. Rows of a joint candidacy are the
 * ones some exports leave without an id: a registered joint description is then as good as one. Any other name without an id awaits review, and so
 * does a pair whose roles nobody knows (R11, R12).
 * @throws RowRefusal
 */
export function parseParty(cells: CsvCells): PartyClaim {
  const texts = WORDS.map((column) => cells.aside(column));
  const party = parsePartyId(cells.text('party_id'));
  if (party.ok) {
    const code = party.value.kind === 'PARTY' ? party.value.id : formatDemocracyClubPartyId(party.value);
    const byId = claimOf(party.value);
    return readStatedParty(byId, code, texts) ?? byId;
  }
  if (party.code !== 'NO_PARTY_ID') return cells.refuseParsed('party_id', party, 'NOT_A_PARTY_ID');
  const name = cells.words('party_name');
  const isJoint = texts.some((text) => text !== null && findJointDescription(text) !== null);
  if (isJoint) return readStatedParty(null, null, texts) ?? { kind: 'NO_PARTY' };
  if (name === null)
    return cells.refuse(
      'party_id',
      'VALUE_MISSING',
      'the row names no party, neither by id nor by name: write ynmp-party:2 for an independent.',
    );
  if (NO_PARTY_NAMES.has(foldName(name))) return { kind: 'NO_PARTY' };
  return { kind: 'UNKNOWN', scheme: 'party-name', value: name };
}

function claimOf(party: PartyId): PartyClaim {
  switch (party.kind) {
    case 'PARTY':
      return { kind: 'PARTIES', principal: party.id, adjunct: null };
    case 'JOINT':
      if (party.principal === null) break;
      return { kind: 'PARTIES', principal: party.principal, adjunct: party.adjunct };
    case 'INDEPENDENT':
    case 'SPEAKER':
      return { kind: 'NO_PARTY' };
    case 'UNREGISTERED':
      break;
    default:
      return party satisfies never;
  }
  return { kind: 'UNKNOWN', scheme: 'party-id', value: formatDemocracyClubPartyId(party) };
}
