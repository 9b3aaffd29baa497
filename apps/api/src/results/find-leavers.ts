import { isOnDay } from '../calendar/spell.ts';
import { unaccountedSeats } from '../representatives/seat-account.ts';
import type { ContestedPost, HeldSeat } from './contest.ts';

/** What is asked of whoever holds a seat to tell whether it was up. */
type Seat = Pick<HeldSeat, 'personId' | 'from' | 'to' | 'startReason'>;

/** The seats of an office, with who holds them and what is vacant. */
type SeatsOf<Held extends Seat> = Readonly<{ seats: number; holdings: readonly Held[] }> &
  Readonly<{ vacancies: readonly Pick<ContestedPost['vacancies'][number], 'from' | 'to' | 'seats'>[] }>;

/**
 * Whose seats were up. At a by-election nobody's; when all seats were, everybody's. Where a part of them was, those who have been members for the
 * longest time without re-election retire (Local Government Act 1972, section 7(3)); who stood again shows that theirs was one. Who came in at
 * a by-election retires when whom they replaced would have (section 90), which the record does not know, so that an editor is asked; so too
 * where several have served equally long (by the votes they had, or by lot) or seats were vacant. Null where the record does not tell: an editor does.
 */
export function findLeavers<Held extends Seat>(
  post: SeatsOf<Held>,
  poll: Readonly<{
    firstDay: Date;
    seatsContested: number | null;
    isByElection: boolean;
    stood: ReadonlySet<string>;
  }>,
): Held[] | null {
  if (poll.isByElection) return [];
  const held = sittingOn(post, poll.firstDay);
  // More seats than the office has are those of a larger ward, of which all were up.
  if (poll.seatsContested !== null && poll.seatsContested >= post.seats) return held;
  if (poll.seatsContested === null || unaccountedOrVacant(post, poll.firstDay))
    return held.length === 0 ? [] : null;
  const again = held.filter(({ personId }) => poll.stood.has(personId));
  const others = held.filter((holding) => !again.includes(holding));
  const missing = poll.seatsContested - again.length;
  if (missing === 0) return again;
  if (
    missing < 0 ||
    others.some(({ startReason }) => startReason !== 'ELECTED' && startReason !== 'UNOPPOSED')
  )
    return null;
  const longest = others.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  const next = longest[missing];
  const last = longest[missing - 1];
  if (!last || next?.from.getTime() === last.from.getTime()) return null;
  return [...again, ...longest.slice(0, missing)];
}

/** Who holds the post on a day and did before it. */
export function sittingOn<Held extends Seat>(post: SeatsOf<Held>, day: Date): Held[] {
  return post.holdings.filter((holding) => holding.from < day && isOnDay(holding, day));
}

function unaccountedOrVacant(post: SeatsOf<Seat>, day: Date): boolean {
  const vacant = post.vacancies.some((vacancy) => isOnDay(vacancy, day));
  return (
    vacant || unaccountedSeats({ seats: post.seats, held: post.holdings, vacant: post.vacancies }, day) > 0
  );
}
