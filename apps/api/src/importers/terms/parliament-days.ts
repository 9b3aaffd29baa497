import { addDays, formatDay } from '../../calendar/day.ts';
import { findDissolution, findParliament, generalElections } from '../../elections/general-elections.ts';
import type { Spell, TermClaim } from './claims.ts';

/**
 * How long after a general election a file may have the first day of whoever won it: it may count from the day after the poll, or from that on
 * which the House first met, twelve days after that of 2010. No by-election was nearer: a poll put off by a candidate's death came 21 days later.
 * Source: House of Commons Library, General election timetables (SN02009).
 */
const FIRST_DAYS = 14;

/**
 * The days of an MP's term by the law: it begins with the poll, whatever day near it a file counts from, and ends with the dissolution where a
 * file has the day before it or one up to the day after the next poll, for in between there are no MPs. Terms of others stay as they are.
 */
export function alignWithParliament(claim: TermClaim): TermClaim {
  if (claim.role !== 'MP') return claim;
  const { seat, from, to } = claim;
  const aligned: Spell = { from: findStart(seat.from), to: findEnd(seat) };
  return {
    ...claim,
    from: from === seat.from ? aligned.from : from,
    to: to === seat.to ? aligned.to : to,
    seat: aligned,
  };
}

function findStart(from: string | null): string | null {
  const pollingOn = from === null ? null : findParliament(from);
  return from !== null && pollingOn !== null && from <= daysAfter(pollingOn, FIRST_DAYS) ? pollingOn : from;
}

function findEnd({ from, to }: Spell): string | null {
  const dissolvedOn = from === null || findParliament(from) === null ? null : findDissolution(from);
  const next = generalElections.find((election) => election.dissolvedOn === dissolvedOn);
  if (to === null || !next) return to;
  const isItsEnd = to >= daysAfter(next.dissolvedOn, -1) && to <= daysAfter(next.pollingOn, 1);
  return isItsEnd ? next.dissolvedOn : to;
}

/** The day that many days later, YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return formatDay(addDays(new Date(`${day}T00:00:00Z`), days));
}
