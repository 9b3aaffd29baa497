import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import { loadSeenFrom } from '../../elections/ward-vintage.ts';
import { isOverBy } from '../../representatives/longest-term.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import { isOfShadowAuthority } from '../../representatives/shadow-authority.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { isOfWard } from './is-of-ward.ts';
import { type KnownSeat, loadKnownSeats } from './known-seats.ts';
import { type ListedOffice, loadListedOffices, loadWins, type WonBallot } from './load-wins.ts';
import { type FilledSpell, mostAtOnce } from './seat-room.ts';
import { loadWorkedOut } from './worked-out.ts';

/** How far apart a day that a council states and the one the law gives may be. */
const DAYS_APART = 31;

/** What a win says of the office it leads to. */
const OF_THE_WIN = ['from', 'startReason', 'candidacyId'] as const;

/**
 * Brings those whom lists have in office together with the elections they won there: the last one before the list is how and since when they
 * are in office, and whether on a joint label. Whom a list has in office before that poll was elected again: their office ends with its term and
 * another begins, so that what was known of the first stays (R9). Whom a county council's last poll elected is by it
 * in office in the council that it went on as. Called after lists and after results, so that their order does not matter. An office that an editor made or changed stays; of a ward
 * of which more is said, the wins are weighed with all of that (`settleWards`).
 * @returns The people whose office changed.
 */
export async function settleWins(writer: ImportWriter, personIds: readonly string[]): Promise<Set<string>> {
  const settled = new Set<string>();
  const wanted = [...new Set(personIds)];
  const offices = wanted.length === 0 ? [] : await loadListedOffices(writer.tx, wanted);
  const isWorkedOut = await loadWorkedOut(writer.tx, offices);
  const listed = offices.filter((office) => !isWorkedOut(office));
  if (listed.length === 0) return settled;
  let wins = await loadWins(
    writer.tx,
    listed.map(({ personId }) => personId),
  );
  const holdersOf = await loadHolders(
    writer.tx,
    'OfficeHolding',
    listed.map(({ id }) => id),
  );
  const { seats, vacancies } = await loadKnownSeats(
    writer.tx,
    listed.map(({ postId }) => postId),
  );
  const seenFrom = await loadSeenFrom(
    writer.tx,
    listed.map(({ areaId }) => areaId),
  );
  const accepted: string[] = [];
  const replaced: string[] = [];
  const take = (office: ListedOffice, win: WonBallot, holdingId: string) => {
    for (const other of wins)
      if (other !== win && other.holdingId === holdingId)
        replaced.push(`OFFICE_HOLDING ${other.candidacyId}`);
    wins = wins.map((other) =>
      other === win
        ? { ...win, holdingId }
        : other.holdingId === holdingId
          ? { ...other, holdingId: null }
          : other,
    );
    // Of a county council that went on as this one the office itself is still to be told.
    if (!win.isContinuing) accepted.push(`OFFICE_HOLDING ${win.candidacyId}`);
    settled.add(office.personId);
  };
  const queue = [...listed];
  for (let office = queue.shift(); office; office = queue.shift()) {
    const { id } = office;
    const holders = holdersOf(id);
    const isEditors = (fields: readonly string[]) =>
      fields.some((field) => holders.get(field)?.origin === 'EDITOR');
    const isLists = holders.has('from') && !isEditors(OF_THE_WIN);
    const seat = seats.find((known) => known.id === id);
    const win = isLists && seat ? findWin(office, seat, wins, seenFrom(office.areaId)) : null;
    if (!seat || !win) continue;
    if (seat.candidacyId === win.candidacyId) {
      // That nobody had to vote may be known later than who won.
      const isTold = holders.has('candidacyId') && seat.startReason !== startReasonOf(win);
      if (isTold && (win.isUnopposed || seat.startReason === 'UNOPPOSED')) {
        link(writer, seat, win, { startReason: startReasonOf(win) });
        settled.add(office.personId);
      }
      continue;
    }
    const from = firstDayOf(office, win);
    // The day on which a term begins is often that of the poll: the law says when an office does.
    const isTerms = holders.get('from')?.origin === 'WIKIDATA';
    const isStated = seat.isStartKnown && !holders.has('candidacyId') && !isTerms;
    const wonFrom = later(win.pollingOn, office.foundedOn);
    const isNear = Math.abs(daysBetween(seat.from, wonFrom)) <= DAYS_APART;
    // A term that began years after a poll does not follow from that one.
    const isOfEarlier =
      isTerms && seat.isStartKnown && !holders.has('candidacyId') && !isNear && wonFrom < seat.from;
    if (isOfEarlier) continue;
    if (isStated && isNear) {
      link(writer, seat, win, win.isUnopposed ? { startReason: 'UNOPPOSED' } : {});
    } else if ((seat.vouchedOn ?? seat.from) < win.pollingOn) {
      // Where the law names no day, or they left in between, an editor says when the one office ended and the other began.
      if (from === null || from <= seat.from || isEditors(['to', 'endReason'])) continue;
      const begun = await beginAgain(writer, seat, win, from);
      // A term says when the second ends as it did of the one time.
      const endedBy = holders.get('to');
      if (endedBy) writer.hold('OfficeHolding', begun.id, 'to', endedBy);
      seats.push(begun);
      queue.push(office);
      take(office, win, begun.id);
      continue;
    } else {
      if (isStated || (from !== null && !hasRoom(office, seat, from, seats, vacancies))) continue;
      link(writer, seat, win, {
        startReason: startReasonOf(win),
        ...(from !== null && { from, isStartKnown: true }),
      });
      // Should the result be corrected, the first day is again the one before.
      if (from !== null) holdWin(writer, id, win, 'isStartKnown');
    }
    take(office, win, id);
  }
  // A win that was taken for the office's before a later one was known is in no office again, as if it had come after.
  if (replaced.length > 0)
    await writer.tx.proposal.updateMany({
      where: { key: { in: replaced }, state: 'ACCEPTED', decidedById: null },
      data: { state: 'OPEN', decidedAt: null },
    });
  // What a result had proposed has come about.
  if (accepted.length > 0)
    await writer.tx.proposal.updateMany({
      where: { key: { in: accepted }, state: 'OPEN' },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
  return settled;
}

/** Who wins a seat that nobody else stood for holds it like any other (Representation of the People Act 1983, Schedule 1, rule 17). */
function startReasonOf({ isUnopposed, isByElection }: WonBallot): 'UNOPPOSED' | 'BY_ELECTION' | 'ELECTED' {
  if (isUnopposed) return 'UNOPPOSED';
  return isByElection ? 'BY_ELECTION' : 'ELECTED';
}

function link(writer: ImportWriter, seat: KnownSeat, win: WonBallot, columns: Partial<KnownSeat>): void {
  const patch = { candidacyId: win.candidacyId, ...columns };
  writer.change('OfficeHolding', seat, patch);
  holdWin(writer, seat.id, win);
  Object.assign(seat, patch, { version: seat.version + 1 });
}

/** Ends an office with its term, and begins the one that follows from being elected again. */
async function beginAgain(
  writer: ImportWriter,
  seat: KnownSeat,
  win: WonBallot,
  from: string,
): Promise<KnownSeat> {
  const { postId, personId, to, endReason, sources } = seat;
  const id = newId();
  const columns = { postId, personId, from, to, isStartKnown: true, endReason, sources };
  const begun = {
    id,
    ...columns,
    startReason: win.isUnopposed ? ('UNOPPOSED' as const) : ('ELECTED' as const),
    candidacyId: win.candidacyId,
  };
  const ended = { to: from, endReason: 'TERM_ENDED' as const };
  writer.change('OfficeHolding', seat, ended);
  // The database refuses a person two spells in one seat at any moment, and what is new is written first.
  await writer.flush();
  Object.assign(seat, ended, { version: seat.version + 1 });
  writer.create('OfficeHolding', begun);
  writer.hold('OfficeHolding', id, 'from', {
    origin: writer.source.origin,
    externalId: null,
    statedOn: from,
  });
  holdWin(writer, id, win);
  return { ...begun, version: 1, wonOn: win.pollingOn, vouchedOn: from, editorsFields: [] };
}

function holdWin(
  writer: ImportWriter,
  id: string,
  { pollingOn }: WonBallot,
  field: 'candidacyId' | 'isStartKnown' = 'candidacyId',
): void {
  const { origin } = writer.source;
  writer.hold('OfficeHolding', id, field, { origin, externalId: null, statedOn: pollingOn });
}

/** The last election they won there before the newest list that has them, or before their office ended; of another office of theirs it is none. */
function findWin(
  office: ListedOffice,
  { to, from, vouchedOn }: KnownSeat,
  wins: readonly WonBallot[],
  seenFrom: string | null,
): WonBallot | null {
  const begunBy = vouchedOn ?? from;
  const isBefore = (win: WonBallot) =>
    to === null ? win.pollingOn <= (office.listedOn ?? '') : (firstDayOf(office, win) ?? win.pollingOn) < to;
  const there = wins.filter(
    (win) =>
      win.personId === office.personId &&
      isOfWard(win, { ...office, seenFrom }, win.holdingId === office.id) &&
      !isOverBy(win.pollingOn, begunBy) &&
      isBefore(win) &&
      !isOfCouncilBefore(office, win) &&
      // A ward of the same name that was there before is another.
      (office.beginsOn === null || (firstDayOf(office, win) ?? win.pollingOn) >= office.beginsOn) &&
      (win.holdingId === null || win.holdingId === office.id),
  );
  return there.toSorted((a, b) => (a.pollingOn < b.pollingOn ? 1 : -1))[0] ?? null;
}

/** Null where the law counts from a declaration, whose day results do not have: then the first day known stays. */
function firstDayOf(
  { role, nation, foundedOn }: ListedOffice,
  { pollingOn, isByElection }: WonBallot,
): string | null {
  const day = findFirstDay({
    role,
    nation,
    pollingOn: new Date(`${pollingOn}T00:00:00Z`),
    isByElection,
    declaredOn: null,
    foundedOn: foundedOn === null ? null : new Date(`${foundedOn}T00:00:00Z`),
  });
  return day && formatDay(day);
}

/** A poll long before the council was there elected another of its name, which the record may lack. */
function isOfCouncilBefore({ foundedOn }: ListedOffice, { pollingOn }: WonBallot): boolean {
  return foundedOn !== null && pollingOn < foundedOn && !isOfShadowAuthority(pollingOn, foundedOn);
}

function later(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}

function hasRoom(
  { postId, seats: count }: ListedOffice,
  seat: KnownSeat,
  from: string,
  seats: readonly KnownSeat[],
  vacancies: readonly (FilledSpell & Readonly<{ postId: string }>)[],
): boolean {
  const others = seats.filter((other) => other.postId === postId && other.id !== seat.id);
  const isAlone = others.every(
    (other) =>
      other.personId !== seat.personId ||
      (other.to !== null && other.to <= from) ||
      (seat.to !== null && other.from >= seat.to),
  );
  const filled = [...others, ...vacancies.filter((vacancy) => vacancy.postId === postId)];
  return isAlone && mostAtOnce(filled, from, seat.to) < count;
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(one) - Date.parse(other)) / 86_400_000;
}
