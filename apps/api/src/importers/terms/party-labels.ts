import type { PartyClaim } from '../contests/claims.ts';
import { findItem } from '../parties/registered-labels.ts';
import { readStatedParty } from '../parties/stated-party.ts';

/**
 * Whose label somebody sat under. Wikidata's item decides, and a name counts where there is none; but a name that says two parties is never taken for
 * one of them, whichever item stands beside it.
 */
export function parseLabel(wikidata: string | null, name: string): PartyClaim {
  const unknown: PartyClaim = { kind: 'UNKNOWN', scheme: 'party-name', value: name };
  const byItem = wikidata === null ? null : (findItem(wikidata) ?? unknown);
  return readStatedParty(byItem, wikidata, [name]) ?? unknown;
}

/** The same by the name alone. Null: the file has none. */
export function parseLabelOf(name: string | null): PartyClaim {
  return name === null ? { kind: 'NO_PARTY' } : parseLabel(null, name);
}
