import type { HoldingEndReason } from '../../generated/prisma/enums.ts';
import type { KnownSeat } from './known-seats.ts';
import { type FilledSpell, mostAtOnce } from './seat-room.ts';

/** Somebody whom a list has in a seat. */
export type Sitting = Readonly<{
  postId: string;
  /** How many seats the post has. */
  seats: number;
  /** Who, among the holdings read: a person's id, or anything else for somebody new. */
  person: string;
  listedOn: string;
  /** Null where the list does not say it. */
  startedOn: string | null;
  /** The first day of the office and its body, the first on which one of them is no more, and the first of the body. Null where not known. */
  life: Readonly<{ from: string | null; to: string | null; foundedOn: string | null }>;
}>;

export type SeatPlan =
  /** The record has them in the seat on that day. */
  | Readonly<{ kind: 'HELD'; seat: KnownSeat }>
  /** The record has them there from a later day on, which was only the first day known. */
  | Readonly<{ kind: 'EARLIER'; seat: KnownSeat; from: string; isStartKnown: boolean }>
  /** `to` is null but for a term that ended before one the record has, and for an office that is to end. */
  | Readonly<{
      kind: 'NEW';
      from: string;
      to: string | null;
      endReason: 'TERM_ENDED' | 'BOUNDARY_CHANGE' | null;
      isStartKnown: boolean;
    }>
  /** An editor decides, for the reason given; `isFull` where it is that others fill the seats. */
  | Readonly<{ kind: 'ASK'; reason: string; isFull: boolean }>;

/** Reasons for which somebody is out of office until they are elected again. A term that ended says nothing of the next. */
const GONE: ReadonlySet<HoldingEndReason> = new Set<HoldingEndReason>([
  'DEFEATED',
  'STOOD_DOWN',
  'RESIGNED',
  'DIED',
  'DISQUALIFIED',
  'ELECTED_ELSEWHERE',
]);

type Filled = FilledSpell & Readonly<{ postId: string; person: string | null; seat: KnownSeat | null }>;

/**
 * What becomes of those whom a list has in office, beside those whom the record has: nobody is put into a seat that is filled (R10), and
 * nobody leaves one because a list lacks them.
 */
export class SeatPlanner {
  readonly #filled: Map<string, Filled[]>;

  constructor(
    known: readonly KnownSeat[],
    vacancies: readonly (FilledSpell & { readonly postId: string })[],
  ) {
    const seats = known.map((seat): Filled => ({
      postId: seat.postId,
      from: seat.from,
      to: seat.to,
      person: seat.personId,
      seat,
    }));
    const vacant = vacancies.map((vacancy): Filled => ({ ...vacancy, person: null, seat: null }));
    this.#filled = Map.groupBy([...seats, ...vacant], ({ postId }) => postId);
  }

  plan(sitting: Sitting): SeatPlan {
    const { postId, seats, listedOn, life } = sitting;
    if (life.to !== null && life.to <= listedOn) return ask(`the office ended on ${life.to}.`);
    if (life.from !== null && life.from > listedOn) return ask(`the office begins on ${life.from} only.`);
    const startedOn = firstDayIn(life, sitting.startedOn);
    const filled = this.#filled.get(postId) ?? [];
    const own = filled
      .filter(({ person }) => person === sitting.person)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const covering = own.find(({ from, to }) => from <= listedOn && (to === null || to > listedOn));
    const later = own.find(({ from }) => from > listedOn);
    const open = covering ?? later;
    const isFree = (from: string, to: string | null) =>
      mostAtOnce(filled, from, to) < seats &&
      own.every(
        (spell) => spell === open || spell.from >= (to ?? '9999') || (spell.to !== null && spell.to <= from),
      );
    if (open?.seat && !open.seat.isStartKnown) {
      const from = startedOn ?? listedOn;
      const isStartKnown = startedOn !== null;
      if (from > open.from || (from === open.from && !isStartKnown)) return { kind: 'HELD', seat: open.seat };
      const wonOn = open.seat.wonOn;
      // A term begins with its own election; that of a later day may be in the record before the one that the list is of.
      if (wonOn !== null && from < wonOn)
        return covering ? { kind: 'HELD', seat: open.seat } : ask(`the record has them elected on ${wonOn}.`);
      if (from < open.from && !isFree(from, open.from))
        return ask('other seats of the ward are filled on the days before.');
      this.#move(postId, open, from);
      return { kind: 'EARLIER', seat: open.seat, from, isStartKnown };
    }
    if (covering)
      return covering.seat
        ? { kind: 'HELD', seat: covering.seat }
        : ask('the list has them twice in this ward.');
    const left = own.findLast(({ seat }) => seat !== null && isGone(seat));
    if (later) {
      const isElectedAgain =
        later.seat?.isStartKnown === true &&
        (later.seat.startReason === 'ELECTED' || later.seat.startReason === 'UNOPPOSED') &&
        listedOn < (later.seat.wonOn ?? '');
      const first = startedOn !== null && isFree(startedOn, later.from) ? startedOn : listedOn;
      if (!isElectedAgain || left || !isFree(first, later.from))
        return ask(`the record has them in this office from ${later.from} on, which is later.`);
      const term = { from: first, to: later.from };
      this.#filled.set(postId, [...filled, { postId, ...term, person: sitting.person, seat: null }]);
      return { kind: 'NEW', ...term, endReason: 'TERM_ENDED', isStartKnown: first === startedOn };
    }
    if (left?.to) return ask(`the record has them leaving this office on ${left.to}.`);
    const { to } = life;
    const from = startedOn !== null && isFree(startedOn, to) ? startedOn : listedOn;
    if (!isFree(from, to)) return ask('every seat of the ward is filled by others in the record.', true);
    this.#filled.set(postId, [...filled, { postId, from, to, person: sitting.person, seat: null }]);
    return {
      kind: 'NEW',
      from,
      to,
      endReason: to === null ? null : 'BOUNDARY_CHANGE',
      isStartKnown: from === startedOn,
    };
  }

  #move(postId: string, spell: Filled, from: string): void {
    const filled = this.#filled.get(postId) ?? [];
    this.#filled.set(
      postId,
      filled.map((entry) => (entry === spell ? { ...entry, from } : entry)),
    );
  }
}

/** Out of office until they are elected again; so is whoever an editor says left, for whatever reason. */
function isGone({ endReason, editorsFields }: KnownSeat): boolean {
  return (endReason !== null && GONE.has(endReason)) || editorsFields.includes('to');
}

/**
 * Since when somebody is in office who came in on a day: who sat in the council's shadow authority, or in the council it took the place of, is in
 * this one from its first day on. Null where that is not said, and of who first came in for a ward that is no more: that is another office.
 */
function firstDayIn({ from, foundedOn }: Sitting['life'], startedOn: string | null): string | null {
  if (startedOn === null || from === null || startedOn >= from) return startedOn;
  return from === foundedOn ? foundedOn : null;
}

function ask(reason: string, isFull = false): SeatPlan {
  return { kind: 'ASK', reason, isFull };
}
