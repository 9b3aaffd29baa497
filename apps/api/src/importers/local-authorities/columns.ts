/**
 * Columns of mySociety's register of local authorities. `mapit-area-code` is passed over: it holds MapIt's kind of area (DIS, UTA), which
 * is no id. Source: https://github.com/mysociety/uk_local_authority_names_and_codes, MIT.
 */
export const requiredAuthorityColumns = [
  'local-authority-code',
  'official-name',
  'nice-name',
  'gss-code',
  'start-date',
  'end-date',
  'replaced-by',
  'nation',
  'local-authority-type',
  'county-la',
  'combined-authority',
  'current-authority',
] as const;

export const optionalAuthorityColumns = [
  'former-gss-codes',
  'gov-uk-slug',
  'open-council-data-id',
  'wdtk-id',
  'mapit-area-code',
] as const;

/** Columns that hold somebody else's id of the council, and our name of the scheme. */
export const identifierColumns = [
  { column: 'gov-uk-slug', scheme: 'gov-uk-slug' },
  { column: 'open-council-data-id', scheme: 'open-council-data' },
  { column: 'wdtk-id', scheme: 'wdtk' },
] as const satisfies readonly { column: (typeof optionalAuthorityColumns)[number]; scheme: string }[];
