/**
 * Columns of the UK Parliament's general-election candidacies file, in its order. Files of before 2024 have no header and no last
 * column. Source: https://github.com/ukparliament/psephology, db/data/results-by-parliament.
 */
export const psephologyColumns = [
  'ONS ID',
  'ONS region ID',
  'Constituency name',
  'County name',
  'Region name',
  'Country name',
  'Constituency type',
  'Party name',
  'Party abbreviation',
  'Electoral Commission party ID',
  'MNIS party ID',
  'Electoral Commission adjunct party ID',
  'Candidate first name',
  'Candidate surname',
  'Candidate gender',
  'Sitting MP',
  'Former MP',
  'Member MNIS ID',
  'Votes',
  'Share',
  'Change',
  'DC Person ID',
] as const;

export type PsephologyColumn = (typeof psephologyColumns)[number];

/** The share of the vote, of all valid votes of the contest: what tells a whole contest from half of one. */
export const SHARE_COLUMN = 'Share' satisfies PsephologyColumn;

/** Without one of these the rows mean nothing certain. */
export const requiredPsephologyColumns = [
  'ONS ID',
  'Constituency name',
  'Party name',
  'Electoral Commission party ID',
  'Electoral Commission adjunct party ID',
  'Candidate first name',
  'Candidate surname',
  'Member MNIS ID',
  'Votes',
  'Share',
] as const satisfies readonly PsephologyColumn[];

/** Widths of a row in a file without a header. */
export const HEADERLESS_WIDTHS: readonly number[] = [psephologyColumns.length - 1, psephologyColumns.length];
