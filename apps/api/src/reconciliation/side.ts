import type { ComparedSide } from '@wheatsheaf/schema/vocabulary/compared-side.ts';

/** One councillor as one side of the comparison has them. */
export type SidePerson = Readonly<{
  ward: string;
  name: string;
  /** Null where the side does not tie the name to anybody of the record. */
  personId: string | null;
  /** The label as the side has it, or the party's name. Null where it says nothing. */
  partyName: string | null;
  /** Null where unknown, and for no party. */
  principalId: string | null;
  /** Whether it says that they sit for, or stood for, the Co-operative Party too. */
  isJoint: boolean;
  /** Whether `principalId` says something: an unreviewed label says nothing. */
  isPartyKnown: boolean;
  postId: string | null;
  /** Of the record: the holding. */
  holdingId: string | null;
  /** Of ballot data: the candidacy that won. */
  candidacyId: string | null;
}>;

/** Who is in office for one council, as one source has it. */
export type Side = Readonly<{
  side: ComparedSide;
  /** Day the source is of. Null where it has nothing. */
  statedOn: string | null;
  people: readonly SidePerson[];
  /** Names of the wards that it says anything of, folded: where it says nothing, nobody is missing. */
  wards: ReadonlySet<string>;
}>;
