import { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import { continuingCouncils, isOfCountyGoingOn } from '../../representatives/continuing-councils.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';

/** Somebody whom the record has in a ward of a council: who held its post, won or lost a ballot there, or stands for it on the Party's list. */
export type WardPerson = Readonly<{
  organisationId: string;
  personId: string;
  /** Folded: as the person is called, and as a ballot paper printed it. */
  names: readonly string[];
  areaId: string | null;
  /** Folded. */
  ward: string;
  basis: 'HOLDER' | 'WINNER' | 'LOSER' | 'CANDIDATE' | 'PARTY_LIST';
  /** Whether a list has them in office for the council. */
  isListed: boolean;
  /**
   * First and last day known of, as a half-open period; of a candidacy the one day, of the Party's list those of its decisions. Whom a list has there, nobody says when they left:
   * another list that has others in every seat must not tell whose a later statement of their name is, or it would matter which of the two came first.
   */
  from: string;
  to: string | null;
}>;

type Row = Readonly<{
  organisationId: string;
  personId: string;
  name: string;
  nameAsPrinted: string | null;
  areaId: string | null;
  ward: string | null;
  basis: WardPerson['basis'];
  isListed: boolean;
  from: string;
  to: string | null;
}>;

/** As long as a councillor is elected for, and the year by which an election can be put off (as that of 2020 was). */
export const YEARS_APART = 5;

/**
 * Everybody known in the wards of some councils; of one that a county council went on as also who was elected to that. One statement.
 * @param whom SEATED leaves out what ballots say, STOOD takes in who stood there and did not win, EVERYBODY also whose result nobody knows yet.
 */
export async function loadWardPeople(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
  whom: 'SEATED' | 'ELECTED' | 'STOOD' | 'EVERYBODY' = 'ELECTED',
): Promise<WardPerson[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT po."organisationId", h."personId", p."name", NULL AS "nameAsPrinted", po."areaId", COALESCE(a."nameEn", a."nameCy") AS "ward",
      'HOLDER' AS "basis", EXISTS (SELECT FROM "ListedDay" d JOIN "Post" q ON q."id" = d."postId" WHERE d."personId" = h."personId" AND q."organisationId" = po."organisationId")
        OR EXISTS (SELECT FROM "CouncilListEntry" l WHERE l."personId" = h."personId" AND l."organisationId" = po."organisationId" AND l."kind" <> 'PARTY') AS "isListed",
      h."from"::text, h."to"::text
    FROM "Post" po JOIN "OfficeHolding" h ON h."postId" = po."id" JOIN "Person" p ON p."id" = h."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    WHERE po."organisationId" = ANY (${organisationIds}::uuid[]) AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') AND p."mergedIntoId" IS NULL
    UNION ALL
    SELECT po."organisationId", d."personId", p."name", NULL, po."areaId", COALESCE(a."nameEn", a."nameCy"), 'HOLDER', TRUE, LEAST(min(d."listedOn"), min(d."startedOn"))::text, NULL
    FROM "Post" po JOIN "ListedDay" d ON d."postId" = po."id" JOIN "Person" p ON p."id" = d."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    WHERE po."organisationId" = ANY (${organisationIds}::uuid[]) AND p."mergedIntoId" IS NULL GROUP BY po."id", a."id", p."id", d."personId"
    UNION ALL
    SELECT po."organisationId", t."personId", p."name", NULL, po."areaId", COALESCE(a."nameEn", a."nameCy"), 'HOLDER', FALSE, t."from"::text, COALESCE(t."to", t."from")::text
    FROM "Post" po JOIN "SeatTerm" t ON t."postId" = po."id" JOIN "Person" p ON p."id" = t."personId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    WHERE po."organisationId" = ANY (${organisationIds}::uuid[]) AND p."mergedIntoId" IS NULL
    UNION ALL
    SELECT e."body", c."personId", p."name", c."nameAsPrinted", b."areaId", b."label",
      CASE WHEN c."isElected" THEN 'WINNER' WHEN NOT c."isElected" THEN 'LOSER' ELSE 'CANDIDATE' END, FALSE, e."pollingOn"::text, e."pollingOn"::text
    FROM (
      SELECT "id", "pollingOn", "organisationId" AS "body" FROM "Election" WHERE "organisationId" = ANY (${organisationIds}::uuid[])
      UNION ALL
      SELECT former."id", former."pollingOn", continuing."id" FROM ${continuingCouncils} JOIN "Election" former ON former."organisationId" = continuing."formerId"
      WHERE continuing."id" = ANY (${organisationIds}::uuid[]) AND ${isOfCountyGoingOn(Prisma.sql`former."pollingOn"`)}
    ) e JOIN "Ballot" b ON b."electionId" = e."id" JOIN "Candidacy" c ON c."ballotId" = b."id" JOIN "Person" p ON p."id" = c."personId"
    WHERE ${whom !== 'SEATED'} AND (c."isElected" OR ${whom === 'EVERYBODY'} OR (${whom === 'STOOD'} AND NOT c."isElected")) AND p."mergedIntoId" IS NULL
    UNION ALL
    SELECT l."organisationId", l."personId", p."name", l."name", l."areaId", l."wardName", 'PARTY_LIST', FALSE, LEAST(l."listedOn",
      (SELECT min(n."from") FROM "Endorsement" n WHERE n."personId" = l."personId"), (SELECT min(d."decidedOn") FROM "JointDecision" d WHERE d."personId" = l."personId"))::text, l."listedOn"::text
    FROM "CouncilListEntry" l JOIN "Person" p ON p."id" = l."personId"
    WHERE l."organisationId" = ANY (${organisationIds}::uuid[]) AND l."kind" = 'PARTY' AND p."mergedIntoId" IS NULL`;
  return rows.map(({ name, nameAsPrinted, ward, ...row }) => ({
    ...row,
    names: [...new Set([name, nameAsPrinted ?? name].map(foldName))],
    ward: ward === null ? '' : foldWard(ward),
  }));
}

type NamedWard = Readonly<{ organisationId: string; areaId: string | null; name: string }>;

/**
 * Everybody of a name in a ward at about a time: not a name alone, but a name in one ward of one body (R12). More than one are entries that sources made of one
 * person before anything told that they are one, or two people of one name.
 * @param lastDay Where it is about a time and not a day, the end of that.
 */
export function findAllInWard(
  people: readonly WardPerson[],
  ward: NamedWard,
  names: readonly string[],
  day: string,
  lastDay = day,
): string[] {
  const folded = names.map(foldName);
  const isThere = isThereOf(ward);
  const found = people
    .filter(isThere)
    .filter((person) => person.names.some((name) => folded.includes(name)))
    .filter(
      ({ from, to }) =>
        lastDay > addYears(from, -YEARS_APART) && (to === null || day < addYears(to, YEARS_APART)),
    );
  return [...new Set(found.map(({ personId }) => personId))].toSorted();
}

export function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/** Whether somebody is known in a ward, by its area or by its name. */
export function isThereOf({ organisationId, areaId, name }: NamedWard): (person: WardPerson) => boolean {
  const folded = foldWard(name);
  return (person) =>
    person.organisationId === organisationId &&
    ((person.areaId !== null && person.areaId === areaId) || person.ward === folded);
}
