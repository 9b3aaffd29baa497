/** The columns of the Party's own list, in the order in which it is written. */
export const partyListColumns = [
  'name',
  'external_id',
  'council',
  'ward',
  'endorsement_kind',
  'decided_on',
  'local_party',
  'ended_on',
  'public_source',
  'consent',
] as const;

export type PartyListColumn = (typeof partyListColumns)[number];

export type PartyListRow = Readonly<Record<PartyListColumn, string>>;

/** What a spreadsheet program takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet program works out: an apostrophe before what it would take for a formula. */
export function guardCell(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** The value that was guarded. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
