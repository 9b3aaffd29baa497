import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import type { PartyClaim } from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { foldName } from '../names/fold-name.ts';

/**
 * For whom a row says somebody stood. The export names the adjunct party itself, so that any pair can be taken; its ids may be blank,
 * and then only a registered pair of that party whose name says both is the pair. Another name without an id awaits review (R11, R12).
 * @throws RowRefusal
 */
export function parseParty(cells: CsvCells): PartyClaim {
  if (cells.flag('Is_Standing_As_Independent') || cells.flag('Is_Standing_As_Speaker'))
    return { kind: 'NO_PARTY' };
  const label = cells.required('Nomination_Party_Name');
  const unknown: PartyClaim = { kind: 'UNKNOWN', scheme: 'party-name', value: label };
  const principal = cells.parsed(
    'Primary_Party_ElectoralCommissionId',
    parseElectoralCommissionId,
    'NOT_A_PARTY_ID',
  );
  const adjunct = cells.parsed(
    'Adjunct_Party_ElectoralCommissionId',
    parseElectoralCommissionId,
    'NOT_A_PARTY_ID',
  );
  if (principal === null) return unknown;
  if (principal === adjunct)
    return cells.refuse(
      'Adjunct_Party_ElectoralCommissionId',
      'VALUES_DISAGREE',
      'the adjunct party is the party itself: clear one of the two.',
    );
  if (adjunct !== null) return { kind: 'PARTIES', principal, adjunct };

  const pair = jointParties.find((known) => known.principal === principal && isNamed(known.name, label));
  const id = pair?.adjunct ? parseElectoralCommissionId(pair.adjunct) : null;
  if (id?.ok) return { kind: 'PARTIES', principal, adjunct: id.value };
  return cells.text('Adjunct_Party_Name') === '' ? { kind: 'PARTIES', principal, adjunct: null } : unknown;
}

/** Labels print a pair's name with or without its last word: Labour and Co-operative, Labour and Co-operative Party. */
function isNamed(registered: string, label: string): boolean {
  const bare = (name: string) => foldName(name).replace(/ party$/, '');
  return bare(registered) === bare(label);
}
