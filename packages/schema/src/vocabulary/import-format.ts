import { defineVocabulary, type WordTable } from './vocabulary.ts';

export const importFormatWords = {
  DEMOCRACY_CLUB_CANDIDATES_CSV: {
    en: 'Democracy Club candidates (CSV)',
    cy: 'Ymgeiswyr Democracy Club (CSV)',
  },
  DEMOCRACY_CLUB_LEGACY_CSV: {
    en: 'Democracy Club candidates, older export (CSV)',
    cy: 'Ymgeiswyr Democracy Club, allforiad hŷn (CSV)',
  },
  DEMOCRACY_CLUB_RESULTS_CSV: { en: 'Democracy Club results (CSV)', cy: 'Canlyniadau Democracy Club (CSV)' },
  DEMOCRACY_CLUB_BALLOT_CODES_CSV: {
    en: 'GSS codes of Democracy Club ballots (CSV)',
    cy: 'Codau GSS balotau Democracy Club (CSV)',
  },
  DEMOCRACY_CLUB_BALLOTS_JSON: { en: 'Democracy Club ballots (JSON)', cy: 'Balotau Democracy Club (JSON)' },
  DEMOCRACY_CLUB_RESULT_SETS_JSON: {
    en: 'Democracy Club result sets (JSON)',
    cy: 'Setiau canlyniadau Democracy Club (JSON)',
  },
  PSEPHOLOGY_CANDIDACIES_CSV: {
    en: 'UK Parliament general election candidacies (CSV)',
    cy: 'Ymgeisyddiaethau etholiad cyffredinol Senedd y DU (CSV)',
  },
  PSEPHOLOGY_BY_ELECTIONS_CSV: {
    en: 'UK Parliament by-election candidacies (CSV)',
    cy: 'Ymgeisyddiaethau isetholiad Senedd y DU (CSV)',
  },
  ELECTION_MANAGER_CSV: {
    en: 'UK Parliament Election Manager (CSV)',
    cy: 'Election Manager Senedd y DU (CSV)',
  },
  POPOLO_JSON: { en: 'Popolo (JSON)', cy: 'Popolo (JSON)' },
  EVERYPOLITICIAN_CSV: { en: 'EveryPolitician term (CSV)', cy: 'Tymor EveryPolitician (CSV)' },
  OPEN_COUNCIL_DATA_CSV: {
    en: 'Open Council Data UK councillors (CSV)',
    cy: 'Cynghorwyr Open Council Data UK (CSV)',
  },
  MODERNGOV_XML: { en: 'ModernGov councillors (XML)', cy: 'Cynghorwyr ModernGov (XML)' },
  COUNCILLORS_CSV: { en: 'Councillors (CSV)', cy: 'Cynghorwyr (CSV)' },
  PARTY_LIST: {
    en: 'The Co-operative Party’s own list (CSV or XLSX)',
    cy: 'Rhestr y Blaid Gydweithredol ei hun (CSV neu XLSX)',
  },
  ONSPD_CSV: { en: 'ONS Postcode Directory (CSV)', cy: 'Cyfeiriadur Codau Post SYG (CSV)' },
  POSTCODE_SHARES_CSV: { en: 'Split postcodes (CSV)', cy: 'Codau post rhanedig (CSV)' },
  LOCAL_AUTHORITIES_CSV: { en: 'Local authority register (CSV)', cy: 'Cofrestr awdurdodau lleol (CSV)' },
  LOCAL_AUTHORITY_NAMES_CSV: { en: 'Names of local authorities (CSV)', cy: 'Enwau awdurdodau lleol (CSV)' },
  LOCAL_AUTHORITY_CODES_CSV: {
    en: 'GSS codes of local authorities (CSV)',
    cy: 'Codau GSS awdurdodau lleol (CSV)',
  },
  WARDS_CSV: { en: 'Wards with parents and places (CSV)', cy: 'Wardiau gyda’u rhieni a’u lleoedd (CSV)' },
  CODE_CHANGES_CSV: { en: 'Changes of GSS codes (CSV)', cy: 'Newidiadau i godau GSS (CSV)' },
  CONSTITUENCIES_CSV: { en: 'UK Parliament constituencies (CSV)', cy: 'Etholaethau Senedd y DU (CSV)' },
  CONSTITUENCY_OVERLAPS_CSV: { en: 'Overlaps of constituencies (CSV)', cy: 'Gorgyffwrdd etholaethau (CSV)' },
  POSTCODE_COUNTS_CSV: {
    en: 'Postcodes shared by areas (CSV)',
    cy: 'Codau post a rennir gan ardaloedd (CSV)',
  },
  PARTY_REGISTRATIONS_CSV: { en: 'Party registrations (CSV)', cy: 'Cofrestriadau pleidiau (CSV)' },
  DEMOCRACY_CLUB_PARTIES_CSV: { en: 'Democracy Club parties (CSV)', cy: 'Pleidiau Democracy Club (CSV)' },
  DEMOCRACY_CLUB_PARTIES_JSON: { en: 'Democracy Club parties (JSON)', cy: 'Pleidiau Democracy Club (JSON)' },
  GSS_NAMES_CSV: { en: 'GSS names and codes (CSV)', cy: 'Enwau a chodau GSS (CSV)' },
  PLEDGE_SPREADSHEET_CSV: { en: 'Pledges of a manifesto (CSV)', cy: 'Addewidion maniffesto (CSV)' },
  BOUNDARIES_GEOJSON: { en: 'Boundaries (GeoJSON)', cy: 'Ffiniau (GeoJSON)' },
} as const satisfies WordTable;

export type ImportFormat = keyof typeof importFormatWords;

/** The formats of files that an import tells apart by their content. */
export const importFormat = /* @__PURE__ */ defineVocabulary(importFormatWords, {
  DEMOCRACY_CLUB_CANDIDATES_CSV: {
    meaning: 'The data-builder export, columns matched by header.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_LEGACY_CSV: {
    meaning: 'The older per-election export with ids such as party:53.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_RESULTS_CSV: {
    meaning: 'The results export of 2018, with one junk line before its header.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_BALLOT_CODES_CSV: {
    meaning: 'Two columns, ballot and GSS code, for results whose ballots came without codes.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_BALLOTS_JSON: {
    meaning: 'Pages of the candidates API’s list of ballots.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_RESULT_SETS_JSON: {
    meaning: 'Pages of the frozen version 0.9 API.',
    cyCheckedOn: null,
  },
  PSEPHOLOGY_CANDIDACIES_CSV: {
    meaning: 'The UK Parliament’s psephology file, with or without its header.',
    cyCheckedOn: null,
  },
  PSEPHOLOGY_BY_ELECTIONS_CSV: {
    meaning: 'The psephology file whose first column is the election date.',
    cyCheckedOn: null,
  },
  ELECTION_MANAGER_CSV: {
    meaning: 'The UK Parliament’s Election Manager export.',
    cyCheckedOn: null,
  },
  POPOLO_JSON: {
    meaning:
      'Persons, organisations, memberships, posts and areas in the Popolo standard, names in one or several languages.',
    cyCheckedOn: null,
  },
  EVERYPOLITICIAN_CSV: {
    meaning: 'One row a person and group in one term of a legislature.',
    cyCheckedOn: null,
  },
  OPEN_COUNCIL_DATA_CSV: {
    meaning: 'One row a councillor in office; share-alike, so its rows are kept apart.',
    cyCheckedOn: null,
  },
  MODERNGOV_XML: {
    meaning: 'The answer of a council’s own ModernGov service, councillors by ward.',
    cyCheckedOn: null,
  },
  COUNCILLORS_CSV: {
    meaning: 'Any list of councillors whose columns an editor names.',
    cyCheckedOn: null,
  },
  PARTY_LIST: {
    meaning: 'Whom the Party endorses, a row an endorsement.',
    cyCheckedOn: null,
  },
  ONSPD_CSV: {
    meaning: 'A vintage of the postcode directory, columns chosen by role.',
    cyCheckedOn: null,
  },
  POSTCODE_SHARES_CSV: {
    meaning: 'Shares of a postcode’s addresses by area, a row an area.',
    cyCheckedOn: null,
  },
  LOCAL_AUTHORITIES_CSV: {
    meaning: 'mySociety’s register of councils past and present.',
    cyCheckedOn: null,
  },
  LOCAL_AUTHORITY_NAMES_CSV: {
    meaning: 'Names that lists write for a council, with its code in the register.',
    cyCheckedOn: null,
  },
  LOCAL_AUTHORITY_CODES_CSV: {
    meaning: 'GSS codes of councils, one council perhaps with several.',
    cyCheckedOn: null,
  },
  WARDS_CSV: {
    meaning: 'The wards of one year with district, county, region and a point of each.',
    cyCheckedOn: null,
  },
  CODE_CHANGES_CSV: {
    meaning: 'The ONS code history: which area took over from which, on what day, by which order.',
    cyCheckedOn: null,
  },
  CONSTITUENCIES_CSV: {
    meaning: 'Parliament’s constituencies with the days between which they were in use.',
    cyCheckedOn: null,
  },
  CONSTITUENCY_OVERLAPS_CSV: {
    meaning: 'Shares of a constituency in those that took over from it, without a header.',
    cyCheckedOn: null,
  },
  POSTCODE_COUNTS_CSV: {
    meaning: 'How many live postcodes two areas of different kinds share.',
    cyCheckedOn: null,
  },
  PARTY_REGISTRATIONS_CSV: {
    meaning: 'Parliament’s list of parties with their entries in the Electoral Commission’s registers.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_PARTIES_CSV: {
    meaning: 'Democracy Club’s ids of parties with their register.',
    cyCheckedOn: null,
  },
  DEMOCRACY_CLUB_PARTIES_JSON: {
    meaning: 'The same with the descriptions that parties registered, in both languages.',
    cyCheckedOn: null,
  },
  GSS_NAMES_CSV: {
    meaning: 'Codes and names of areas of several kinds.',
    cyCheckedOn: null,
  },
  PLEDGE_SPREADSHEET_CSV: {
    meaning: 'One row a pledge of a manifesto, as editors write them down.',
    cyCheckedOn: null,
  },
  BOUNDARIES_GEOJSON: {
    meaning: 'Outlines of areas with their GSS codes.',
    cyCheckedOn: null,
  },
});
