import type { ComparedSide } from '@wheatsheaf/schema/vocabulary/compared-side.ts';
import { foldWard } from './ward-name.ts';

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
  /** Of the record: the day the holding began, YYYY-MM-DD. */
  heldFrom: string | null;
  /** Of the record: whether the holding began after the day compared, or has ended. What the other source says of them is history. */
  isChangedSince: boolean;
  /** Of the record: whether they joined or left a party after the day compared. */
  isPartyChangedSince: boolean;
  /** Of ballot data: the candidacy that won. */
  candidacyId: string | null;
  /** Of ballot data: whether a later by-election filled the seat of one of those elected together, and no result says whose. */
  isMaybeReplaced: boolean;
}>;

/** Who is in office for one council, as one source has it. */
export type Side = Readonly<{
  side: ComparedSide;
  /** Day the source is of. Null where it has nothing. */
  statedOn: string | null;
  people: readonly SidePerson[];
  /** Names of the wards of which it says who has every seat, folded: elsewhere it says of nobody that they are not in office. */
  wards: ReadonlySet<string>;
}>;

/** What only the record says of somebody, for those of other sources. */
export const NOT_IN_OFFICE = {
  holdingId: null,
  heldFrom: null,
  isChangedSince: false,
  isPartyChangedSince: false,
  candidacyId: null,
  isMaybeReplaced: false,
} as const;

/** A side that says of every ward it names who has all of its seats, unless `wards` says which. */
export function sideOf(
  side: Side['side'],
  statedOn: string | null,
  people: readonly SidePerson[],
  wards: Side['wards'] = new Set(people.map(({ ward }) => foldWard(ward))),
): Side {
  return { side, statedOn, people, wards };
}
