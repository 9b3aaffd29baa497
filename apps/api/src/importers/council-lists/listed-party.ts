import {
  formatDemocracyClubPartyId,
  type PartyId,
  parsePartyId,
} from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { findLabelled } from '../parties/registered-labels.ts';
import { readStatedParty } from '../parties/stated-party.ts';

/** Two references in one cell, such as `PP53, PP119`. */
const PAIR = /^PP(\d+)\s*[,;/+&]\s*PP(\d+)$/i;

const LABOUR = 'PP53';
const CO_OPERATIVE = 'PP119';

/**
 * For whom a list says that somebody sits, by the label and the code of its row (`readStatedParty`). What neither tells awaits review (R12). Null where
 * the list says nothing.
 * @param code An Electoral Commission reference. Null where the list has none.
 */
export function parseListedParty(name: string | null, code: string | null): PartyClaim | null {
  const parsed = code === null ? null : parsePartyId(code.replace(PAIR, 'joint-party:$1-$2'));
  const party = parsed?.ok ? parsed.value : null;
  const byId = party && claimOf(party, name);
  const isPaired = byId?.kind === 'PARTIES' && byId.principal === CO_OPERATIVE && byId.adjunct === null;
  const label = findLabelled(name ?? '');
  // A list that has one code a row may write that of the second party beside the label of the first.
  if (isPaired && label?.kind === 'PARTIES' && label.principal === LABOUR)
    return { ...label, adjunct: byId.principal };
  const stated = readStatedParty(byId, code, [name]);
  if (stated !== null) return stated;
  if (name !== null) return { kind: 'UNKNOWN', scheme: 'party-name', value: name };
  return code === null ? null : { kind: 'UNKNOWN', scheme: 'party-id', value: code };
}

/** What a code says alone. Null for a pair or a label of unknown meaning beside a name, which may tell more. */
function claimOf(party: PartyId, name: string | null): PartyClaim | null {
  switch (party.kind) {
    case 'PARTY':
      return { kind: 'PARTIES', principal: party.id, adjunct: null };
    case 'INDEPENDENT':
    case 'SPEAKER':
      return { kind: 'NO_PARTY' };
    case 'JOINT':
      if (party.principal !== null)
        return { kind: 'PARTIES', principal: party.principal, adjunct: party.adjunct };
      return { kind: 'UNKNOWN', scheme: 'party-id', value: formatDemocracyClubPartyId(party) };
    case 'UNREGISTERED':
      if (name !== null) return null;
      return { kind: 'UNKNOWN', scheme: 'party-id', value: formatDemocracyClubPartyId(party) };
    default:
      return party satisfies never;
  }
}
