import { type Day, parseDay } from '@wheatsheaf/schema/identifiers/day.ts';
import type { Parsed, Refused } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { RowRefusal } from '../import-refusal.ts';
import { isSlipped, quoteCell, type RowErrorCode, rowError, type TextKind } from '../row-error.ts';
import type { CsvHeader } from './csv-header.ts';
import { findFailure } from './failed-cell.ts';

const MAX_TEXT_LENGTH = 500;
/** Control characters, and those that turn the direction of a line: they have no place in a name. */
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const LARGEST_INTEGER = 2_147_483_647;

/** The cells of one row by column name, read as what they should be. Every reader throws a RowRefusal that names line and column. */
export type ValueCells = ReturnType<typeof valueCells>;

export type CsvCells = ValueCells;

/** Names of a file's own for columns that others call otherwise, by the name that its parser asks for. */
export type ColumnAliases = ReadonlyMap<string, string>;

export function csvCells(
  header: CsvHeader,
  cells: readonly string[],
  line: number,
  aliases: ColumnAliases = new Map(),
  maxTextLength = MAX_TEXT_LENGTH,
): CsvCells {
  const nameOf = (column: string) => aliases.get(column) ?? column;
  const textOf = (column: string) => {
    const position = header.get(nameOf(column));
    return position === undefined ? '' : (cells[position] ?? '');
  };
  return valueCells({ line, textOf, nameOf, maxTextLength });
}

/** Values that are read like the cells of a row, wherever they lie. */
export function valueCells({
  line,
  textOf,
  nameOf,
  maxTextLength = MAX_TEXT_LENGTH,
}: Readonly<{
  line: number;
  /** The empty string where there is no such value. */
  textOf: (column: string) => string;
  /** What the file calls it, for complaints. */
  nameOf: (column: string) => string;
  /** Longest value taken; more for a format that holds whole paragraphs. */
  maxTextLength?: number;
}>) {
  const refuse = (column: string, code: RowErrorCode, complaint: string): never => {
    throw new RowRefusal(rowError(line, nameOf(column), code, complaint));
  };
  /** Trimmed; the empty string where the cell is blank or the file has no such column. A failed formula is no fact, whatever the column (R12). */
  const text = (column: string): string => {
    const value = textOf(column).trim();
    const failure = findFailure(value);
    if (failure !== null) refuse(column, 'NOT_WORKED_OUT', failure);
    if (value.length > maxTextLength) {
      refuse(
        column,
        'VALUE_TOO_LONG',
        `the value has ${value.length} characters, the limit is ${maxTextLength}: shorten it.`,
      );
    }
    return value;
  };
  const required = (column: string): string =>
    text(column) || refuse(column, 'VALUE_MISSING', 'the cell is blank: fill it in.');
  /** Passes on what one of the schema's parsers has against the cell, unless that repeats something private. */
  const refuseParsed = (column: string, { message }: Refused, code: RowErrorCode): never => {
    const quoted = quoteCell(text(column));
    return refuse(
      column,
      code,
      quoted.startsWith('"') ? message : `${quoted} is not what this column holds: put it right.`,
    );
  };
  const refuseLetterless = (column: string): never =>
    refuse(column, 'NOT_A_NAME', 'the cell holds no letter, and so no name: fill it in.');
  /** Words by which somebody, a party or a place is called; null where blank. What slipped there from another column is refused (R18). */
  const words = (column: string, what: TextKind = 'OTHER'): string | null => {
    const value = text(column).replaceAll(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
    // A part of a name may be a number: 77 Joseph stood at Uxbridge and South Ruislip in 2023.
    if (what === 'PERSON' && text(column) !== '' && !/[\p{L}\p{N}]/u.test(value))
      return refuseLetterless(column);
    if (value !== '' && isSlipped(value.slice(0, maxTextLength), what))
      return refuse(
        column,
        'NOT_A_NAME',
        'the value (not repeated here, it may be private) looks like an address, a number or a day and like no name: put the columns right.',
      );
    return value || null;
  };
  return {
    line,
    text,
    required,
    words,
    /** The same where the cell must not be blank. */
    called(column: string, what: TextKind = 'OTHER'): string {
      const value = words(column, what) ?? required(column);
      return what === 'PERSON' && !/\p{L}/u.test(value) ? refuseLetterless(column) : value;
    },
    /** Words beside what the row is about, such as an honorific: without them it is as good, so what slipped there is dropped (R18). Null where blank. */
    aside: (column: string, what: TextKind = 'OTHER'): string | null => {
      const value = text(column);
      return value === '' || isSlipped(value, what) ? null : value;
    },
    refuse,
    refuseParsed,
    /** Null where blank. */
    optional: (column: string): string | null => text(column) || null,
    /** A whole number from 0 on, null where blank. Thousands separators are refused: nobody can tell 1.500 from 1,500. */
    count(column: string): number | null {
      const value = text(column);
      if (value === '') return null;
      if (/^\d{1,10}$/.test(value) && Number(value) <= LARGEST_INTEGER) return Number(value);
      return refuse(column, 'NOT_A_NUMBER', `${quoteCell(value)} is not a whole number: write digits only.`);
    },
    /** A decimal number, also as spreadsheets write small ones (2.3E-05); null where blank. */
    decimal(column: string): number | null {
      const value = text(column);
      if (value === '') return null;
      if (/^-?\d{1,9}(\.\d+)?(E-?\d{1,2})?$/i.test(value)) return Number(value);
      return refuse(column, 'NOT_A_NUMBER', `${quoteCell(value)} is not a number: write it as 0.3125.`);
    },
    /** True for t, true, yes and 1, in either case; null where blank. */
    flag(column: string): boolean | null {
      const value = text(column).toLowerCase();
      if (value === '') return null;
      if (['t', 'true', 'yes', '1'].includes(value)) return true;
      if (['f', 'false', 'no', '0'].includes(value)) return false;
      return refuse(column, 'NOT_A_FLAG', `${quoteCell(text(column))} is neither yes nor no: write t or f.`);
    },
    day(column: string): Day {
      const value = required(column);
      const day = parseDay(value);
      return day.ok
        ? day.value
        : refuse(
            column,
            'NOT_A_DAY',
            `${quoteCell(value, 'DAY')} is not a day: write a real date as YYYY-MM-DD.`,
          );
    },
    /** A day written 22/06/2023 or 2023-06-22. */
    britishDay(column: string): Day {
      const value = required(column);
      const day = parseDay(value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1'));
      return day.ok
        ? day.value
        : refuse(
            column,
            'NOT_A_DAY',
            `${quoteCell(value, 'DAY')} is not a day: write a real date as DD/MM/YYYY.`,
          );
    },
    /** Digits that somebody else gave out, null where blank. Leading zeros are refused, so that one id is one string. */
    id(column: string): string | null {
      const value = text(column);
      if (value === '' || /^[1-9]\d{0,17}$/.test(value)) return value || null;
      return refuse(column, 'NOT_AN_ID', `${quoteCell(value)} is not an id: write its digits only.`);
    },
    /** What one of the schema's parsers makes of the cell; null where blank. */
    parsed<Value>(column: string, parse: (cell: string) => Parsed<Value>, code: RowErrorCode): Value | null {
      const value = text(column);
      if (value === '') return null;
      const result = parse(value);
      return result.ok ? result.value : refuseParsed(column, result, code);
    },
  };
}
