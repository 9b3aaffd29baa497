import { newId } from '../../db/new-id.ts';
import { findDissolution, findParliament } from '../../elections/general-elections.ts';
import { mostAtOnce } from '../council-lists/seat-room.ts';
import { isEndKnown, isWorkedOut, type SeatTerm } from '../council-lists/seat-terms.ts';
import { findNamesake, type HeldSeat } from '../contests/held-seats.ts';
import { overlaps } from '../contests/seat-facts.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, creditOf, type RecordSource } from '../writing/record-source.ts';
import type { TermClaim } from './claims.ts';
import { firstDayIn, type FoundSeat } from './find-seats.ts';
import { type HeldOutcome, MpSeats } from './mp-seats.ts';
import { askOfTerm, proposeDays, proposeTerm } from './propose-term.ts';

/** A term with what it names in the record. */
export type Term = Readonly<{
  claim: TermClaim;
  personId: string;
  seat: FoundSeat | null;
  organisationId: string | null;
  /** Whose file says so. */
  source: RecordSource;
}>;

/** Who held this seat in this time under this name: not a name alone, but a name in one seat of one body at one time (R12). */
export function findHolder(
  claim: TermClaim,
  postId: string | null,
  held: readonly HeldSeat[],
): string | null {
  const spell = findSpell(claim);
  if (!spell || postId === null) return null;
  return findNamesake(
    held.filter((seat) => seat.postId === postId && overlaps(seat, spell)),
    [claim.person.name.name],
  );
}

/** The time in the seat; without an end where the file does not say one, and that is not to say that it goes on. */
function findSpell({ role, seat: { from, to } }: Pick<TermClaim, 'role' | 'seat'>) {
  if (from === null) return null;
  const end = to ?? endOfTerm(role, from);
  return end === null || end > from ? { from, to: end } : null;
}

/**
 * The end of a term whose file has none: it names who sat when it was made, and does not say for how long after. MPs then sat until the
 * dissolution; of others an editor is asked.
 */
export function endOfTerm(role: TermClaim['role'], from: string): string | null {
  return role === 'MP' && findParliament(from) !== null ? findDissolution(from) : null;
}

/**
 * Writes the offices held, where post and time are certain and there is room for them in the record (R10); the others are proposals, which say
 * what is missing. An office that the record has gains the credit of who else says so. Councillors' are only taken note of: who sat in their wards is worked out from
 * everything that is said of them.
 * @returns Whether each of the claims brought something new, and what is said of councillors.
 */
export function reconcileHeldSeats(
  writer: ImportWriter,
  terms: readonly Term[],
  held: HeldSeat[],
): Readonly<{ isNew: boolean[]; said: ReadonlyMap<TermClaim, SeatTerm> }> {
  const mps = new MpSeats(writer, held);
  const said = new Map<TermClaim, SeatTerm>();
  const isNew = terms.map((term) => {
    const outcome = holdTerm(writer, term, held, mps);
    if (typeof outcome === 'string') return outcome === 'WRITTEN';
    if ('key' in outcome) said.set(term.claim, outcome);
    else proposeTerm(writer, term, outcome);
    return false;
  });
  mps.write();
  return { isNew, said };
}

/** Writes one, or says what is missing; an MP's is written with the others of the batch, and of a councillor's the statement is what there is to keep. */
export function holdTerm(
  writer: ImportWriter,
  term: Term,
  held: HeldSeat[],
  mps: MpSeats,
): HeldOutcome | SeatTerm {
  const { claim, personId, seat, source } = term;
  const stated = findSpell(claim);
  if (!stated) return ['from'];
  if (seat === null) return ['post'];
  const spell = { from: firstDayIn(seat, stated.from), to: stated.to };
  // Who left a shadow authority before its council was there held no office of the council.
  if (spell.to !== null && spell.to <= spell.from) return ['from'];
  if (seat.role === 'MP') return mps.take(term, seat, spell);
  const there = held.filter((row) => row.postId === seat.postId && overlaps(row, spell));
  const own = there.find((row) => row.personId === personId);
  const isCouncillors = isWorkedOut(seat.role);
  if (own) {
    proposeDays(writer, own, { from: spell.from, to: claim.seat.to }, source);
    const sources = isCouncillors && own.heldBy !== null ? null : addCredit(own.sources, source);
    if (sources) {
      writer.change('OfficeHolding', own, { sources });
      own.sources = sources;
    }
    if (!isCouncillors) return sources ? 'WRITTEN' : 'HELD';
  }
  if (isCouncillors) return { ...spell, postId: seat.postId, personId, ...askOfTerm(term) };
  const { from, to } = spell;
  // Who sat to the end of an office that ended before they are said to have left it: an editor tells.
  if (to === null || !isEndKnown(to, seat.endsOn)) return ['to'];
  if (mostAtOnce(there, from, to) >= seat.seats) return ['room'];
  const row = { id: newId(), personId, postId: seat.postId, from, to, sources: [creditOf(source)] };
  const reasons = { startReason: 'ELECTED', endReason: null };
  writer.create('OfficeHolding', { ...row, ...reasons });
  for (const field of ['from', 'to'] as const) {
    const { origin } = source;
    writer.hold('OfficeHolding', row.id, field, { origin, externalId: null, statedOn: row[field] });
  }
  const days = { isStartKnown: true, heldBy: source.origin, vouchedOn: from, listedOn: null };
  const facts = {
    ...reasons,
    role: seat.role,
    candidacyId: null,
    editorsFields: [],
    isEditors: false,
    endToldOn: to,
  };
  held.push({ ...row, ...days, ...facts, name: claim.person.name.name });
  return 'WRITTEN';
}
