import { formatDay } from '../calendar/day.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

/** Since when, and until when at least, the record knows the boundaries of a ward to be in force. */
export type WardVintage = Readonly<{
  areaId: string;
  /** The days of the area itself. Null where not collected. */
  validFrom: Date | null;
  validTo: Date | null;
  /** The years of whose lists of wards it stands, oldest first. */
  years: readonly number[];
  /** Polling days of ballots that name it by its code, earliest first. */
  polledOn: readonly Date[];
}>;

/** A poll, and the first day of who wins it. */
export type PollOfWard = Readonly<{ pollingOn: Date; firstDay: Date }>;

/** May, in which wards change: a list of a year has those that were elected in that month. */
const MONTH_OF_CHANGE = 4;

/** What the record knows of the time of some wards. One statement. */
export async function loadWardVintages(
  tx: Prisma.TransactionClient | PrismaClient,
  areaIds: readonly string[],
): Promise<Map<string, WardVintage>> {
  if (areaIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<WardVintage[]>`
    SELECT a."id" AS "areaId", a."validFrom", a."validTo",
      ARRAY(SELECT DISTINCT l."year" FROM "AreaListing" l WHERE l."areaId" = a."id" ORDER BY 1) AS "years",
      ARRAY(SELECT DISTINCT e."pollingOn" FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId"
        JOIN "AreaIdentifier" i ON i."areaId" = a."id" AND i."scheme" = 'gss' AND i."value" = b."gssCode"
        WHERE b."areaId" = a."id" ORDER BY 1) AS "polledOn"
    FROM "Area" a WHERE a."id" = ANY (${[...new Set(areaIds)]}::uuid[])`;
  return new Map(rows.map((row) => [row.areaId, row]));
}

/** The first day of which the record knows that the boundaries of some wards were in force, YYYY-MM-DD. Null where it knows none. One statement. */
export async function loadSeenFrom(
  tx: Prisma.TransactionClient | PrismaClient,
  areaIds: readonly (string | null)[],
): Promise<(areaId: string | null) => string | null> {
  const vintages = await loadWardVintages(
    tx,
    areaIds.filter((id) => id !== null),
  );
  return (areaId) => {
    const vintage = vintages.get(areaId ?? '');
    const day = vintage ? firstSeenOf(vintage) : null;
    return day && formatDay(day);
  };
}

/**
 * Of wards of one name in one council that may all be there, the one on whose boundaries a poll is held: the only one in the list of wards of that year, or the
 * only one that the same day's ballots name by its code, or the one that is known to have begun last. Null where that does not tell: nothing is known
 * of when one of them began, or one began on a day between what the record knows of the others and the poll, or after it.
 */
export function chooseVintage(wards: readonly WardVintage[], poll: PollOfWard): WardVintage | null {
  const year = listYearOf(poll);
  const listed = wards.filter(({ years }) => years.includes(year));
  if (listed.length > 0) return onlyOf(listed);
  const polled = wards.filter(({ polledOn }) => polledOn.some((day) => isSameDay(day, poll.pollingOn)));
  if (polled.length > 0) return onlyOf(polled);
  const begun = wards.map((ward) => ({ ward, from: firstSeenOf(ward) }));
  if (begun.some(({ from }) => from === null || from > poll.firstDay)) return null;
  const [last, next] = begun.toSorted((a, b) => Number(b.from) - Number(a.from));
  return last && Number(last.from) !== Number(next?.from ?? null) ? last.ward : null;
}

/** Whether the record knows that the boundaries of a ward were in force at a poll: it was there before or on that day, and on it or after. */
export function isKnownAt(ward: WardVintage, poll: PollOfWard): boolean {
  const { validFrom, validTo, years, polledOn } = ward;
  const year = listYearOf(poll);
  const from = firstSeenOf(ward);
  if (from === null || from > poll.firstDay) return false;
  const isDrawnForIt = validFrom !== null && validFrom >= poll.pollingOn;
  return (
    isDrawnForIt ||
    (validTo !== null && validTo > poll.firstDay) ||
    years.some((listed) => listed >= year) ||
    polledOn.some((day) => day >= poll.pollingOn)
  );
}

/** Of polls before the elections of May the lists of the year before have the wards. */
function listYearOf({ firstDay }: PollOfWard): number {
  return firstDay.getUTCFullYear() - (firstDay.getUTCMonth() < MONTH_OF_CHANGE ? 1 : 0);
}

/** The first day of which the record knows that the boundaries were in force. Null where it knows none. */
export function firstSeenOf({ validFrom, years: [year], polledOn: [polled] }: WardVintage): Date | null {
  if (validFrom !== null) return validFrom;
  const listed = year === undefined ? null : new Date(Date.UTC(year, MONTH_OF_CHANGE, 1));
  if (listed === null || polled === undefined) return listed ?? polled ?? null;
  return polled < listed ? polled : listed;
}

function onlyOf(wards: readonly WardVintage[]): WardVintage | null {
  return wards.length === 1 ? (wards[0] ?? null) : null;
}

function isSameDay(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}
