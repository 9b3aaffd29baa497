import type { Prisma } from '../../generated/prisma/client.ts';

/** Between which days the seats of a body were held or vacant; null where none was, or (`last`) where one still is. */
export type SeatSpells = Readonly<{ first: string | null; last: string | null; isOpen: boolean }>;

const NONE: SeatSpells = { first: null, last: null, isOpen: false };

/** The time in which some bodies' seats were held or vacant. One statement. */
export async function loadSeatSpells(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<(organisationId: string) => SeatSpells> {
  const rows = await tx.$queryRaw<(SeatSpells & { organisationId: string })[]>`
    SELECT p."organisationId", min(s."from")::text AS "first", max(s."to")::text AS "last", bool_or(s."to" IS NULL) AS "isOpen"
    FROM "Post" p JOIN (
      SELECT "postId", "from", "to" FROM "OfficeHolding" WHERE "fromPrecision" = 'DAY' AND "toPrecision" = 'DAY'
      UNION ALL SELECT "postId", "from", "to" FROM "Vacancy") s ON s."postId" = p."id"
    WHERE p."organisationId" = ANY (${[...organisationIds]}::uuid[]) GROUP BY p."organisationId"`;
  const byId = new Map(rows.map((row) => [row.organisationId, row]));
  return (organisationId) => byId.get(organisationId) ?? NONE;
}

/** Whether a body's seats were held or vacant outside the life that a day would give it (R10). */
export function contradicts(
  { first, last, isOpen }: SeatSpells,
  field: 'foundedOn' | 'dissolvedOn',
  day: string,
): boolean {
  if (field === 'foundedOn') return first !== null && first < day;
  return isOpen || (last !== null && last > day);
}
