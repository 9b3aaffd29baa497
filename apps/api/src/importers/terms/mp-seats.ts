import { newId } from '../../db/new-id.ts';
import type { HeldSeat } from '../contests/held-seats.ts';
import { keepTerm } from '../contests/kept-terms.ts';
import { SeatChanges } from '../contests/seat-changes.ts';
import { isEndEditors, overlaps } from '../contests/seat-facts.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, type Credit, creditOf, type RecordSource } from '../writing/record-source.ts';
import { findDissolution } from '../../elections/general-elections.ts';
import type { FoundSeat } from './find-seats.ts';
import { type MissingFact, proposeDays, proposeTerm } from './propose-term.ts';
import type { Term } from './reconcile-seats-held.ts';

/** What becomes of a term: in the record and now credited, or written; there already; or what an editor has to say. */
export type HeldOutcome = 'WRITTEN' | 'HELD' | readonly [MissingFact];

type Spell = Readonly<{ from: string; to: string | null }>;

/**
 * MPs' terms beside what results and other files say of the same seats, the same in every order (R12). Somebody sits there once in a parliament: the
 * term of a winner is the office that was won. That they sat to the dissolution is said only until a source states an earlier end, and whoever comes in
 * ends the time of whom they follow: when that was, an editor is asked unless a source says it.
 */
export class MpSeats {
  readonly #writer: ImportWriter;
  readonly #held: HeldSeat[];
  readonly #changes: SeatChanges<HeldSeat>;
  readonly #postIds = new Set<string>();

  constructor(writer: ImportWriter, held: HeldSeat[]) {
    this.#writer = writer;
    this.#held = held;
    this.#changes = new SeatChanges(writer);
  }

  /** Notes a term, or says what is missing. */
  take(term: Term, seat: FoundSeat, spell: Spell): HeldOutcome {
    this.#postIds.add(seat.postId);
    const there = this.#held.filter((row) => row.postId === seat.postId && overlaps(row, spell));
    const own = there.find(({ personId }) => personId === term.personId);
    return own ? this.#confirm(own, term, seat, spell, there) : this.#enter(term, seat, spell, there);
  }

  /** Writes what was noted. */
  write(): void {
    this.#changes.settleStarts(this.#held, this.#postIds);
    this.#changes.write();
  }

  #confirm(
    own: HeldSeat,
    term: Term,
    seat: FoundSeat,
    spell: Spell,
    there: readonly HeldSeat[],
  ): HeldOutcome {
    const { claim, source } = term;
    proposeDays(this.#writer, own, { from: spell.from, to: claim.seat.to }, source);
    this.#keep(own, spell, source);
    const patch: { -readonly [Column in keyof HeldSeat]?: HeldSeat[Column] } = {};
    const sources = addCredit(own.sources, source);
    if (sources) patch.sources = sources;
    const toldTo = findToldEnd(spell);
    if (toldTo !== null && toldTo > own.from && (own.to === null || toldTo <= own.to) && !isEndEditors(own)) {
      if (toldTo !== own.to) Object.assign(patch, { to: toldTo, endReason: null });
      this.#noteEnd(own, toldTo, source.origin);
    }
    const isFree = there.every((row) => row === own || !overlaps(row, { from: spell.from, to: own.from }));
    const isEditors = own.isEditors || own.editorsFields.includes('from');
    if (spell.from < own.from && own.candidacyId === null && isFree && !isEditors) patch.from = spell.from;
    if (Object.keys(patch).length === 0) return 'HELD';
    this.#changes.change(own, patch);
    if (patch.to) this.#takeLater(own, term, seat, patch.to);
    return 'WRITTEN';
  }

  /**
   * Takes again what was taken for a time that, as it turns out, had ended by then: who resigned and was elected again sat there twice, whichever of the
   * two this file, or an earlier one, has first.
   */
  #takeLater(own: HeldSeat, term: Term, seat: FoundSeat, endedOn: string): void {
    const credits = own.sources as readonly Credit[];
    for (const { from, to, origin, publisher } of own.keptTerms ?? []) {
      const credit = credits.find((each) => each.publisher === publisher);
      if (from < endedOn || !credit) continue;
      const { url = '', licence = '', retrievedOn = '' } = credit;
      const said = { from, to: findToldEnd({ from, to }) };
      const later = {
        ...term,
        claim: { ...term.claim, ...said, seat: said },
        source: { origin, publisher, url, licence, retrievedOn },
      };
      const outcome = this.take(later, seat, { from, to });
      if (outcome !== 'HELD' && outcome !== 'WRITTEN') proposeTerm(this.#writer, later, outcome);
    }
  }

  #keep(own: HeldSeat, spell: Spell, { origin, publisher }: RecordSource): void {
    const kept = { ...spell, origin, publisher };
    keepTerm(this.#writer, own.id, kept);
    const others = (own.keptTerms ?? []).filter(
      (term) => term.from !== spell.from || term.publisher !== publisher,
    );
    own.keptTerms = [...others, kept].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  }

  #enter(
    { claim, personId, source }: Term,
    { postId, endsOn }: FoundSeat,
    spell: Spell,
    there: readonly HeldSeat[],
  ): HeldOutcome {
    const { from } = spell;
    const toldTo = findToldEnd(spell);
    let { to } = spell;
    let isBlocked = false;
    const left: HeldSeat[] = [];
    for (const other of there.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      if (!overlaps(other, { from, to })) continue;
      if (other.from > from) to = other.from;
      else if (other.from < from && !isEndEditors(other)) left.push(other);
      else isBlocked = true;
    }
    // Who sat to the end of an office that ended before they are said to have left it: an editor tells.
    if (to === null || (endsOn !== null && to > endsOn)) return ['to'];
    if (isBlocked) return ['room'];
    for (const other of left) {
      this.#changes.change(other, { to: from, endReason: null });
      this.#changes.askForEnd(other);
    }
    const isWhole = to === findDissolution(from);
    const own: HeldSeat = {
      id: newId(),
      role: 'MP',
      personId,
      postId,
      name: claim.person.name.name,
      from,
      to,
      isStartKnown: true,
      startReason: 'ELECTED',
      endReason: isWhole ? 'DISSOLUTION' : null,
      candidacyId: null,
      sources: [creditOf(source)],
      editorsFields: [],
      isEditors: false,
      heldBy: null,
      vouchedOn: null,
      listedOn: null,
      endToldOn: null,
    };
    this.#changes.create(own);
    this.#held.push(own);
    this.#keep(own, spell, source);
    if (toldTo === to) this.#noteEnd(own, to, source.origin);
    else if (!isWhole) this.#changes.askForEnd(own);
    return 'WRITTEN';
  }

  #noteEnd(seat: HeldSeat, to: string, origin: string): void {
    this.#writer.hold('OfficeHolding', seat.id, 'to', { origin, externalId: null, statedOn: to });
    Object.assign(seat, { endToldOn: to });
  }
}

/** The end that the file states. Null where it has none, or that of the parliament, to which nobody need have sat. */
function findToldEnd({ from, to }: Spell): string | null {
  return to === findDissolution(from) ? null : to;
}
