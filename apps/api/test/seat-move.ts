export type Move = {
  kind:
    | 'ELECTION'
    | 'ELECTION_OF_SOME'
    | 'RESIGNATION'
    | 'BY_ELECTION'
    | 'CO_OPTION'
    | 'CORRECTION'
    | 'BOUNDARY_CHANGE'
    | 'NEW_WARD_AT_ELECTION';
  days: number;
  pick: number;
};

/** A ward as it ought to be: its life, its seats, and who sits in it when. What is not held of it is vacant. */
export type Ward = {
  postId: string;
  seats: number;
  from: Date;
  to: Date | null;
  spells: { holdingId: string; personId: string; from: Date; to: Date | null }[];
};
