import { canonicalJson } from '../../editorial/canonical-json.ts';
import type { ProposedPledgeField } from '../../proposals/accept-pledge-field.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { PledgeRow } from './parse-row.ts';

/** What a proposal of a spreadsheet is signed with. */
const ORIGIN = 'PLEDGE_SPREADSHEET';

/**
 * Proposes what a row says otherwise of a pledge that is no longer the importer's to write, a field a proposal. A due date and how exactly
 * it is known are one: the day alone would be another promise.
 *
 * @param patch The columns that differ.
 */
export function proposeFields(
  writer: ImportWriter,
  pledgeId: string,
  { pledge: { dueOn, duePrecision }, paragraph }: PledgeRow,
  patch: Readonly<Record<string, unknown>>,
): void {
  const { dueOn: _dueOn, duePrecision: _duePrecision, paragraphId: _paragraphId, ...single } = patch;
  for (const [field, value] of Object.entries(single))
    propose(field as ProposedPledgeField, { [field]: value });
  if ('dueOn' in patch || 'duePrecision' in patch) propose('due', { dueOn, duePrecision });
  if ('paragraphId' in patch) propose('anchor', { anchor: paragraph });

  function propose(field: ProposedPledgeField, values: Readonly<Record<string, unknown>>): void {
    const key = ['FIELD', 'Pledge', pledgeId, field, ORIGIN, canonicalJson(values)].join(' ');
    const proposed = { field, source: ORIGIN, ...values };
    writer.propose({ kind: 'FIELD', key, recordType: 'Pledge', recordId: pledgeId, patch: proposed });
  }
}
