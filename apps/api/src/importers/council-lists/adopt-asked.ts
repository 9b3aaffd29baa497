import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { type Credit, joinCredits } from '../writing/record-source.ts';

type Adopted = ReadRow &
  Readonly<{
    version: number;
    sources: unknown;
    kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA';
    publisher: string;
    credits: Credit[];
  }>;

/**
 * Rows of lists about somebody who was in no record when they came, and about whom an editor was asked: now that another list made them a person, the row
 * is theirs, as it would have been had it come after. Three statements, one where there are none.
 */
export async function adoptAsked(writer: ImportWriter, councilIds: readonly string[]): Promise<void> {
  await writer.flush();
  const rows = await writer.tx.$queryRaw<{ id: string; personId: string; postId: string }[]>`
    UPDATE "CouncilListEntry" AS e SET "personId" = COALESCE(n."mergedIntoId", n."id")
    FROM "Organisation" o, "PersonIdentifier" i, "Person" n, "Post" p
    WHERE e."personId" IS NULL AND e."name" IS NOT NULL AND e."kind" <> 'PARTY' AND e."organisationId" = ANY (${[...councilIds]}::uuid[]) AND o."id" = e."organisationId"
      AND i."scheme" = 'council-list' AND i."value" = o."slug" || '/' || e."key" AND n."id" = i."personId"
      AND p."organisationId" = o."id" AND p."areaId" = e."areaId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    RETURNING e."id", e."personId", p."id" AS "postId"`;
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await writer.tx.$executeRaw`
    INSERT INTO "ListedDay" ("id", "postId", "personId", "kind", "listedOn", "wardRows", "partyName", "principalId", "adjunctId", "isNoParty", "partyAliasId")
    SELECT gen_random_uuid(), t."postId", e."personId", e."kind", e."listedOn",
      (SELECT count(*) FROM "CouncilListEntry" w WHERE w."organisationId" = e."organisationId" AND w."kind" = e."kind" AND w."areaId" = e."areaId" AND w."listedOn" = e."listedOn"),
      e."partyName", e."principalId", e."adjunctId", e."isNoParty", e."partyAliasId"
    FROM unnest(${ids}::uuid[], ${rows.map(({ postId }) => postId)}::uuid[]) AS t("id", "postId") JOIN "CouncilListEntry" e ON e."id" = t."id"`;
  const people = await writer.tx.$queryRaw<Adopted[]>`
    SELECT n."id", n."version", n."sources", e."kind"::text, COALESCE(o."nameEn", o."nameCy", o."slug") AS "publisher", COALESCE(c."sources", '[]') AS "credits"
    FROM "CouncilListEntry" e JOIN "Person" n ON n."id" = e."personId" JOIN "Organisation" o ON o."id" = e."organisationId"
    LEFT JOIN "Coverage" c ON c."organisationId" = o."id" AND c."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
    WHERE e."id" = ANY (${ids}::uuid[])`;
  for (const { kind, publisher, credits, ...person } of people) {
    const name = kind === 'COUNCIL' ? publisher : 'Open Council Data UK';
    const sources = joinCredits(
      person.sources,
      credits.filter((credit) => credit.publisher === name),
    );
    if (sources) writer.change('Person', person, { sources });
  }
  await writer.flush();
}
