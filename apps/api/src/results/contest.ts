import { createHash } from 'node:crypto';
import { canonicalJson } from '../editorial/canonical-json.ts';
import type { Nation, OfficeRole, VotingSystem } from '../generated/prisma/enums.ts';

/** Somebody who stood, with what is known of how it ended. */
export type Stood = Readonly<{
  id: string;
  personId: string;
  votes: number | null;
  isElected: boolean | null;
  isTiedVoteWinner: boolean | null;
}>;

export type HeldSeat = Readonly<{
  id: string;
  version: number;
  personId: string;
  from: Date;
  to: Date | null;
  /** The day on which an earlier poll ended their term, though the record has no end. Null where none did. */
  termEndedOn: Date | null;
  startReason: string;
  candidacyId: string | null;
}>;

/** The office a contest fills, with who holds it and what is vacant of it now and later. */
export type ContestedPost = Readonly<{
  id: string;
  version: number;
  role: OfficeRole;
  nation: Nation | null;
  /** Slug of the body. */
  organisation: string;
  /** First day of the body. Null where not known. */
  foundedOn: Date | null;
  seats: number;
  holdings: readonly HeldSeat[];
  vacancies: readonly Readonly<{ id: string; version: number; from: Date; to: Date | null; seats: number }>[];
}>;

/** An office in which those elected to a county council may go on. */
export type NextOffice = ContestedPost &
  Readonly<{
    /** Whether a list of its council says itself who sits there: nobody is taken into it by the poll then. */
    isListed: boolean;
  }>;

/** A ward whose council has no office for it in the record: what an office made for it would be but for its seats, which an editor says. */
export type WardWithoutOffice = Readonly<{ organisationId: string; areaId: string }> &
  Pick<ContestedPost, 'role' | 'nation' | 'organisation' | 'foundedOn'>;

/** A ballot with all that its result is proposed from. */
export type Contest = Readonly<{
  id: string;
  pollingOn: Date;
  seatsContested: number | null;
  votingSystem: VotingSystem | null;
  isByElection: boolean;
  isCancelled: boolean;
  isReplaced: boolean;
  areCandidatesLocked: boolean;
  candidacies: readonly Stood[];
  /** Null where the record has no one office that it fills. */
  post: ContestedPost | null;
  /** The ward voting, where its council’s office for it is to be made first. Null where it has one or is to have that of an old ward, and where no ward is known. */
  ward: WardWithoutOffice | null;
  /** The ward of new boundaries that the poll is for, where `post` is still that of the old ones: it ends as who won takes office. Null elsewhere. */
  newWardId: string | null;
  /**
   * The office of that ward in the council that the county council elected went on as in the year after: who won sits in it from the first day of that, also where the
   * record has no office of the county. Null elsewhere.
   */
  nextOffice: NextOffice | null;
  /** The offices of the body elected on the day that who wins begins to sit, where the record does not tell which it fills or an editor names one. */
  offices: readonly ContestedPost[];
  /** Those who stood on any ballot of the same day, by person, with whether they won. */
  stoodElsewhere: ReadonlyMap<string, boolean | null>;
}>;

/**
 * What a contest looked like, as one short text: it goes out with a proposed result and comes back with its confirmation, which is refused where
 * anything it was made from has changed since (R8). A ballot and a candidacy have no version of their own.
 */
export function seenOf(contest: Contest): string {
  // Who won other ballots changes only the word for why somebody left, and every confirmation changes it and the other offices.
  const seen = { ...contest, stoodElsewhere: null, offices: null, ward: null };
  return createHash('sha256').update(canonicalJson(seen)).digest('base64url').slice(0, 22);
}
