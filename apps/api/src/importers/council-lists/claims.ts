import type { PartyClaim, PersonClaim } from '../contests/claims.ts';

/**
 * What one row of a list of councillors says: somebody is in office for a ward on the day of the list. It says nothing of how or when they
 * got there, unless the list has the day, and it is no candidacy: a joint label here is an affiliation.
 */
export type ListedClaim = Readonly<{
  line: number;
  /** The council as the file names it. */
  council: string;
  ward: string;
  /** Null for a seat that the list shows vacant. The ids are those of the list; the key of ours is added where the council is known. */
  person: PersonClaim | null;
  /** Null where the list does not say. */
  party: PartyClaim | null;
  /** The label as the file has it. */
  partyName: string | null;
  /** First day in office, YYYY-MM-DD. Null where the list does not say it. */
  startedOn: string | null;
}>;

/** A whole list, of one council or of many. */
export type CouncilList = Readonly<{
  kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA';
  /** Day the list is of, YYYY-MM-DD. */
  listedOn: string;
  /** The document itself shows that nothing of it is missing, as XML that ends does. Left out: a table, which may have been cut. */
  isWhole?: true;
}>;
