import { findParliament } from '../../elections/general-elections.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { MpSeat } from './seat-facts.ts';

type Changed<Seat> = { before: Seat; seat: Seat; patch: Partial<Record<keyof Seat, unknown>> };

/**
 * What a batch of rows changes of MPs' times in their seats: several rows may change one of them, and each is written once, when all are known.
 */
export class SeatChanges<Seat extends MpSeat> {
  readonly #writer: ImportWriter;
  readonly #created = new Map<string, Seat>();
  readonly #changed = new Map<string, Changed<Seat>>();
  readonly #guessed = new Set<Seat>();

  constructor(writer: ImportWriter) {
    this.#writer = writer;
  }

  create(seat: Seat): void {
    this.#created.set(seat.id, seat);
  }

  change(seat: Seat, patch: Partial<Seat>): void {
    if (!this.#created.has(seat.id)) {
      const changed = this.#changed.get(seat.id) ?? { before: { ...seat }, seat, patch: {} };
      Object.assign(changed.patch, patch);
      this.#changed.set(seat.id, changed);
    }
    Object.assign(seat, patch);
  }

  /** Asks when and why a seat fell vacant, which who came next does not say, unless the file goes on to say it. */
  askForEnd(seat: Seat): void {
    this.#guessed.add(seat);
  }

  /**
   * How those came in of whom no source says it, in these seats: who follows somebody else of the same parliament won a by-election, for there
   * is no other way. Of anybody else no by-election is known.
   */
  settleStarts(seats: readonly Seat[], postIds: ReadonlySet<string>): void {
    const inPost = Map.groupBy(
      seats.filter(({ role, postId }) => role === 'MP' && postIds.has(postId)),
      ({ postId }) => postId,
    );
    for (const group of inPost.values())
      for (const seat of group) {
        const { candidacyId, isEditors, editorsFields } = seat;
        if (candidacyId !== null || isEditors || editorsFields.includes('startReason')) continue;
        const startReason = isSuccessor(seat, group) ? 'BY_ELECTION' : 'ELECTED';
        if (seat.startReason !== startReason) this.change(seat, { startReason } as Partial<Seat>);
      }
  }

  write(): void {
    const writer = this.#writer;
    const changed = [...this.#changed.values()];
    for (const seat of this.#created.values()) {
      const { id, personId, postId, from, to, startReason, endReason, candidacyId, sources } = seat;
      const row = { id, personId, postId, from, to, startReason, endReason, candidacyId, sources };
      // It may take the place of what an earlier time of the same person there gives up.
      const isLast = changed.some(
        (other) => other.seat.personId === personId && other.seat.postId === postId,
      );
      if (isLast) writer.createLast('OfficeHolding', row);
      else writer.create('OfficeHolding', row);
    }
    for (const { before, patch } of changed) {
      const news = Object.entries(patch).filter(
        ([column, value]) => JSON.stringify(value) !== JSON.stringify(before[column as keyof Seat]),
      );
      if (news.length > 0) writer.change('OfficeHolding', before, Object.fromEntries(news));
    }
    for (const { id, personId, postId, to, endToldOn } of this.#guessed) {
      if (to === null || endToldOn === to) continue;
      writer.propose({
        kind: 'OFFICE_HOLDING',
        key: `OFFICE_HOLDING_END ${id} ${to}`,
        recordType: 'OfficeHolding',
        recordId: id,
        patch: { personId, postId, endsOnOrBefore: to },
      });
    }
    this.#created.clear();
    this.#changed.clear();
    this.#guessed.clear();
  }
}

function isSuccessor({ personId, from }: MpSeat, inPost: readonly MpSeat[]): boolean {
  const parliament = findParliament(from);
  return inPost.some(
    (other) => other.personId !== personId && other.from < from && findParliament(other.from) === parliament,
  );
}
