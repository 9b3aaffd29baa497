import { parsePartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { parseLabel } from '../terms/party-labels.ts';

/** Two references in one cell, such as `PP53, PP119`. */
const PAIR = /^PP(\d+)\s*[,;/+&]\s*PP(\d+)$/i;

const LABOUR = 'PP53';
const CO_OPERATIVE = 'PP119';

/** The label says one party and the code another, or one of the two none: nobody can tell which is wrong, so somebody has to look (R12). */
function contradiction(name: string | null, code: string | null): PartyClaim {
  return { kind: 'UNKNOWN', scheme: 'party-name', value: `${name} (${code})` };
}

/**
 * For whom a list says that somebody sits. A joint label goes before a code: lists that have one code a row write Labour's beside it.
 * What neither tells awaits review (R12). Null where the list says nothing.
 * @param code An Electoral Commission reference. Null where the list has none.
 */
export function parseListedParty(name: string | null, code: string | null): PartyClaim | null {
  const label = name === null ? null : parseLabel(null, name);
  if (label?.kind === 'PARTIES' && label.adjunct !== null) return label;
  const party = code === null ? null : parsePartyId(code.replace(PAIR, 'joint-party:$1-$2'));
  if (party?.ok && party.value.kind === 'PARTY' && label && label.kind !== 'UNKNOWN') {
    const { id } = party.value;
    if (label.kind === 'NO_PARTY') return contradiction(name, code);
    if (label.principal === LABOUR && id === CO_OPERATIVE) return { ...label, adjunct: id };
    if (
      label.principal !== id &&
      [id, label.principal].some((each) => each === LABOUR || each === CO_OPERATIVE)
    )
      return contradiction(name, code);
  }
  if (party?.ok) {
    const { value } = party;
    if (value.kind === 'PARTY') return { kind: 'PARTIES', principal: value.id, adjunct: null };
    if (value.kind === 'JOINT' && value.principal !== null)
      return { kind: 'PARTIES', principal: value.principal, adjunct: value.adjunct };
    if (value.kind === 'INDEPENDENT' || value.kind === 'SPEAKER') return { kind: 'NO_PARTY' };
  }
  return label ?? (code === null ? null : { kind: 'UNKNOWN', scheme: 'party-id', value: code });
}
