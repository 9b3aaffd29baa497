import { isOverBy } from '../../representatives/longest-term.ts';
import { beginAgain, beginsAgain, isWithin, partOf } from './begin-again.ts';
import type { Absence, SeatWin, Sighting, Spell, StatedTerm } from './ward-spells.ts';

/** How far apart two sources may have one day: that of a poll, of the declaration, of the first meeting. */
const DAYS_APART = 31;

const COUNCIL = 'COUNCIL_OR_LEGISLATURE';
const FOREVER = '9999-12-31';

/** A time in which nothing but an election can begin another office. */
type Stretch = Pick<
  Spell,
  'from' | 'shownOn' | 'to' | 'endReason' | 'absentOn' | 'isStartKnown' | 'fromSaidBy' | 'toSaidBy'
> &
  Pick<Spell, 'seen' | 'terms' | 'lost'> & {
    /** Whether the council says since when, and whether a term does. */
    readonly isStated: boolean;
    readonly isOfTerm: boolean;
  };

type Piece = {
  /** What the newest list of the council that says so has as the first day. */
  readonly startedOn: string | null;
  readonly seen: readonly Sighting[];
  readonly terms: StatedTerm[];
  readonly upper: string | null;
};

/**
 * The times of one person in a seat: a function of everything that is said of them there, so that it does not matter what was said first (R12). The
 * council's own first day goes before a term's, the newest list's before an older one's; who is shown in the seat before that day, or before a poll that
 * they won, was in it for an earlier term; between two days on which they are shown they were in it, but where a term ends, or they were absent.
 * @param absences What a list says, and a poll that they lost where they won another before they are shown again: else the result may be wrong.
 * @param endsOn The first day on which the office is no more. Null where none is known.
 */
export function deriveSpells(
  sightings: readonly Sighting[],
  terms: readonly StatedTerm[],
  wins: readonly SeatWin[],
  absences: readonly Absence[],
  endsOn: string | null,
): Spell[] {
  const stretches = cutAtStarts(sightings, terms).flatMap((piece) => stretchesOf(piece, wins, absences));
  const free = [...wins].toSorted((a, b) => (a.pollingOn < b.pollingOn ? -1 : 1));
  const spells = stretches.flatMap((stretch) => cutAtPolls(stretch, free));
  return spells.map((spell, index) => closeSpell(spell, spells[index + 1] ?? null, endsOn));
}

/** The newest list that says since when; what is shown before that day is an earlier time, and so on back. */
function cutAtStarts(sightings: readonly Sighting[], terms: readonly StatedTerm[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = sightings.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  let upper: string | null = null;
  while (rest.length > 0) {
    const startedOn: string | null =
      rest.findLast(
        ({ kind, startedOn: day, listedOn }) => kind === 'COUNCIL' && day !== null && day <= listedOn,
      )?.startedOn ?? null;
    const from = startedOn ?? '';
    pieces.unshift({ startedOn, seen: rest.filter(({ listedOn }) => listedOn >= from), terms: [], upper });
    rest = rest.filter(({ listedOn }) => listedOn < from);
    upper = startedOn;
  }
  for (const term of terms.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const meeting = pieces
      .map((piece) => ({ piece, days: daysInBoth(term, piece) }))
      .filter(({ days }) => days > 0)
      .toSorted((a, b) => b.days - a.days)[0];
    if (meeting) meeting.piece.terms.push(term);
    else pieces.unshift({ startedOn: null, seen: [], terms: [term], upper: pieces[0]?.startedOn ?? null });
  }
  return pieces;
}

type Ending = Pick<Stretch, 'to' | 'endReason' | 'absentOn' | 'toSaidBy'>;

const UNENDED: Ending = { to: null, endReason: null, absentOn: null, toSaidBy: null };

function stretchesOf(
  { startedOn, seen, terms, upper }: Piece,
  wins: readonly SeatWin[],
  absences: readonly Absence[],
): Stretch[] {
  const endBefore = (last: Sighting, next: string): Ending | null => {
    const isBack = (pollingOn: string) =>
      next === upper || wins.some((win) => win.pollingOn > pollingOn && win.pollingOn <= next);
    return endOf(last, findAbsence(last, next, absences, isBack));
  };
  const endAt = (last: Sighting | undefined): Ending => {
    if (upper === null) return UNENDED;
    return (last && endBefore(last, upper)) ?? { ...UNENDED, to: upper, endReason: 'TERM_ENDED' };
  };
  if (startedOn !== null) {
    const last = seen.at(-1);
    const lastSeenOn = last?.listedOn ?? startedOn;
    // A council that says since when somebody is in office knows better than a term until when they were.
    const ending = upper === null ? terms.find(({ to }) => to !== null && to > lastSeenOn) : undefined;
    const closed = ending ? { ...UNENDED, to: ending.to, toSaidBy: ending.origin } : endAt(last);
    const lost = terms.flatMap(({ from, to, origin }) => [
      ...(from === startedOn ? [] : [{ field: 'from' as const, day: from, origin }]),
      ...(to === null || to === closed.to || isNear(to, upper)
        ? []
        : [{ field: 'to' as const, day: to, origin }]),
    ]);
    const start = {
      from: startedOn,
      shownOn: startedOn,
      isStartKnown: true,
      fromSaidBy: COUNCIL,
      isStated: true,
      isOfTerm: false,
    };
    return [{ ...start, ...closed, seen, terms, lost }];
  }
  const stretches: Stretch[] = [];
  let after = '';
  for (const term of terms) {
    const isBetween = ({ listedOn }: Sighting) => listedOn >= after && listedOn < (term.to ?? FOREVER);
    stretches.push(stretchOfTerm(term, seen.filter(isBetween)));
    after = term.to ?? FOREVER;
  }
  let begun: Sighting[] = [];
  const begin = (end: Ending) => {
    const [first] = begun;
    if (!first) return;
    const from = { from: first.listedOn, shownOn: first.listedOn, fromSaidBy: originOf(first) };
    const unknown = { isStartKnown: false, isStated: false, isOfTerm: false };
    stretches.push({ ...from, ...unknown, ...end, seen: begun, terms: [], lost: [] });
    begun = [];
  };
  for (const row of seen.filter(({ listedOn }) => listedOn >= after)) {
    const last = begun.at(-1);
    const end = last ? endBefore(last, row.listedOn) : null;
    if (end) begin(end);
    begun.push(row);
  }
  begin(endAt(begun.at(-1)));
  return stretches;
}

/**
 * The first absence between a list that shows somebody and the next day on which they are in.
 * @param isBack Whether anything says how somebody who lost a poll came back. Where a list has others in every seat since, it needs none.
 */
function findAbsence(
  { listedOn }: Sighting,
  next: string,
  absences: readonly Absence[],
  isBack: (pollingOn: string) => boolean,
): Absence | null {
  const between = absences
    .filter(({ on }) => on > listedOn && on < next)
    .toSorted((a, b) => (`${a.on} ${a.pollingOn === null}` < `${b.on} ${b.pollingOn === null}` ? -1 : 1));
  const isListed = (since: string) => between.some(({ pollingOn, on }) => pollingOn === null && on >= since);
  return between.find(({ pollingOn, on }) => pollingOn === null || isBack(pollingOn) || isListed(on)) ?? null;
}

function endOf(last: Sighting, absence: Absence | null): Ending | null {
  if (absence === null) return null;
  return absence.endsOn === null
    ? { to: absence.on, endReason: null, absentOn: absence.on, toSaidBy: originOf(last) }
    : { ...UNENDED, to: absence.endsOn, endReason: 'TERM_ENDED' };
}

function stretchOfTerm(term: StatedTerm, seen: readonly Sighting[]): Stretch {
  const [first] = seen;
  const isEarlier = first !== undefined && first.listedOn < term.from;
  const from = isEarlier ? first.listedOn : term.from;
  return {
    from,
    shownOn: from,
    isStartKnown: !isEarlier,
    fromSaidBy: isEarlier ? originOf(first) : term.origin,
    ...UNENDED,
    to: term.to,
    toSaidBy: term.to === null ? null : term.origin,
    seen,
    terms: [term],
    lost: isEarlier ? [{ field: 'from', day: term.from, origin: term.origin }] : [],
    isStated: false,
    isOfTerm: !isEarlier,
  };
}

/** The poll that they won before the first day begins the first of their times; every other while they are shown in the seat begins another. Takes the wins it uses. */
function cutAtPolls(stretch: Stretch, wins: SeatWin[]): Spell[] {
  const { isStated, isOfTerm, ...days } = stretch;
  const { shownOn, seen, terms, lost } = days;
  const lastSeenOn = seen.at(-1)?.listedOn ?? '';
  // Who says since when speaks of the poll of about that day, and of no earlier one.
  const isSaid = isStated || isOfTerm;
  const near = isSaid ? wins.findLast(({ pollingOn }) => isNear(pollingOn, shownOn)) : undefined;
  const within = wins.filter((win) => win !== near && (win.pollingOn <= lastSeenOn || isWithin(win, days)));
  const begun = isSaid
    ? near
    : within.findLast(({ pollingOn }) => pollingOn <= shownOn && !isOverBy(pollingOn, shownOn));
  const first = firstDayOf(begun);
  const again = within.filter((win) => beginsAgain(win, days));
  for (const win of [begun, ...again]) if (win) wins.splice(wins.indexOf(win), 1);
  const spell: Spell = {
    ...days,
    personId: seen[0]?.personId ?? terms[0]?.personId ?? '',
    from: first === null || isStated ? days.from : first,
    lastShownOn: shownOn,
    isStartKnown: first !== null || days.isStartKnown,
    startReason: startReasonOf(begun, isStated),
    candidacyId: begun?.candidacyId ?? null,
    wonOn: begun?.pollingOn ?? null,
    // Of a term that begins with a poll the law says the day, and of one that ends with the next.
    lost: lost.filter(({ field }) => field === 'to' || begun === undefined || isStated),
  };
  return beginAgain(partOf(spell, seen), again);
}

function firstDayOf(win: SeatWin | undefined): string | null {
  return win?.firstDay ?? null;
}

function startReasonOf(win: SeatWin | undefined, isStated: boolean): Spell['startReason'] {
  if (win === undefined) return 'ELECTED';
  return isStated && win.startReason !== 'UNOPPOSED' ? 'ELECTED' : win.startReason;
}

/** Nobody is in a seat twice: an office lasts up to the next at most, and one that ends with a poll until who won it comes in. */
function closeSpell(spell: Spell, next: Spell | null, endsOn: string | null): Spell {
  if (next !== null) {
    const isCut = spell.to === null || spell.to > next.from;
    const isOneAfterOther =
      spell.absentOn === null &&
      spell.toSaidBy !== null &&
      next.candidacyId !== null &&
      isNear(spell.to ?? '', next.from);
    return isCut || isOneAfterOther
      ? { ...spell, to: next.from, endReason: 'TERM_ENDED', absentOn: null, toSaidBy: null }
      : spell;
  }
  const isOver = endsOn !== null && (spell.to === null || spell.to > endsOn);
  return isOver
    ? { ...spell, to: endsOn, endReason: 'BOUNDARY_CHANGE', absentOn: null, toSaidBy: null }
    : spell;
}

function originOf({ kind }: Pick<Sighting, 'kind'>): string {
  return kind === 'COUNCIL' ? COUNCIL : kind;
}

function keyOf({ listedOn, kind }: Sighting): string {
  return `${listedOn} ${kind}`;
}

function daysInBoth(term: StatedTerm, { startedOn, upper }: Piece): number {
  const from = [term.from, startedOn ?? ''].toSorted().at(-1) ?? term.from;
  const to = [term.to ?? FOREVER, upper ?? FOREVER].toSorted()[0] ?? FOREVER;
  return daysBetween(to, from);
}

function isNear(one: string, other: string | null): boolean {
  return other !== null && one !== '' && Math.abs(daysBetween(one, other)) <= DAYS_APART;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(one) - Date.parse(other)) / 86_400_000;
}
