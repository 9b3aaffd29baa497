import type { CouncilListKind } from '../generated/prisma/enums.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { loadBodyKeys } from '../suppression/body-keys.ts';
import { NAME_SCHEME, nameKey } from '../suppression/suppression-keys.ts';
import { foldWard } from './ward-name.ts';
import { isShownSql } from './shown-people.ts';
import { NOT_IN_OFFICE, type Side, type SidePerson, sideOf } from './side.ts';

/** What the list of a kind said of a council last, but for people who are hidden (R18). Three statements. */
export async function loadListSide(
  prisma: PrismaClient,
  councilId: string,
  kind: Exclude<CouncilListKind, 'PARTY'>,
): Promise<Side> {
  const rows = await prisma.$queryRaw<
    (Omit<SidePerson, keyof typeof NOT_IN_OFFICE | 'name'> & { name: string | null; listedOn: string })[]
  >`
    SELECT e."wardName" AS "ward", e."name", e."personId", e."partyName", e."principalId", e."adjunctId" IS NOT NULL AS "isJoint",
      e."principalId" IS NOT NULL OR e."isNoParty" AS "isPartyKnown", e."listedOn"::text,
      (SELECT po."id" FROM "Post" po WHERE po."areaId" = e."areaId" AND po."organisationId" = e."organisationId"
        AND po."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') LIMIT 1) AS "postId"
    FROM "CouncilListEntry" e LEFT JOIN "Person" p ON p."id" = e."personId"
    WHERE (p."id" IS NULL OR (${isShownSql})) AND e."organisationId" = ${councilId}::uuid AND e."kind" = ${kind}::"CouncilListKind" ORDER BY 1, 2`;
  const isHidden = await loadHiddenNames(
    prisma,
    councilId,
    rows.flatMap(({ name }) => name ?? []),
  );
  const people = rows.flatMap(({ name, listedOn: _, ...row }) =>
    name === null || isHidden(name) ? [] : [{ ...row, ...NOT_IN_OFFICE, name }],
  );
  const wards = new Set(rows.map(({ ward }) => foldWard(ward)));
  return sideOf(kind, rows[0]?.listedOn ?? null, people, wards);
}

/** Whether a name is that of somebody who is hidden in this council: a list that names nobody by id can have kept them. */
async function loadHiddenNames(
  prisma: PrismaClient,
  councilId: string,
  names: readonly string[],
): Promise<(name: string) => boolean> {
  const bodyKeys = (await loadBodyKeys(prisma, [councilId]))(councilId);
  const valuesOf = (name: string) => bodyKeys.map((bodyKey) => nameKey(name, bodyKey).value);
  const rows = await prisma.suppression.findMany({
    where: {
      scheme: NAME_SCHEME,
      value: { in: names.flatMap(valuesOf) },
      liftedAt: null,
      OR: [{ field: null }, { field: 'name' }],
    },
    select: { value: true },
  });
  const hidden = new Set(rows.map(({ value }) => value));
  return (name) => valuesOf(name).some((value) => hidden.has(value));
}
