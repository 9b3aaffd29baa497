import { newId } from '../../db/new-id.ts';
import { findDissolution, findParliament } from '../../elections/general-elections.ts';
import { mostAtOnce } from '../council-lists/seat-room.ts';
import { TERM_FIELD } from '../council-lists/ward-evidence.ts';
import { findNamesake, type HeldSeat, keptTerm } from '../contests/held-seats.ts';
import { overlaps } from '../contests/seat-facts.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, creditOf, type RecordSource } from '../writing/record-source.ts';
import type { TermClaim } from './claims.ts';
import { fillDays, holdDays } from './fill-days.ts';
import { firstDayIn, type FoundSeat } from './find-seats.ts';
import { type HeldOutcome, MpSeats } from './mp-seats.ts';
import { proposeDays, proposeTerm } from './propose-term.ts';

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
 * what is missing. An office that the record has gains the credit of who else says so.
 * @returns Whether each of the claims brought something new.
 */
export function reconcileHeldSeats(
  writer: ImportWriter,
  terms: readonly Term[],
  held: HeldSeat[],
): boolean[] {
  const mps = new MpSeats(writer, held);
  const isNew = terms.map((term) => {
    const outcome = holdTerm(writer, term, held, mps);
    if (outcome === 'HELD' || outcome === 'WRITTEN') return outcome === 'WRITTEN';
    proposeTerm(writer, term, outcome);
    return false;
  });
  mps.write();
  return isNew;
}

/** Writes one, or says what is missing; an MP's is written with the others of the batch. */
export function holdTerm(writer: ImportWriter, term: Term, held: HeldSeat[], mps: MpSeats): HeldOutcome {
  const { claim, personId, seat, source } = term;
  const stated = findSpell(claim);
  if (!stated) return ['from'];
  if (seat === null) return ['post'];
  const spell = { from: firstDayIn(seat, stated.from), to: stated.to };
  // Who left a shadow authority before its council was there held no office of the council.
  if (spell.to !== null && spell.to <= spell.from) return ['from'];
  if (seat.role === 'MP') return mps.take(term, seat, spell);
  const there = held.filter((row) => row.postId === seat.postId && overlaps(row, spell));
  const told = keptTerm(spell.from, spell.to, source.publisher);
  const own = there.find((row) => row.personId === personId);
  // It was weighed against lists and results when it came first, and with whatever came since.
  const isWeighed = held.some(
    (row) => row.postId === seat.postId && row.personId === personId && row.terms.includes(told),
  );
  if (isWeighed && !(own && (own.isEditors || own.editorsFields.length > 0))) return 'HELD';
  if (own) {
    proposeDays(writer, own, { from: spell.from, to: claim.seat.to }, source);
    keepTerm(writer, own.id, spell, source);
    const sources = addCredit(own.sources, source);
    const patch = { ...(sources && { sources }), ...fillDays(writer, own, spell, there, { seat, source }) };
    if (Object.keys(patch).length === 0) return 'HELD';
    writer.change('OfficeHolding', own, patch);
    Object.assign(own, patch);
    return 'WRITTEN';
  }
  const { from, to } = spell;
  // Who sat to the end of an office that ended before they are said to have left it: an editor tells.
  if (to === null || (seat.endsOn !== null && to > seat.endsOn)) return ['to'];
  if (mostAtOnce(there, from, to) >= seat.seats) return ['room'];
  const row = { id: newId(), personId, postId: seat.postId, from, to, sources: [creditOf(source)] };
  const reasons = { startReason: 'ELECTED', endReason: null };
  writer.create('OfficeHolding', { ...row, ...reasons });
  holdDays(writer, row.id, source, row);
  keepTerm(writer, row.id, spell, source);
  const days = { isStartKnown: true, heldBy: source.origin, vouchedOn: from, listedOn: null };
  const facts = {
    ...reasons,
    role: seat.role,
    candidacyId: null,
    editorsFields: [],
    isEditors: false,
    endToldOn: to,
  };
  held.push({ ...row, ...days, ...facts, name: claim.person.name.name, terms: [told] });
  return 'WRITTEN';
}

/** Keeps a term as it was stated with the office it is of, whatever days lists and results give that. */
function keepTerm(
  writer: ImportWriter,
  holdingId: string,
  { from, to }: Readonly<{ from: string; to: string | null }>,
  { origin, publisher }: RecordSource,
): void {
  writer.hold('OfficeHolding', holdingId, `${TERM_FIELD}${from}`, {
    origin,
    externalId: publisher,
    statedOn: to,
  });
}
