/** That a list has somebody in office on its day. */
export type Sighting = Readonly<{
  personId: string;
  kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA';
  listedOn: string;
  /** First day in office that a council states. Null where it states none. */
  startedOn: string | null;
  /** How many rows that list has for the ward. */
  wardRows: number;
}>;

/** A time in the seat that a file of terms states; half-open. */
export type StatedTerm = Readonly<{
  personId: string;
  from: string;
  to: string | null;
  origin: string;
  publisher: string;
}>;

/** An election that somebody won for the seat. */
export type SeatWin = Readonly<{
  personId: string;
  candidacyId: string;
  pollingOn: string;
  /** Null where the law counts from a declaration, whose day results do not have. */
  firstDay: string | null;
  startReason: 'ELECTED' | 'BY_ELECTION' | 'UNOPPOSED';
}>;

/** That somebody was not in the seat on a day. */
export type Absence = Readonly<{
  on: string;
  /** The first day on which they were not. Null where that is not known. */
  endsOn: string | null;
  /** The poll that they lost. Null where a list says so. */
  pollingOn: string | null;
}>;

/** A day of a term that what goes before it does not bear out. */
export type LostDay = Readonly<{ field: 'from' | 'to'; day: string; origin: string }>;

/** Somebody's time in a seat, as lists, terms and results together show it. */
export type Spell = Readonly<{
  personId: string;
  from: string;
  /** First and last day on which anything shows them in it. */
  shownOn: string;
  lastShownOn: string;
  to: string | null;
  endReason: 'TERM_ENDED' | 'BOUNDARY_CHANGE' | null;
  /** The day of a list by which they had left, until which the time lasts at most. Null where the end does not follow from that. */
  absentOn: string | null;
  isStartKnown: boolean;
  startReason: SeatWin['startReason'];
  candidacyId: string | null;
  /** Polling day of the election they won. */
  wonOn: string | null;
  /** Who said since when, and until when. */
  fromSaidBy: string;
  toSaidBy: string | null;
  seen: readonly Sighting[];
  terms: readonly StatedTerm[];
  lost: readonly LostDay[];
}>;

/** From what it follows that somebody left a seat. */
export type LeftWhy = 'OTHERS_IN_ALL_SEATS' | 'ANOTHER_WARD' | 'OTHER_WARDS';

/** The offices that a list has somebody in, or a vacant seat. */
export type WardsOfList = Readonly<{ kind: Sighting['kind']; listedOn: string; postIds: readonly string[] }>;
