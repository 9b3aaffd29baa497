import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import { findDissolution } from '../../elections/general-elections.ts';
import { SeatVacancies } from './end-vacancies.ts';
import { SeatChanges } from './seat-changes.ts';
import { type MpSeat, overlaps, SEAT_FACTS } from './seat-facts.ts';
import { findOwnSeat, findSeatSpell, type SeatSpell } from './seat-spell.ts';

/** Somebody elected. */
export type Win = Readonly<{
  candidacyId: string;
  personId: string;
  ballotId: string;
  /** The post of the contest. Null where the record does not hold it. */
  postId: string | null;
  isSingleSeat: boolean;
  /** Whether an id of the person's elsewhere says who they are, and not only their name in this contest. */
  hasExternalId: boolean;
  isByElection: boolean;
  pollingOn: string;
}>;

/**
 * Makes the offices that follow from results: where an id says who won a single seat whose post is known, the holding is made, or the
 * one that is there learns which candidacy won it; a by-election ends the time of whom it replaces. Every other win is a proposal, and so
 * is one that another holding stands against (R10).
 * @returns The candidacies whose holding was made or linked now.
 */
export async function reconcileHoldings(writer: ImportWriter, wins: readonly Win[]): Promise<Set<string>> {
  const taken = new Set<string>();
  if (wins.length === 0) return taken;
  const known = await loadHoldings(writer.tx, wins);
  const changes = new SeatChanges<MpSeat>(writer);
  const vacancies = await SeatVacancies.load(writer, [
    ...new Set(wins.flatMap(({ postId }) => postId ?? [])),
  ]);
  const postIds = new Set<string>();
  for (const win of wins) {
    if (taken.has(win.candidacyId) || known.some(({ candidacyId }) => candidacyId === win.candidacyId))
      continue;
    const { postId, personId } = win;
    if (postId === null || !win.isSingleSeat || !win.hasExternalId) {
      propose(writer, win);
      continue;
    }
    const held = { ...win, postId };
    const inParliament = { from: firstDayOf(win), to: findDissolution(win.pollingOn) };
    const about = known.filter(
      (holding) =>
        holding.role === 'MP' &&
        (holding.postId === postId || holding.personId === personId) &&
        overlaps(holding, inParliament),
    );
    const own = findOwnSeat(held, inParliament, about);
    const others = about.filter((holding) => holding !== own);
    const spell = findSeatSpell(held, { ...inParliament, ...(own && { to: own.to }) }, others);
    if (!spell || (own && own.to !== spell.to)) {
      propose(writer, win);
      continue;
    }
    if (own) changes.change(own, factsOf(win, own));
    else known.push(hold(changes, writer, held, spell));
    for (const holding of spell.ended) {
      changes.change(holding, { to: inParliament.from, endReason: null });
      changes.askForEnd(holding);
    }
    vacancies.fill(postId, inParliament.from, spell.to);
    postIds.add(postId);
    taken.add(win.candidacyId);
  }
  changes.settleStarts(known, postIds);
  changes.write();
  return taken;
}

/** What a win says of an office that is there; what an editor said of it stays. */
function factsOf(win: Win, { editorsFields, isEditors }: MpSeat): Partial<MpSeat> {
  const isTaken = (field: string) => !isEditors && !editorsFields.includes(field);
  return {
    candidacyId: win.candidacyId,
    ...(isTaken('from') && { from: firstDayOf(win) }),
    ...(isTaken('startReason') && { startReason: startReasonOf(win) }),
  };
}

function startReasonOf({ isByElection }: Win): 'BY_ELECTION' | 'ELECTED' {
  return isByElection ? 'BY_ELECTION' : 'ELECTED';
}

/** Makes the office of a winner. */
function hold(
  changes: SeatChanges<MpSeat>,
  writer: ImportWriter,
  win: Win & { readonly postId: string },
  { to }: SeatSpell<MpSeat>,
): MpSeat {
  const { personId, postId, candidacyId } = win;
  const isWhole = to === findDissolution(win.pollingOn);
  const seat: MpSeat = {
    id: newId(),
    version: 1,
    role: 'MP',
    personId,
    postId,
    candidacyId,
    from: firstDayOf(win),
    to,
    startReason: startReasonOf(win),
    endReason: to !== null && isWhole ? 'DISSOLUTION' : null,
    editorsFields: [],
    isEditors: false,
    endToldOn: null,
    sources: [creditOf(writer.source)],
  };
  changes.create(seat);
  if (!isWhole) changes.askForEnd(seat);
  return seat;
}

/** The first day of an MP's time; only MPs' offices are made at once. */
function firstDayOf({ pollingOn, isByElection }: Win): string {
  const poll = {
    role: 'MP',
    nation: null,
    pollingOn: new Date(`${pollingOn}T00:00:00Z`),
    isByElection,
    declaredOn: null,
  } as const;
  const day = findFirstDay(poll);
  if (!day) throw new Error('the table of office terms does not say when MPs begin');
  return formatDay(day);
}

function propose(writer: ImportWriter, win: Win): void {
  const { candidacyId, personId, postId, ballotId, pollingOn } = win;
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: `OFFICE_HOLDING ${candidacyId}`,
    recordType: 'OfficeHolding',
    recordId: null,
    patch: { candidacyId, personId, postId, ballotId, pollingOn },
  });
}

/** What the winners hold, and who holds what they won. One statement. */
async function loadHoldings(tx: Prisma.TransactionClient, wins: readonly Win[]): Promise<MpSeat[]> {
  const postIds = [...new Set(wins.flatMap(({ postId }) => postId ?? []))];
  const personIds = [...new Set(wins.map(({ personId }) => personId))];
  return tx.$queryRaw<MpSeat[]>`
    SELECT h."id", h."version", h."personId", h."postId", h."from"::text, h."to"::text, ${SEAT_FACTS}
    FROM (
      SELECT o."id" FROM unnest(${postIds}::uuid[]) AS a("id") JOIN "OfficeHolding" o ON o."postId" = a."id"
      UNION SELECT o."id" FROM unnest(${personIds}::uuid[]) AS a("id") JOIN "OfficeHolding" o ON o."personId" = a."id"
    ) k JOIN "OfficeHolding" h ON h."id" = k."id" JOIN "Post" po ON po."id" = h."postId"`;
}
