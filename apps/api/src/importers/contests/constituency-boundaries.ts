import { addDays, findDay, formatDay } from '../../calendar/day.ts';
import { generalElections, type GeneralElection } from '../../elections/general-elections.ts';

/**
 * Constituencies by the numbers in their GSS codes, and the general elections they were drawn for: those from `firstPoll` on, to
 * before `lastDissolution` (null: still in use). Source: ONS Code History Database and UK Parliament, constituencies 1997–2024. The
 * codes before 2010 were given afterwards; Scotland was redrawn in 2005.
 */
const BOUNDARIES: readonly Readonly<{
  entity: string;
  from: number;
  to: number;
  firstPoll: string;
  lastDissolution: string | null;
}>[] = [
  { entity: 'E14', from: 1, to: 529, firstPoll: '1997-05-01', lastDissolution: '2010-04-12' },
  { entity: 'E14', from: 530, to: 1062, firstPoll: '2010-05-06', lastDissolution: '2024-05-30' },
  { entity: 'E14', from: 1063, to: 1605, firstPoll: '2024-07-04', lastDissolution: null },
  { entity: 'W07', from: 1, to: 40, firstPoll: '1997-05-01', lastDissolution: '2010-04-12' },
  { entity: 'W07', from: 41, to: 80, firstPoll: '2010-05-06', lastDissolution: '2024-05-30' },
  { entity: 'W07', from: 81, to: 112, firstPoll: '2024-07-04', lastDissolution: null },
  { entity: 'S14', from: 1, to: 59, firstPoll: '2005-05-05', lastDissolution: '2024-05-30' },
  { entity: 'S14', from: 60, to: 111, firstPoll: '2024-07-04', lastDissolution: null },
  { entity: 'N06', from: 1, to: 18, firstPoll: '2010-05-06', lastDissolution: '2024-05-30' },
  { entity: 'N05', from: 1, to: 18, firstPoll: '2024-07-04', lastDissolution: null },
];

/** Codes of 2005 that went on in 2024, because the Boundary Commission for Scotland left those five constituencies as they were. */
const KEPT_IN_2024 = new Set(['S14000021', 'S14000027', 'S14000045', 'S14000048', 'S14000051']);

/**
 * Five more kept nearly all of their boundaries and got new codes late, so that work on the review still has them under the old ones.
 * Source: UK Parliament, constituencies 1997–2024, which has both codes beside their names.
 */
const REISSUED_IN_2024: ReadonlyMap<string, string> = new Map([
  ['S14000006', 'S14000107'],
  ['S14000008', 'S14000108'],
  ['S14000010', 'S14000109'],
  ['S14000040', 'S14000110'],
  ['S14000058', 'S14000111'],
]);

/** The code that a constituency of 2024 has for the one it had while it was drawn. Null for all others. */
export function findReissuedCode(gssCode: string): string | null {
  return REISSUED_IN_2024.get(gssCode) ?? null;
}

/** The life of a constituency's boundaries, half-open. */
export type BoundarySpell = Readonly<{ firstPoll: string; lastDissolution: string | null }>;

/** The spells in which a code stood for a constituency: none for a code that is not known, two for the five that were kept. */
export function findBoundarySpells(gssCode: string): readonly BoundarySpell[] {
  const number = Number(gssCode.slice(3));
  const spells = BOUNDARIES.filter(
    ({ entity, from, to }) => gssCode.startsWith(entity) && number >= from && number <= to,
  );
  return KEPT_IN_2024.has(gssCode) ? [...spells, { firstPoll: '2024-07-04', lastDissolution: null }] : spells;
}

/** The spell a poll of that day falls in. Null where the code is not known or stood for nothing then. */
export function findBoundarySpell(gssCode: string, pollingOn: string): BoundarySpell | null {
  return findBoundarySpells(gssCode).find((spell) => isWithin(spell, pollingOn)) ?? null;
}

/** The days between which boundaries were in force, half-open. */
export type BoundaryLife = Readonly<{ validFrom: string | null; validTo: string | null }>;

/**
 * From the day after a dissolution on, the next parliament is elected on the new boundaries, and by-elections to the one that sits are held
 * on the old ones to its end. So has it the UK Parliament's list of constituencies.
 */
export function findBoundaryLife({ firstPoll, lastDissolution }: BoundarySpell): BoundaryLife {
  const dissolved = generalElections.find(({ pollingOn }) => pollingOn === firstPoll)?.dissolvedOn ?? null;
  return { validFrom: dayAfter(dissolved), validTo: dayAfter(lastDissolution) };
}

/**
 * The polls that boundaries of known days are for: the other way round, for those without a code. Null where no general election was held on
 * them yet.
 */
export function findSpellOf({ validFrom, validTo }: BoundaryLife): BoundarySpell | null {
  const firstPoll = generalElections.find(({ pollingOn }) => pollingOn >= (validFrom ?? ''))?.pollingOn;
  if (firstPoll === undefined) return null;
  const dissolution = generalElections.find(({ dissolvedOn }) => dayAfter(dissolvedOn) === validTo);
  return { firstPoll, lastDissolution: dissolution?.dissolvedOn ?? validTo };
}

/** General elections at which the code stood for a constituency. */
export function findGeneralElections(gssCode: string): readonly GeneralElection[] {
  const spells = findBoundarySpells(gssCode);
  return generalElections.filter(({ pollingOn }) => spells.some((spell) => isWithin(spell, pollingOn)));
}

function isWithin({ firstPoll, lastDissolution }: BoundarySpell, day: string): boolean {
  return day >= firstPoll && (lastDissolution === null || day < lastDissolution);
}

function dayAfter(day: string | null): string | null {
  const date = day === null ? null : findDay(day);
  return date && formatDay(addDays(date, 1));
}
