import {
  formatDemocracyClubPartyId,
  parsePartyId,
} from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import type { PartyClaim } from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { foldName } from '../names/fold-name.ts';

/** Names that say there is no party. */
const NO_PARTY_NAMES = new Set(['independent', 'speaker seeking re election']);

/**
 * For whom a row says somebody stood. Rows of a joint candidacy are the ones some exports leave without an id: a registered joint
 * description is then as good as one. Any other name without an id awaits review, and so does a pair whose roles nobody knows (R11, R12).
 * @throws RowRefusal
 */
export function parseParty(cells: CsvCells): PartyClaim {
  const party = parsePartyId(cells.text('party_id'));
  if (!party.ok) {
    if (party.code === 'NO_PARTY_ID') return parsePartyName(cells);
    return cells.refuseParsed('party_id', party, 'NOT_A_PARTY_ID');
  }
  switch (party.value.kind) {
    case 'PARTY':
      return { kind: 'PARTIES', principal: party.value.id, adjunct: null };
    case 'JOINT':
      if (party.value.principal === null) break;
      return { kind: 'PARTIES', principal: party.value.principal, adjunct: party.value.adjunct };
    case 'INDEPENDENT':
    case 'SPEAKER':
      return { kind: 'NO_PARTY' };
    case 'UNREGISTERED':
      break;
    default:
      return party.value satisfies never;
  }
  return { kind: 'UNKNOWN', scheme: 'party-id', value: formatDemocracyClubPartyId(party.value) };
}

function parsePartyName(cells: CsvCells): PartyClaim {
  const name = cells.words('party_name');
  if (name === null)
    return cells.refuse(
      'party_id',
      'VALUE_MISSING',
      'the row names no party, neither by id nor by name: write ynmp-party:2 for an independent.',
    );
  const folded = foldName(name);
  if (NO_PARTY_NAMES.has(folded)) return { kind: 'NO_PARTY' };
  const joint = jointParties.find(
    (pair) => foldName(pair.name) === folded || (pair.nameCy !== null && foldName(pair.nameCy) === folded),
  );
  const known = joint?.principal
    ? parsePartyId(`joint-party:${joint.ids.map((id) => id.slice(2)).join('-')}`)
    : null;
  if (known?.ok && known.value.kind === 'JOINT' && known.value.principal !== null) {
    return { kind: 'PARTIES', principal: known.value.principal, adjunct: known.value.adjunct };
  }
  return { kind: 'UNKNOWN', scheme: 'party-name', value: name };
}
