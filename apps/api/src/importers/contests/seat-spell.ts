import { findDissolution } from '../../elections/general-elections.ts';

/** Somebody's time in a seat, as the record has it. */
export type SeatHolding = Readonly<{
  personId: string;
  postId: string;
  /** YYYY-MM-DD. */
  from: string;
  to: string | null;
  startReason: string;
  candidacyId: string | null;
  /** Whether an editor said until when, or that it goes on. */
  isEndEditors: boolean;
}>;

export type SeatSpell<Holding> = Readonly<{
  /** Null while the seat is held. */
  to: string | null;
  endReason: 'DISSOLUTION' | null;
  /** Holdings that end on the day this one begins. */
  ended: readonly Holding[];
}>;

/**
 * The time a winner holds a single seat beside those who held it in the same parliament: to the dissolution, or to the poll of the next
 * by-election there. A by-election shows that the seat fell vacant before it and not when, so that the earlier holder is taken to have
 * held it up to that poll, which an editor is asked to put right; so the order of files does not matter.
 * @param overlapping Holdings of the seat, or of the winner, in the time up to the dissolution.
 * @returns Null where another holding stands against it: an editor decides (R10).
 */
export function findSeatSpell<Holding extends SeatHolding>(
  win: Readonly<{ personId: string; postId: string; pollingOn: string; isByElection: boolean }>,
  overlapping: readonly Holding[],
): SeatSpell<Holding> | null {
  const dissolvedOn = findDissolution(win.pollingOn);
  let to = dissolvedOn;
  const ended: Holding[] = [];
  for (const holding of overlapping) {
    if (holding.postId !== win.postId || holding.personId === win.personId) return null;
    if (holding.from > win.pollingOn && holding.startReason === 'BY_ELECTION') {
      if (to === null || holding.from < to) to = holding.from;
    } else if (holding.from < win.pollingOn && win.isByElection && isToldByResults(holding)) {
      ended.push(holding);
    } else {
      return null;
    }
  }
  return { to, endReason: to !== null && to === dissolvedOn ? 'DISSOLUTION' : null, ended };
}

/** Whether all that the record knows of the end is the end of the parliament. */
function isToldByResults({ from, to, candidacyId, isEndEditors }: SeatHolding): boolean {
  return candidacyId !== null && !isEndEditors && to === findDissolution(from);
}
