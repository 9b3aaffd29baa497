import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { foldName } from '../names/fold-name.ts';
import type { NamedWinner } from './choose-namesake.ts';
import { addYears, YEARS_APART } from './ward-people.ts';

/** That a list without an id has somebody of a name in office. */
export type ListedNamesake = Readonly<{
  id: string;
  personId: string;
  name: string;
  kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA';
  listedOn: string;
}>;

type Ward = Readonly<{
  postId: string;
  organisationId: string;
  areaId: string | null;
  councilSlug: string;
  councilName: string;
  ward: string;
  /** Whether an editor spoke of the office of one of those named so, or a list knows one of them by a number. */
  isHeld: boolean;
}>;

/** A ward in which several people of one name won, and lists have somebody of it. */
export type NamesakeWard = Ward &
  Readonly<{
    winners: readonly NamedWinner[];
    /** In the order of the days. */
    days: readonly ListedNamesake[];
    people: readonly string[];
  }>;

type Won = Readonly<{
  organisationId: string;
  areaId: string | null;
  label: string;
  personId: string;
  name: string;
  pollingOn: string;
  dcId: string;
}>;

type Listed = ListedNamesake & Ward;

/** The wards of some councils in which people of one name won who have different ids. Two statements, one where there are none. */
export async function loadNamesakeWards(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<NamesakeWard[]> {
  if (organisationIds.length === 0) return [];
  const won = await tx.$queryRaw<Won[]>`
    SELECT * FROM (
      SELECT e."organisationId", b."areaId", b."label", c."personId", n."name", e."pollingOn"::text, i."value" AS "dcId",
        min(c."personId"::text) OVER w <> max(c."personId"::text) OVER w AS "isOfSeveral"
      FROM "Election" e JOIN "Ballot" b ON b."electionId" = e."id" JOIN "Candidacy" c ON c."ballotId" = b."id" AND c."isElected" JOIN "Person" n ON n."id" = c."personId"
      JOIN "PersonIdentifier" i ON i."personId" = n."id" AND i."scheme" = 'democracy-club'
      WHERE e."organisationId" = ANY (${[...organisationIds]}::uuid[]) AND b."replacedById" IS NULL AND n."hiddenAt" IS NULL AND n."name" <> ${REMOVED_NAME}
      WINDOW w AS (PARTITION BY e."organisationId", lower(n."name"))
    ) s WHERE "isOfSeveral"`;
  if (won.length === 0) return [];
  const listed = await tx.$queryRaw<Listed[]>`
    SELECT d."id", d."postId", d."personId", d."kind"::text, d."listedOn"::text, n."name", p."organisationId", p."areaId", o."slug" AS "councilSlug",
      COALESCE(o."nameEn", o."nameCy", o."slug") AS "councilName", COALESCE(a."nameEn", a."nameCy", '') AS "ward",
      EXISTS (SELECT FROM "PersonIdentifier" i WHERE i."personId" = n."id" AND i."scheme" = 'moderngov' AND i."value" LIKE o."slug" || '/%')
        OR EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id" AND h."personId" = n."id" AND (
          EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR')
          OR NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from'))) AS "isHeld"
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    JOIN "ListedDay" d ON d."postId" = p."id" JOIN "Person" n ON n."id" = d."personId"
    WHERE p."organisationId" = ANY (${[...new Set(won.map(({ organisationId }) => organisationId))]}::uuid[]) AND n."hiddenAt" IS NULL AND lower(n."name") = ANY (${won.map(({ name }) => name.toLowerCase())})
    ORDER BY d."listedOn", d."kind", d."id"`;
  const wards = Map.groupBy(listed, ({ postId, name }) => `${postId} ${foldName(name)}`);
  return [...wards.values()].flatMap((days): NamesakeWard[] => {
    const [first] = days;
    if (!first) return [];
    const there = won.filter(
      (win) => isThere(win, first) && win.pollingOn > addYears(first.listedOn, -YEARS_APART),
    );
    const winners = [...Map.groupBy(there, ({ personId }) => personId)].map(([personId, wins]) => ({
      personId,
      wonOn: wins.map(({ pollingOn }) => pollingOn),
      id: wins[0]?.dcId ?? '',
    }));
    if (winners.length < 2) return [];
    const { postId, organisationId, areaId, councilSlug, councilName, ward } = first;
    const people = [...new Set([...winners, ...days].map(({ personId }) => personId))];
    const isHeld = days.some((day) => day.isHeld);
    return [
      { postId, organisationId, areaId, councilSlug, councilName, ward, winners, days, people, isHeld },
    ];
  });
}

function isThere({ organisationId, areaId, label, name }: Won, listed: Listed): boolean {
  return (
    organisationId === listed.organisationId &&
    foldName(name) === foldName(listed.name) &&
    ((areaId !== null && areaId === listed.areaId) || foldWard(label) === foldWard(listed.ward))
  );
}
