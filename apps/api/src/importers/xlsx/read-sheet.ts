import { UNCALCULATED } from '../csv/failed-cell.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import { walkPart } from './walk-part.ts';

/** A row with the number that Excel shows beside it. */
export type SheetRow = Readonly<{ line: number; cells: string[] }>;

const MAX_COLUMNS = 500;
const DAY_MS = 86_400_000;
/** The day with the number 0, so that 1 March 1900 is 61: Excel has a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** What the cells of a sheet refer to. */
export type SheetContext = Readonly<{
  texts: readonly string[];
  isDate: (style: number) => boolean;
  isFrom1904: boolean;
}>;

/** Empty rows are left out; a row is as wide as the first one, or wider where it holds more. @throws ImportRefusal */
export function readSheet(xml: string, context: SheetContext): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  let isValue = false;
  let hasFormula = false;
  let hasValue = false;
  walkPart('the sheet', xml, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
        cell = { column: -1, type: 'n', style: 0 };
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cell.column + 1 : columnOf(attributes.r);
        if (column >= MAX_COLUMNS) refuseWidth(line);
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) };
        value = '';
        hasFormula = false;
        hasValue = false;
      }
      isValue = name === 'v' || name === 't';
      hasFormula ||= name === 'f';
      hasValue ||= isValue;
    },
    text(text) {
      if (isValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'c') {
        while (cells.length < cell.column) cells.push('');
        // A text that a formula made may be empty; a number, a flag or a day may not.
        const isStored = value !== '' || (cell.type === 'str' && hasValue);
        cells[cell.column] = hasFormula && !isStored ? UNCALCULATED : readCell(value, cell, context);
      }
      if (name === 'row' && cells.some((text) => text !== ''))
        rows.push({ line, cells: fit(cells, rows[0]?.cells.length ?? 0) });
    },
  });
  return rows;
}

function fit(cells: readonly string[], width: number): string[] {
  const last = cells.findLastIndex((text) => text !== '') + 1;
  const length = Math.max(last, width);
  return Array.from({ length }, (_, position) => cells[position] ?? '');
}

function readCell(
  value: string,
  { type, style }: { type: string; style: number },
  context: SheetContext,
): string {
  switch (type) {
    case 's':
      return context.texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 't' : value === '' ? '' : 'f';
    case 'd':
      return value.slice(0, 10);
    case 'n':
      return value !== '' && context.isDate(style) ? readDay(Number(value), context) : value;
    default:
      return value;
  }
}

function readDay(serial: number, { isFrom1904 }: SheetContext): string {
  const day = new Date((isFrom1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** Position of a cell such as `AB12`, from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function refuseWidth(line: number): never {
  throw new ImportRefusal(
    rowError(
      line,
      null,
      'COLUMN_COUNT',
      `the row has more than ${MAX_COLUMNS} columns, the limit: delete those that hold nothing.`,
    ),
  );
}
