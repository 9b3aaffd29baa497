import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { PartyClaim } from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { claimOfPair, findJointDescription } from '../parties/joint-description.ts';
import { readStatedParty } from '../parties/stated-party.ts';

/**
 * For whom a row says somebody stood. The export names the adjunct party itself, so that any pair can be taken; its ids may be blank,
 * and then only a registered pair whose name says both is the pair. Another name without an id awaits review (R11, R12).
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
  if (principal === null) {
    const pair = adjunct === null ? findJointDescription(label) : null;
    return pair === null ? unknown : claimOfPair(pair);
  }
  if (principal === adjunct)
    return cells.refuse(
      'Adjunct_Party_ElectoralCommissionId',
      'VALUES_DISAGREE',
      'the adjunct party is the party itself: clear one of the two.',
    );
  const second = cells.text('Adjunct_Party_Name');
  const both = second === '' ? null : `${cells.text('Primary_Party_Name')} and ${second}`;
  const byId: PartyClaim = { kind: 'PARTIES', principal, adjunct };
  const stated = readStatedParty(byId, principal, [label, both]) ?? byId;
  const isOfOne = stated.kind === 'PARTIES' && stated.adjunct === null;
  return isOfOne && second !== '' ? unknown : stated;
}
