import { parsePartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { parseLabel } from '../terms/party-labels.ts';

/** Two references in one cell, such as `PP53, PP119`. */
const PAIR = /^PP(\d+)\s*[,;/+&]\s*PP(\d+)$/i;

/**
 * For whom a list says that somebody sits. A joint label goes before a code: lists that have one code a row write Labour's beside it.
 * What neither tells awaits review (R12). Null where the list says nothing.
 * @param code An Electoral Commission reference. Null where the list has none.
 */
export function parseListedParty(name: string | null, code: string | null): PartyClaim | null {
  const label = name === null ? null : parseLabel(null, name);
  if (label?.kind === 'PARTIES' && label.adjunct !== null) return label;
  const party = code === null ? null : parsePartyId(code.replace(PAIR, 'joint-party:$1-$2'));
  if (party?.ok) {
    const { value } = party;
    if (value.kind === 'PARTY') return { kind: 'PARTIES', principal: value.id, adjunct: null };
    if (value.kind === 'JOINT' && value.principal !== null)
      return { kind: 'PARTIES', principal: value.principal, adjunct: value.adjunct };
    if (value.kind === 'INDEPENDENT' || value.kind === 'SPEAKER') return { kind: 'NO_PARTY' };
  }
  return label ?? (code === null ? null : { kind: 'UNKNOWN', scheme: 'party-id', value: code });
}
