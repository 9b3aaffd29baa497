import { isInSpell } from '../calendar/open-spell.ts';
import { isCalled, wardNamesOf } from './ballot-ward-name.ts';

/** A ward of the record that bears a ballot's code. Days are YYYY-MM-DD. */
export type CodedWard = Readonly<{
  nameEn: string | null;
  nameCy: string | null;
  validFrom: string | null;
  validTo: string | null;
}>;

/**
 * What a ballot's GSS code says of its ward. NOTHING: there is none, or all wards of that code were over by then, or not there yet, as where an order was
 * overtaken by the next one before the poll: then the name says it. UNKNOWN: the record has no ward of that code yet, and one of the same name may be another.
 * TOLD: the code says it, if anything does.
 */
export function readCodeOfBallot(
  ballot: Readonly<{ gssCode: string | null; label: string; ballotId: string | null }>,
  wards: readonly CodedWard[],
  day: Date,
): 'NOTHING' | 'UNKNOWN' | 'TOLD' {
  if (ballot.gssCode === null) return 'NOTHING';
  const named = wards.filter((ward) => isCalled(ward, wardNamesOf(ballot)));
  if (named.length === 0) return 'UNKNOWN';
  return named.some((ward) => isThere(ward, day)) ? 'TOLD' : 'NOTHING';
}

function isThere({ validFrom, validTo }: CodedWard, day: Date): boolean {
  return isInSpell({ from: readDay(validFrom), to: readDay(validTo) }, day);
}

function readDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
