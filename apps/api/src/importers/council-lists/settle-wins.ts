import { formatDay } from '../../calendar/day.ts';
import type { Nation, OfficeRole } from '../../generated/prisma/enums.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type KnownSeat, loadKnownSeats } from './known-seats.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { mostAtOnce } from './seat-room.ts';

type Listed = Readonly<{
  id: string;
  postId: string;
  role: OfficeRole;
  personId: string;
  organisationId: string;
  nation: Nation | null;
  areaId: string | null;
  ward: string | null;
  seats: number;
  /** Newest list that has them in office. */
  listedOn: string;
}>;

type Win = Readonly<{
  candidacyId: string;
  personId: string;
  organisationId: string;
  areaId: string | null;
  label: string;
  pollingOn: string;
  isByElection: boolean;
  holdingId: string | null;
}>;

/** How far apart a day that a council states and the one the law gives may be. */
const DAYS_APART = 31;

/**
 * Brings those whom lists have in office together with the elections they won there: the last one before the list is how and since when they
 * are in office, and whether on a joint label. Called after lists and after results, so that their order does not matter. An office that an
 * editor made or changed stays.
 * @returns The people whose office changed.
 */
export async function settleWins(writer: ImportWriter, personIds: readonly string[]): Promise<Set<string>> {
  const settled = new Set<string>();
  const wanted = [...new Set(personIds)];
  const listed = wanted.length === 0 ? [] : await loadListed(writer, wanted);
  if (listed.length === 0) return settled;
  const wins = await loadWins(
    writer,
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
  const accepted: string[] = [];
  for (const office of listed) {
    const holders = holdersOf(office.id);
    const isLists = [...holders.values()].every(({ origin }) => origin !== 'EDITOR') && holders.has('from');
    const seat = seats.find(({ id }) => id === office.id);
    const win = findWin(office, wins);
    if (!isLists || !seat || !win || seat.candidacyId === win.candidacyId) continue;
    const isInferred = !seat.isStartKnown || holders.has('candidacyId');
    if (!isInferred && Math.abs(daysBetween(seat.from, win.pollingOn)) > DAYS_APART) continue;
    const from = isInferred ? firstDayOf(office, win) : null;
    const patch = {
      candidacyId: win.candidacyId,
      ...(isInferred && { startReason: win.isByElection ? 'BY_ELECTION' : 'ELECTED' }),
      ...(from !== null && { from, isStartKnown: true }),
    };
    if (from !== null && !hasRoom(office, seat, from, seats, vacancies)) continue;
    writer.change('OfficeHolding', seat, patch);
    writer.hold('OfficeHolding', seat.id, 'candidacyId', {
      origin: writer.source.origin,
      externalId: null,
      statedOn: win.pollingOn,
    });
    Object.assign(seat, patch);
    accepted.push(`OFFICE_HOLDING ${win.candidacyId}`);
    settled.add(office.personId);
  }
  // What a result had proposed has come about.
  if (accepted.length > 0)
    await writer.tx.proposal.updateMany({
      where: { key: { in: accepted }, state: 'OPEN' },
      data: { state: 'ACCEPTED', decidedAt: new Date() },
    });
  return settled;
}

function findWin(office: Listed, wins: readonly Win[]): Win | null {
  const ward = office.ward === null ? null : foldWard(office.ward);
  const there = wins.filter(
    (win) =>
      win.personId === office.personId &&
      win.organisationId === office.organisationId &&
      win.pollingOn <= office.listedOn &&
      (win.areaId === office.areaId || foldWard(win.label) === ward) &&
      (win.holdingId === null || win.holdingId === office.id),
  );
  return there.toSorted((a, b) => (a.pollingOn < b.pollingOn ? 1 : -1))[0] ?? null;
}

/** Null where the law counts from a declaration, whose day results do not have: then the first day known stays. */
function firstDayOf({ role, nation }: Listed, { pollingOn, isByElection }: Win): string | null {
  const poll = new Date(`${pollingOn}T00:00:00Z`);
  const day = findFirstDay({ role, nation, pollingOn: poll, isByElection, declaredOn: null });
  return day && formatDay(day);
}

function hasRoom(
  { postId, seats: count }: Listed,
  seat: KnownSeat,
  from: string,
  seats: readonly KnownSeat[],
  vacancies: readonly Readonly<{ postId: string; from: string; to: string | null; seats?: number }>[],
): boolean {
  const others = seats.filter((other) => other.postId === postId && other.id !== seat.id);
  const isAlone = others.every(
    (other) => other.personId !== seat.personId || (other.to !== null && other.to <= from),
  );
  return (
    isAlone &&
    mostAtOnce([...others, ...vacancies.filter((vacancy) => vacancy.postId === postId)], from, null) < count
  );
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function loadListed(writer: ImportWriter, personIds: readonly string[]): Promise<Listed[]> {
  return writer.tx.$queryRaw<Listed[]>`
    SELECT h."id", h."postId", p."role"::text, h."personId", p."organisationId", o."nation", p."areaId", COALESCE(a."nameEn", a."nameCy") AS "ward", p."seats",
      (SELECT max(e."listedOn")::text FROM "CouncilListEntry" e
        WHERE e."personId" = h."personId" AND e."organisationId" = p."organisationId" AND e."kind" <> 'PARTY') AS "listedOn"
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE h."personId" = ANY (${personIds}::uuid[]) AND h."to" IS NULL AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND EXISTS (SELECT 1 FROM "CouncilListEntry" e
        WHERE e."personId" = h."personId" AND e."organisationId" = p."organisationId" AND e."kind" <> 'PARTY')
    ORDER BY h."id"`;
}

function loadWins(writer: ImportWriter, personIds: readonly string[]): Promise<Win[]> {
  return writer.tx.$queryRaw<Win[]>`
    SELECT c."id" AS "candidacyId", c."personId", e."organisationId", b."areaId", b."label", e."pollingOn"::text, b."isByElection", h."id" AS "holdingId"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    LEFT JOIN "OfficeHolding" h ON h."candidacyId" = c."id"
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND c."isElected"`;
}
