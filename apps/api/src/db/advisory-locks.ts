/**
 * The numbers of PostgreSQL's advisory locks, which are one space for the whole database: the same in every process and, each for one
 * purpose, all different.
 */
export const ADVISORY_LOCKS = {
  /** Migrations, one process at a time. */
  migration: 4_061_844,
  /** Loading a record into an empty database. */
  recordLoad: 4_061_845,
  /** Imports into the record, so that two do not both create what neither finds. */
  import: 4_061_846,
  /** Comparing the table of suppressions with its file. */
  suppressions: 4_061_847,
  /** Pledges that take over from others, so that two writes do not close a circle. */
  successors: 4_061_848,
  /** Loading postcodes, which stands beside the record and lasts for minutes: nothing else may wait for it. */
  postcodes: 4_061_849,
  /** Working out which wards lie in which constituencies, so that of two at once the second sees what the first has seen. */
  placements: 4_061_850,
} as const;
