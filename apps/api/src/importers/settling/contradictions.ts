import { DAYS_ABOUT_A_POLL, daysFrom } from './find-standing-again.ts';
import type { Sitting, Standing } from './load-who-stands.ts';

/** Where an entry stood and sat. */
export type Career = Readonly<{ standings: readonly Standing[]; sittings: readonly Sitting[] }>;

/** Whether two stood at one election, on one ballot or on two: nobody does, so they are two people (`ELECTION_KEY`). */
export function stoodAtOnce(one: Career, other: Career): boolean {
  const elections = new Set(one.standings.map(({ electionKey }) => electionKey));
  return other.standings.some(({ electionKey }) => elections.has(electionKey));
}

/** Whether two sat in one body at one time. */
export function satAtOnce(one: Career, other: Career): boolean {
  return one.sittings.some((spell) =>
    other.sittings.some(
      (own) =>
        own.organisationId === spell.organisationId &&
        (own.to === null || spell.from < own.to) &&
        (spell.to === null || own.from < spell.to),
    ),
  );
}

/** Whether one of two sat for a place of a body after a poll at which the other stood for another place of the same kind. */
export function satElsewhere(one: Career, other: Career): boolean {
  return isElsewhere(one, other) || isElsewhere(other, one);
}

function isElsewhere({ sittings }: Career, { standings }: Career): boolean {
  return standings.some(({ organisationId, level, keys, pollingOn }) => {
    if (level === null || keys.length === 0) return false;
    const last = daysFrom(pollingOn, DAYS_ABOUT_A_POLL);
    return sittings.some(
      (seat) =>
        seat.organisationId === organisationId &&
        seat.level === level &&
        !seat.keys.some((key) => keys.includes(key)) &&
        seat.from <= last &&
        (seat.to === null || seat.to > last),
    );
  });
}
