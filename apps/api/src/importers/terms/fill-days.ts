import { newId } from '../../db/new-id.ts';
import type { HeldSeat } from '../contests/held-seats.ts';
import { mostAtOnce } from '../council-lists/seat-room.ts';
import { isListOrigin } from '../council-lists/told-parties.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf, joinCredits, type RecordSource, withoutCredits } from '../writing/record-source.ts';
import type { FoundSeat } from './find-seats.ts';

type Days = Partial<{ from: string; to: string; isStartKnown: boolean; sources: unknown }>;

/** Notes who said the days of an office: what lists and results say of them goes before (R12). */
export function holdDays(
  writer: ImportWriter,
  id: string,
  { origin }: RecordSource,
  days: Readonly<{ from?: string; to?: string | null }>,
): void {
  for (const field of ['from', 'to'] as const) {
    const day = days[field] ?? null;
    if (day !== null) writer.hold('OfficeHolding', id, field, { origin, externalId: null, statedOn: day });
  }
}

/**
 * What a term says of an office that only a list showed: since when, where the list has but its own day, and until when. Whom a list has in office
 * after the end of the term came in again, and the list is the first to say so. What lists, results and editors said stays.
 */
export function fillDays(
  writer: ImportWriter,
  own: HeldSeat,
  { from, to }: Readonly<{ from: string; to: string | null }>,
  there: readonly HeldSeat[],
  { seat, source }: Readonly<{ seat: FoundSeat; source: RecordSource }>,
): Days {
  if (!isListOrigin(own.heldBy)) return {};
  const isEditors = (field: string) => own.editorsFields.includes(field);
  const others = there.filter(({ id }) => id !== own.id);
  const days: Days = {};
  const isFirst = !own.isStartKnown && from < own.from && !isEditors('from') && !isEditors('isStartKnown');
  const isAlone = others.every(({ personId }) => personId !== own.personId);
  if (isFirst && isAlone && mostAtOnce(others, from, own.from) < seat.seats)
    Object.assign(days, { from, isStartKnown: true });
  if (own.to === null && to !== null && to > own.from && !isEditors('to') && !isEditors('endReason')) {
    const again = findAgain(own, to);
    // A council that says since when somebody is in office knows better than a term until when they were.
    const isToldByCouncil = own.isStartKnown && (own.wonBy ?? null) === null;
    if (again === null) days.to = to;
    else if (!isToldByCouncil) Object.assign(days, { to, ...beginAgain(writer, own, again, source) });
  }
  holdDays(writer, own.id, source, days);
  return days;
}

/** The first day after a term on which a list is known to have them. Null where none has. */
function findAgain({ vouchedOn, listedOn }: HeldSeat, to: string): string | null {
  return [vouchedOn, listedOn].find((day) => day !== null && day >= to) ?? null;
}

/** Begins the office that the list shows; what it credits the one before with is what else says so. */
function beginAgain(
  writer: ImportWriter,
  own: HeldSeat,
  from: string,
  source: RecordSource,
): Pick<Days, 'sources'> {
  const { personId, postId, heldBy, vouchedOn, wonBy } = own;
  const id = newId();
  const sources = withoutCredits(own.sources, wonBy);
  const columns = { personId, postId, from, isStartKnown: false, startReason: 'ELECTED', sources };
  writer.createLast('OfficeHolding', { id, ...columns });
  writer.hold('OfficeHolding', id, 'from', { origin: heldBy ?? '', externalId: null, statedOn: from });
  const isShown = vouchedOn !== null && vouchedOn < from;
  const credits = isShown ? own.sources : wonBy;
  return { sources: joinCredits(credits, [creditOf(source)]) ?? credits };
}
