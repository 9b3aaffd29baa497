import { addDays } from '../calendar/day.ts';
import type { NewHolding, SeatBook } from './seat-book.ts';
import { takeSeat } from './seat-account.ts';
import { findTermEnd } from './term-end.ts';

/**
 * Before an editor has somebody take a seat: closes offices on the day on which a poll ended their term by law (`settleTermEnds`), where that is on or before the
 * first day. The person's own, and of others as few as there are seats wanting, the longest first: of the rest it is still to be confirmed who won.
 */
export function makeWay(
  book: SeatBook,
  taken: Pick<NewHolding, 'postId' | 'personId' | 'from' | 'to'>,
): void {
  const { postId, personId, from } = taken;
  const isOwn = (holding: { personId: string }) => holding.personId === personId;
  const holders = book
    .holdersOn(postId, from)
    .toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
  for (const holding of holders) {
    const over = findTermEnd(holding, addDays(from, 1));
    if (over === null || (!isOwn(holding) && hasSeat(book, taken))) continue;
    book.change(holding.id, { toPrecision: 'DAY', ...over }, 'UNKNOWN');
  }
}

function hasSeat(book: SeatBook, { postId, ...spell }: Pick<NewHolding, 'postId' | 'from' | 'to'>): boolean {
  const { holdings: held, vacancies: vacant } = book.allOf(postId);
  return takeSeat({ seats: book.getPost(postId).seats, held, vacant }, spell, 'UNACCOUNTED') !== null;
}
