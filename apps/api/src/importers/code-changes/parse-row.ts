import { type NamedArea, readNamedArea } from '../areas/named-area.ts';
import type { CsvCells } from '../csv/csv-cells.ts';

export type ChangeRow = Readonly<{
  line: number;
  after: NamedArea;
  before: NamedArea;
  /** Day the new area came into force and the old one ceased, YYYY-MM-DD. */
  occurredOn: string;
  /** The instrument by its title and number; "Name Change" where there was none. */
  legislation: string;
}>;

const MISTYPED = 'changes whose old code is mistyped in the source';

/** @throws RowRefusal */
export function parseChangeRow(cells: CsvCells): ChangeRow | Readonly<{ line: number; passedOver: string }> {
  const { line } = cells;
  const after = readNamedArea(cells, { code: 'GEOGCD', name: 'GEOGNM', nameCy: 'GEOGNMW' });
  if ('passedOver' in after) return { line, passedOver: after.passedOver };
  // The history has slips in its old codes (E0500534). Which area was meant nobody can tell from a name (R12).
  if (!/^[A-Z]\d{8}$/i.test(cells.required('GEOGCD_P'))) return { line, passedOver: MISTYPED };
  const before = readNamedArea(cells, { code: 'GEOGCD_P', name: 'GEOGNM_P', nameCy: 'GEOGNMW_P' });
  if ('passedOver' in before) return { line, passedOver: before.passedOver };
  if (after.kind !== before.kind)
    cells.refuse(
      'GEOGCD_P',
      'VALUES_DISAGREE',
      'the two codes are of different kinds of area: put one right.',
    );
  const occurredOn = cells.britishDay('OPER_DATE');
  return { line, after, before, occurredOn, legislation: readInstrument(cells) };
}

/** `1786/2013` is S.I. 2013/1786. What is no instrument, such as a change of name, has a number of the ONS's own, which says nothing. */
function readInstrument(cells: CsvCells): string {
  const title = cells.required('SI_TITLE');
  const [, number, year] = /^(\d+)\/(\d{4})$/.exec(cells.text('SI_ID')) ?? [];
  const isInstrument = /\b(?:Order|Act|Regulations)\b/i.test(title);
  return isInstrument && number !== undefined ? `${title} (S.I. ${year}/${number})` : title;
}
