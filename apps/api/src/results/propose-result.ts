import type { ResultProblem } from '@wheatsheaf/schema/vocabulary/result-problem.ts';
import type { ResultState } from '@wheatsheaf/schema/vocabulary/result-state.ts';
import { isOnDay } from '../calendar/spell.ts';
import { formatDay } from '../calendar/day.ts';
import { findDissolution } from '../elections/general-elections.ts';
import { findScottishDissolution } from '../elections/scottish-elections.ts';
import { findSeneddDissolution } from '../elections/senedd-elections.ts';
import type { HoldingEndReason, HoldingStartReason, Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { isDeclarationDay } from '../representatives/declaration-day.ts';
import { findFirstDay, findOfficeTerm } from '../representatives/office-terms.ts';
import { findTermEnd } from '../representatives/term-end.ts';
import { unaccountedSeats } from '../representatives/seat-account.ts';
import { type Contest, type ContestedPost, type HeldSeat, seenOf, type Stood } from './contest.ts';
import { findLeavers, sittingOn } from './find-leavers.ts';
import { findWinners } from './find-winners.ts';

/** What an editor decides where the record does not tell. Null: as proposed. */
export type ResultChoices = Readonly<{
  /** An office of the body elected. */
  postId: string | null;
  /** The office that is made for its ward, where the record lacks it. Left out or null: none is. */
  newOffice?: ContestedPost | null;
  /** Whether this confirmation made the office, of as many seats as the editor says. Left out: no. */
  isOfficeMade?: boolean;
  /** Candidacies. */
  winners: readonly string[] | null;
  /** Holdings; none of them: nobody leaves. */
  leaving: readonly string[] | null;
  /** Whether all seats were up, so that everybody leaves. Left out or false: as the record tells. A by-election is never for all. */
  areAllSeatsUp?: boolean;
  declaredOn: Date | null;
  dissolvedOn: Date | null;
}>;

export type Leaver = Readonly<{ holding: HeldSeat; to: Date; endReason: HoldingEndReason }>;

/** What a contest changes, and what stands in the way. */
export type ProposedResult = Readonly<{
  contest: Contest;
  /** Seats of the office that is made for the ward: `contest.post` is then as it will be. Null where the record has the office. */
  newSeats: number | null;
  state: ResultState;
  /** Why there is no result. Null unless LEFT_OUT. */
  leftOutBecause: 'CANCELLED' | 'REPLACED' | null;
  winners: readonly Stood[];
  startReason: HoldingStartReason;
  /** Null where the law or a day it counts from is not known. */
  firstDay: Date | null;
  leavers: readonly Leaver[];
  /** Seats that are vacant once the winners are in. */
  vacantAfter: number;
  problems: readonly ResultProblem[];
  seen: string;
}>;

export const NO_CHOICES: ResultChoices = {
  postId: null,
  winners: null,
  leaving: null,
  declaredOn: null,
  dissolvedOn: null,
};

/** Proposes what the result of a contest changes: who enters, who leaves, from which day. Pure: the same contest gives the same proposal. */
export function proposeResult(loaded: Contest, choices: ResultChoices): ProposedResult {
  const { newOffice = null } = choices;
  const contest = newOffice ? { ...loaded, post: newOffice } : withOffice(loaded, choices.postId);
  const { nextOffice } = loaded;
  // An office that is not there yet, nobody has seen; and that somebody goes on in the next council is not of this one.
  const seen = seenOf(newOffice ? loaded : contest);
  const how = { ...choices, newSeats: newOffice?.seats ?? null, seen };
  if (nextOffice !== null && contest.post === null && choices.postId === null) {
    const next = propose({ ...contest, post: nextOffice }, how);
    if (!nextOffice.isListed || next.state === 'CONFIRMED') return next;
  }
  return propose(contest, how);
}

function propose(
  contest: Contest,
  { newSeats, seen, ...choices }: ResultChoices & Pick<ProposedResult, 'newSeats' | 'seen'>,
): ProposedResult {
  const nothing = {
    contest,
    newSeats,
    leftOutBecause: null,
    winners: [],
    startReason: contest.isByElection ? 'BY_ELECTION' : 'ELECTED',
    firstDay: null,
    leavers: [],
    vacantAfter: 0,
    problems: [],
    seen,
  } as const;
  if (contest.isReplaced) return { ...nothing, state: 'LEFT_OUT', leftOutBecause: 'REPLACED' };
  const found = findWinners(contest, choices.winners);
  const isDeclared = contest.candidacies.some(({ isElected }) => isElected === true);
  // Elected without a poll, the poll is cancelled too, and a source may still say who was elected.
  if (contest.isCancelled && !isDeclared)
    return { ...nothing, state: 'LEFT_OUT', leftOutBecause: 'CANCELLED' };
  const { winners } = found;
  const { post } = contest;
  if (
    winners.length > 0 &&
    winners.every(({ id }) => post?.holdings.some(({ candidacyId }) => candidacyId === id))
  )
    return { ...nothing, winners, state: 'CONFIRMED' };
  if (found.problem === 'NOT_DECLARED') return { ...nothing, state: 'NOT_DECLARED' };

  const problems: ResultProblem[] = found.problem === null ? [] : [found.problem];
  const startReason = found.isUnopposed ? 'UNOPPOSED' : nothing.startReason;
  if (post === null) {
    return {
      ...nothing,
      winners,
      startReason,
      state: 'NEEDS_DECISION',
      problems: [...problems, 'OFFICE_UNKNOWN'],
    };
  }
  const { isByElection, pollingOn } = contest;
  if (choices.declaredOn !== null && !isDeclarationDay(choices.declaredOn, pollingOn)) {
    problems.push('DECLARATION_DAY_WRONG');
    return { ...nothing, winners, startReason, state: 'NEEDS_DECISION', problems };
  }
  const poll = {
    role: post.role,
    nation: post.nation,
    organisation: post.organisation,
    pollingOn,
    isByElection,
    declaredOn: choices.declaredOn,
    foundedOn: post.foundedOn,
  };
  const firstDay = findFirstDay(poll);
  if (firstDay === null) {
    const isInTable = findOfficeTerm(post.role, post.nation) !== null;
    problems.push(isInTable ? 'DECLARATION_DAY_NEEDED' : 'LAW_UNKNOWN');
    return { ...nothing, winners, startReason, state: 'NEEDS_DECISION', problems };
  }
  const seats = moveSeats(contest, post, {
    winners,
    firstDay,
    choices,
    isMade: newSeats !== null || choices.isOfficeMade === true,
  });
  problems.push(...seats.problems);
  return {
    ...nothing,
    ...seats,
    winners,
    startReason,
    firstDay,
    state: problems.length === 0 ? 'READY' : 'NEEDS_DECISION',
    problems,
  };
}

/** With the office that an editor names, where the body elected has it. */
function withOffice(contest: Contest, postId: string | null): Contest {
  if (postId === null) return contest;
  return { ...contest, post: contest.offices.find(({ id }) => id === postId) ?? null, newWardId: null };
}

function moveSeats(
  contest: Contest,
  post: ContestedPost,
  {
    winners,
    firstDay,
    choices,
    isMade,
  }: { winners: readonly Stood[]; firstDay: Date; choices: ResultChoices; isMade: boolean },
): { leavers: Leaver[]; vacantAfter: number; problems: ResultProblem[] } {
  const problems: ResultProblem[] = [];
  const { seatsContested, isByElection } = contest;
  const stood = new Set(contest.candidacies.map(({ personId }) => personId));
  const sitting = sittingOn(post, firstDay);
  const told = choices.leaving && sitting.filter(({ id }) => choices.leaving?.includes(id));
  // With boundaries that are new at a poll for every seat, everybody's time in the old ward is over, however many seats the new one has.
  const isForAll = contest.newWardId !== null && seatsContested !== null && seatsContested >= post.seats;
  const doAllLeave = !isByElection && (choices.areAllSeatsUp === true || isForAll);
  const leaving =
    told ?? (doAllLeave ? sitting : findLeavers(post, { firstDay, seatsContested, isByElection, stood }));
  if (leaving === null || (choices.leaving !== null && told?.length !== choices.leaving.length))
    problems.push('WHO_LEAVES_UNKNOWN');
  if (post.holdings.some(({ from }) => from >= firstDay)) problems.push('LATER_HOLDINGS');

  const isOfParliament = isDissolved(post.role, post.nation);
  const leavers: Leaver[] = [];
  for (const holding of leaving ?? []) {
    const to = isOfParliament ? findEndOfTerm(post, holding.from, choices.dissolvedOn) : firstDay;
    const over = findTermEnd(holding, firstDay);
    if (over) leavers.push({ holding, ...over });
    else if (to === null) problems.push('DISSOLUTION_DAY_NEEDED');
    else leavers.push({ holding, to, endReason: endReasonOf(holding, contest, post, winners) });
  }
  const account = { seats: post.seats, held: post.holdings, vacant: post.vacancies };
  const vacant = post.vacancies
    .filter((vacancy) => isOnDay(vacancy, firstDay))
    .reduce((sum, { seats }) => sum + seats, 0);
  const isLarger = opensLargerOffice(contest, winners) && leaving?.length === sitting.length;
  const more = isLarger ? (seatsContested ?? 0) - post.seats : 0;
  const room = vacant + unaccountedSeats(account, firstDay) + (leaving?.length ?? 0) + more;
  if (leaving !== null && !problems.includes('LATER_HOLDINGS') && room < winners.length)
    problems.push(isMade ? 'WINNERS_NOT_SEATS' : noRoom(post, winners.length, isByElection));
  // Where nobody stays of those who filled the old ward, the new one has as many seats as were contested.
  const isEmptied = contest.newWardId !== null && leavers.length === sitting.length;
  const isKnown = sitting.length + vacant >= post.seats;
  const lost = isEmptied && isKnown ? Math.max(0, post.seats - (seatsContested ?? post.seats)) : 0;
  const vacantAfter =
    more > 0
      ? post.seats + more - winners.length
      : Math.max(0, vacant + leavers.length - winners.length - lost);
  return { leavers, vacantAfter, problems: [...new Set(problems)] };
}

/**
 * Whether more were elected for a ward of new boundaries than the office of the old one has seats: the new one, of which every seat was contested, is opened with
 * as many. Else who won is taken into the old office first.
 */
export function opensLargerOffice(
  { newWardId, seatsContested, post }: Contest,
  winners: readonly Stood[],
): boolean {
  if (newWardId === null || post === null || seatsContested === null) return false;
  return winners.length > post.seats && winners.length <= seatsContested;
}

function noRoom({ seats }: ContestedPost, won: number, isByElection: boolean): ResultProblem {
  if (won > seats) return 'OFFICE_TOO_SMALL';
  return isByElection ? 'NO_VACANCY' : 'WHO_LEAVES_UNKNOWN';
}

/** The dissolution of the parliament that sat on a day. Null for other bodies, and where its day is not known. */
export function findEndOfTerm(
  { role, nation }: Pick<ContestedPost, 'role' | 'nation'>,
  sat: Date,
  dissolvedOn: Date | null,
): Date | null {
  if (!isDissolved(role, nation)) return null;
  const known = findKnownDissolution(role, formatDay(sat));
  return dissolvedOn ?? (known === null ? null : new Date(`${known}T00:00:00Z`));
}

function findKnownDissolution(role: OfficeRole, sat: string): string | null {
  if (role === 'MP') return findDissolution(sat);
  return role === 'MS' ? findSeneddDissolution(sat) : findScottishDissolution(sat);
}

function isDissolved(role: OfficeRole, nation: Nation | null): boolean {
  return findOfficeTerm(role, nation)?.ends === 'DISSOLUTION';
}

function endReasonOf(
  { personId }: HeldSeat,
  contest: Contest,
  { role, nation }: ContestedPost,
  winners: readonly Stood[],
): HoldingEndReason {
  if (isDissolved(role, nation)) return 'DISSOLUTION';
  if (winners.some((winner) => winner.personId === personId)) return 'TERM_ENDED';
  const isStanding = contest.candidacies.some((stood) => stood.personId === personId);
  const wonElsewhere = contest.stoodElsewhere.get(personId);
  if (isStanding) return 'DEFEATED';
  if (wonElsewhere === undefined) return 'STOOD_DOWN';
  return wonElsewhere === false ? 'DEFEATED' : 'TERM_ENDED';
}
