import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import { findDissolution } from '../../elections/general-elections.ts';
import { SeatVacancies } from './end-vacancies.ts';
import { findSeatSpell, type SeatHolding, type SeatSpell } from './seat-spell.ts';

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

type HoldingRow = ReadRow & SeatHolding & { version: number; role: string; endReason: string | null };

/**
 * Makes the offices that follow from results: where an id says who won a single seat whose post is known, the holding is made, or the
 * one that is there learns which candidacy won it; a by-election ends the time of whom it replaces. Every other win is a proposal, and so
 * is one that another holding stands against (R10).
 * @returns The candidacies whose holding was made or linked now.
 */
export async function reconcileHoldings(writer: ImportWriter, wins: readonly Win[]): Promise<Set<string>> {
  const changed = new Set<string>();
  if (wins.length === 0) return changed;
  const known = await loadHoldings(writer.tx, wins);
  const vacancies = await SeatVacancies.load(writer, [
    ...new Set(wins.flatMap(({ postId }) => postId ?? [])),
  ]);
  for (const win of wins) {
    if (changed.has(win.candidacyId) || known.some(({ candidacyId }) => candidacyId === win.candidacyId))
      continue;
    const { postId } = win;
    if (postId === null || !win.isSingleSeat || !win.hasExternalId) {
      propose(writer, win);
      continue;
    }
    const to = findDissolution(win.pollingOn);
    const from = firstDayOf(win);
    const overlapping = known.filter(
      (holding) =>
        holding.role === 'MP' &&
        (holding.postId === postId || holding.personId === win.personId) &&
        overlaps(holding, from, to),
    );
    const own = overlapping.find(
      (holding) =>
        holding.postId === postId &&
        holding.personId === win.personId &&
        holding.from === from &&
        holding.candidacyId === null,
    );
    const spell = own ? null : findSeatSpell({ ...win, postId }, overlapping);
    if (own && overlapping.length === 1) {
      writer.change('OfficeHolding', own, { candidacyId: win.candidacyId });
      changed.add(win.candidacyId);
    } else if (spell) {
      known.push(hold(writer, { ...win, postId }, spell));
      vacancies.fill(postId, from, spell.to);
      changed.add(win.candidacyId);
      for (const ended of spell.ended) {
        endAtByElection(writer, ended, from);
        known[known.indexOf(ended)] = { ...ended, to: from, endReason: null };
      }
    } else {
      propose(writer, win);
    }
  }
  return changed;
}

/** Makes the office of a winner. */
function hold(
  writer: ImportWriter,
  win: Win & { readonly postId: string },
  { to, endReason }: SeatSpell<HoldingRow>,
): HoldingRow {
  const { personId, postId, candidacyId } = win;
  const row = {
    id: newId(),
    personId,
    postId,
    from: firstDayOf(win),
    to,
    startReason: win.isByElection ? 'BY_ELECTION' : 'ELECTED',
    endReason,
    candidacyId,
  };
  writer.create('OfficeHolding', { ...row, sources: [creditOf(writer.source)] });
  if (to !== null && endReason === null) askForEnd(writer, candidacyId, to);
  return { ...row, version: 1, role: 'MP', isEndEditors: false };
}

function endAtByElection(writer: ImportWriter, holding: HoldingRow, to: string): void {
  writer.change('OfficeHolding', holding, { to, endReason: null });
  askForEnd(writer, holding.candidacyId ?? '', to);
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

/** Asks when and why a seat fell vacant, which the by-election that filled it does not say. */
function askForEnd(writer: ImportWriter, candidacyId: string, to: string): void {
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: `OFFICE_HOLDING_END ${candidacyId} ${to}`,
    recordType: 'OfficeHolding',
    recordId: null,
    patch: { candidacyId, endsOnOrBefore: to },
  });
}

function overlaps({ from, to }: HoldingRow, start: string, end: string | null): boolean {
  return (to === null || to > start) && (end === null || from < end);
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
async function loadHoldings(tx: Prisma.TransactionClient, wins: readonly Win[]): Promise<HoldingRow[]> {
  const postIds = [...new Set(wins.flatMap(({ postId }) => postId ?? []))];
  const personIds = [...new Set(wins.map(({ personId }) => personId))];
  return tx.$queryRaw<HoldingRow[]>`
    SELECT h."id", h."version", h."personId", h."postId", p."role"::text, h."from"::text, h."to"::text, h."startReason"::text, h."endReason"::text, h."candidacyId",
      EXISTS (SELECT 1 FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."field" = 'to' AND s."source" = 'EDITOR') AS "isEndEditors"
    FROM (
      SELECT o."id" FROM unnest(${postIds}::uuid[]) AS a("id") JOIN "OfficeHolding" o ON o."postId" = a."id"
      UNION SELECT o."id" FROM unnest(${personIds}::uuid[]) AS a("id") JOIN "OfficeHolding" o ON o."personId" = a."id"
    ) k JOIN "OfficeHolding" h ON h."id" = k."id" JOIN "Post" p ON p."id" = h."postId"`;
}
