import { parse } from 'csv-parse/sync';
import { csvOf } from './import-csv.ts';

/** What a candidate never gave to the public, in every spelling a file could have it in. */
const PRIVATE = {
  home_address: '14 Quarantine Lane, Aldermere, ZE9 9QX',
  birth_date: '1961-02-03',
  phone: '07700 900461',
  email: 'zed.private@example.org',
} as const;

/** Any of it, also with the blanks of a telephone number gone. */
export const PRIVATE_PATTERN = /Quarantine Lane|ZE9 9QX|1961-02-03|07700 ?900461|zed\.private/;

const ROWS = 25;

/** The first rows of a CSV with private columns behind its own, filled in every row. */
export function plantInCsv(text: string): string {
  const rows = parse(text, { bom: true, columns: true, to: ROWS, relax_column_count: true });
  return csvOf((rows as Record<string, string>[]).map((row) => ({ ...row, ...PRIVATE })));
}

/** The same rows where the private values have slipped, in the second row, into columns that are read. */
export function shiftInCsv(text: string): string {
  const rows = parse(text, { bom: true, columns: true, to: ROWS, relax_column_count: true });
  const values = Object.values(PRIVATE);
  return csvOf(
    (rows as Record<string, string>[]).map((row, index) =>
      index === 1
        ? Object.fromEntries(
            Object.entries(row).map(([column], place) => [column, values[place % values.length] ?? '']),
          )
        : row,
    ),
  );
}

/** A JSON document with private members in every object, lists cut short. */
export function plantInJson(text: string): string {
  return JSON.stringify(plant(JSON.parse(text)));
}

function plant(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ROWS).map(plant);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([key, field]) => [key, plant(field)] as const);
  return {
    ...Object.fromEntries(own),
    ...PRIVATE,
    contact_details: [{ type: 'email', value: PRIVATE.email }],
  };
}
