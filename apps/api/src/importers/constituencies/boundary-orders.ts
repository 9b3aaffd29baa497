import type { Nation } from '../../generated/prisma/enums.ts';

/** The constituencies of one nation between two redrawings. */
export type BoundarySet = Readonly<{
  nation: Nation;
  /** First day, YYYY-MM-DD. */
  validFrom: string;
  /** First day on which it was no longer in use; null while it is. */
  validTo: string | null;
  /** The order that drew it. */
  legislation: string;
  /** Whether its constituencies have GSS codes: those of before 2005 in Scotland and before 2010 in Northern Ireland never got any. */
  hasCodes: boolean;
}>;

const ORDER_2023 = 'The Parliamentary Constituencies Order 2023 (S.I. 2023/1230)';

/**
 * The orders that drew the constituencies of the House of Commons since 1997. Source: UK Parliament, psephology, db/data/legislation/orders.csv
 * (Contains Parliamentary information licensed under the Open Parliament Licence v3.0).
 */
const SETS: readonly BoundarySet[] = [
  set(
    'ENGLAND',
    '1997-04-09',
    '2010-04-13',
    'Parliamentary Constituencies (England) Order 1995 (S.I. 1995/1626)',
  ),
  set(
    'WALES',
    '1997-04-09',
    '2010-04-13',
    'Parliamentary Constituencies (Wales) Order 1995 (S.I. 1995/1036)',
  ),
  {
    ...set(
      'SCOTLAND',
      '1997-04-09',
      '2005-04-12',
      'Parliamentary Constituencies (Scotland) Order 1995 (S.I. 1995/1037)',
    ),
    hasCodes: false,
  },
  {
    ...set(
      'NORTHERN_IRELAND',
      '1997-04-09',
      '2010-04-13',
      'Parliamentary Constituencies (Northern Ireland) Order 1995 (S.I. 1995/2992)',
    ),
    hasCodes: false,
  },
  set(
    'SCOTLAND',
    '2005-04-12',
    '2024-05-31',
    'Parliamentary Constituencies (Scotland) Order 2005 (S.I. 2005/250)',
  ),
  set(
    'ENGLAND',
    '2010-04-13',
    '2024-05-31',
    'Parliamentary Constituencies (England) Order 2007 (S.I. 2007/1681)',
  ),
  set(
    'WALES',
    '2010-04-13',
    '2024-05-31',
    'Parliamentary Constituencies and Assembly Electoral Regions (Wales) Order 2006 (S.I. 2006/1041)',
  ),
  set(
    'NORTHERN_IRELAND',
    '2010-04-13',
    '2024-05-31',
    'Parliamentary Constituencies (Northern Ireland) Order 2008 (S.I. 2008/1486)',
  ),
  ...(['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'] as const).map((nation) =>
    set(nation, '2024-05-31', null, ORDER_2023),
  ),
];

/** The set in use in a nation on a day. Null for a day before 1997. */
export function findBoundarySet(nation: Nation, on: string): BoundarySet | null {
  return SETS.find((one) => one.nation === nation && isWithin(one, on)) ?? null;
}

/** The set of constituencies without codes that was in use between two days; null where none was, or several were. */
export function findSetWithoutCodes(validFrom: string, validTo: string | null): BoundarySet | null {
  const found = SETS.filter((one) => !one.hasCodes && one.validFrom === validFrom && one.validTo === validTo);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isWithin({ validFrom, validTo }: BoundarySet, on: string): boolean {
  return on >= validFrom && (validTo === null || on < validTo);
}

function set(nation: Nation, validFrom: string, validTo: string | null, legislation: string): BoundarySet {
  return { nation, validFrom, validTo, legislation, hasCodes: true };
}
