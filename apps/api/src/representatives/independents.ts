import { labour } from '../elections/parties-sql.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CouncilListKind } from '../generated/prisma/enums.ts';

type Spell = Readonly<{ to: Date | null; organisation: { id: string } }>;

/** What is read of somebody beside their spells in parties to know whether they sit for none. A label that awaits review tells nothing yet, and ends nothing that was told before. */
export const statedPartiesSelect = {
  listedDays: {
    where: {
      partyAliasId: null,
      OR: [{ partyName: { not: null } }, { principalId: { not: null } }, { isNoParty: true }],
    },
    select: { kind: true, listedOn: true, isNoParty: true },
  },
  partyTerms: { select: { from: true, to: true, principalId: true, isNoParty: true } },
} as const satisfies Prisma.PersonSelect;

type StatedParties = Readonly<{
  listedDays: readonly { kind: CouncilListKind; listedOn: Date; isNoParty: boolean }[];
  partyTerms: readonly { from: Date; to: Date | null; principalId: string | null; isNoParty: boolean }[];
}>;

/**
 * Whether somebody who is in no party on a day sits as an independent, which is more than that the record has no party of theirs: they left one while
 * they held the office, or the newest list since they took it, or a term, has them in none. That a term in a party is over is no such word, for the next
 * one may not be in the record. `spells` are those in parties that they had begun by the day, the Co-operative Party’s apart. SQL: `independents`.
 */
export function isIndependentOn(
  stated: StatedParties,
  spells: readonly Spell[],
  heldFrom: Date,
  day: Date,
): boolean {
  const { partyTerms } = stated;
  const hasLeft = spells.some(
    ({ to, organisation }) =>
      to !== null &&
      to > heldFrom &&
      to <= day &&
      !partyTerms.some((term) => term.to?.getTime() === to.getTime() && term.principalId === organisation.id),
  );
  const isTerm = partyTerms.some(
    ({ from, to, isNoParty }) => isNoParty && from <= day && (to === null || to > day),
  );
  return hasLeft || isTerm || isListedInNone(stated, heldFrom, day);
}

function isListedInNone({ listedDays }: StatedParties, heldFrom: Date, day: Date): boolean {
  const known = listedDays.filter(({ listedOn }) => listedOn <= day);
  const councils = known.filter(({ kind }) => kind === 'COUNCIL');
  const speaking = councils.length > 0 ? councils : known;
  const newestOn = Math.max(...speaking.map(({ listedOn }) => listedOn.getTime()));
  return (
    newestOn >= heldFrom.getTime() &&
    speaking.every(({ listedOn, isNoParty }) => isNoParty || listedOn.getTime() !== newestOn)
  );
}

/**
 * For whom lists have people sit, from when until when ("personId", "from", "to", "isOther", "isNoParty"): the council's lists first, those of others before
 * the first of them. Two rows of one day that differ leave it open. `who` is a list of ids of people. A label that awaits review may be any party’s: it begins a
 * time of which nothing is known, unless `which` leaves such rows out.
 */
export function listSpells(who: Prisma.Sql, which = Prisma.sql`TRUE`): Prisma.Sql {
  return Prisma.sql`SELECT said."personId", said."listedOn" AS "from", said."isOther", said."isNoParty",
        CASE WHEN said."kind" = 'COUNCIL' THEN said."nextOn" ELSE least(said."nextOn", said."councilOn") END AS "to"
      FROM (
        SELECT l.*, lead(l."listedOn") OVER (PARTITION BY l."personId", l."kind" ORDER BY l."listedOn", l."isOther" DESC, l."isNoParty" DESC, l."id") AS "nextOn",
          min(l."listedOn") FILTER (WHERE l."kind" = 'COUNCIL') OVER (PARTITION BY l."personId") AS "councilOn"
        FROM (
          SELECT "id", "personId", "kind", "listedOn", "isNoParty", "isNoParty" OR ("principalId" IS NOT NULL AND "principalId" NOT IN (${labour})) AS "isOther"
          FROM "ListedDay"
          WHERE ("partyName" IS NOT NULL OR "principalId" IS NOT NULL OR "isNoParty") AND ${which} AND "personId" IN (${who})
        ) l
      ) said`;
}

/** Labels that do not await review. */
const isUnderstood = Prisma.sql`"partyAliasId" IS NULL`;

/**
 * `isIndependentOn` of those who hold the rows `h` of an office, as two tables to name: `departure` has the last day by each day of `day` ("year",
 * "on") on which they left a party, and `unaligned` the times for which a list or a term has them in none. `who` is a list of ids of people.
 */
export function independents(who: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`departure AS (
      SELECT s."personId", d."year", max(s."to") AS "leftOn"
      FROM day d JOIN spell s ON s."to" <= d."on"
      LEFT JOIN "PartyTerm" t ON t."personId" = s."personId" AND t."to" = s."to" AND t."principalId" = s."organisationId"
      WHERE t."id" IS NULL GROUP BY 1, 2
    ), unaligned AS (
      SELECT l."personId", d."year", max(l."from") AS "listedOn", bool_or(l."isTerm") AS "isTerm"
      FROM day d JOIN (
        SELECT "personId", "from", "to", FALSE AS "isTerm" FROM (${listSpells(who, isUnderstood)}) AS listed WHERE "isNoParty"
        UNION ALL
        SELECT "personId", "from", "to", TRUE FROM "PartyTerm" WHERE "isNoParty" AND "personId" IN (${who})
      ) l ON l."from" <= d."on" AND (l."to" IS NULL OR l."to" > d."on")
      GROUP BY 1, 2
    )`;
}

/** Whether the holder of a row `h` is one of them, where both tables are joined by person and year. */
export const isIndependentSql = Prisma.sql`(departure."leftOn" > h."from" OR unaligned."isTerm" OR unaligned."listedOn" >= h."from") IS TRUE`;
