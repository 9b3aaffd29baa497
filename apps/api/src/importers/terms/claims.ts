import type { OfficeRole } from '../../generated/prisma/enums.ts';
import type { PartyClaim, PersonClaim } from '../contests/claims.ts';

/**
 * What one row of a file of terms says: somebody sat in a body, for a place and under a label, for a time. It is no candidacy: a joint
 * label here is an affiliation, and what stood on a ballot paper only a source of candidacies says.
 */
export type TermClaim = Readonly<{
  line: number;
  person: PersonClaim;
  body: BodyClaim;
  /** Null for an office that the record does not tell from the file. */
  role: OfficeRole | null;
  area: Readonly<{ name: string; gssCode: string | null }> | null;
  party: PartyClaim;
  /** The label as the file has it. */
  partyName: string | null;
  /** First day under this label, YYYY-MM-DD. Null where the file does not say it to the day. */
  from: string | null;
  /** The day after the last. Null where the file has no end, which does not say that there was none. */
  to: string | null;
  /** The time in the seat, under whatever labels; half-open like the above. */
  seat: Spell;
}>;

export type Spell = Readonly<{ from: string | null; to: string | null }>;

export type BodyClaim = Readonly<{
  name: string;
  /** Wikidata item of the body. Null where the file has none. */
  wikidata: string | null;
}>;
