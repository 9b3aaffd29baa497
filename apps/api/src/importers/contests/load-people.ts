import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { PersonIdentifierClaim, PersonScheme } from './claims.ts';

/** A person of the record, with every id they have. */
export type PersonRow = ReadRow & {
  readonly version: number;
  readonly name: string;
  readonly sources: unknown;
  readonly identifiers: readonly Readonly<{ scheme: PersonScheme; value: string }>[];
};

/** The people that a batch may be about. */
export type KnownPeople = Readonly<{
  byIdentifier(identifier: PersonIdentifierClaim): PersonRow | null;
  byId(id: string): PersonRow | null;
  all: readonly PersonRow[];
}>;

/** People by their ids elsewhere, and by their own; whoever was merged into another is that other. Two statements. */
export async function loadPeople(
  tx: Prisma.TransactionClient,
  identifiers: readonly PersonIdentifierClaim[],
  personIds: readonly string[],
): Promise<KnownPeople> {
  const found = await tx.$queryRaw<{ scheme: PersonScheme | null; value: string | null; asked: string; id: string }[]>`
    WITH RECURSIVE "asked" AS (
      SELECT i."scheme", i."value", i."personId" AS "asked", i."personId" AS "id"
      FROM unnest(${identifiers.map(({ scheme }) => scheme)}::text[], ${identifiers.map(({ value }) => value)}::text[]) AS a("scheme", "value")
      JOIN "PersonIdentifier" i ON i."scheme" = a."scheme" AND i."value" = a."value"
      UNION ALL SELECT NULL, NULL, "id", "id" FROM unnest(${personIds}::uuid[]) AS b("id")
    ), "led" AS (
      SELECT * FROM "asked"
      UNION ALL SELECT l."scheme", l."value", l."asked", p."mergedIntoId" FROM "led" l JOIN "Person" p ON p."id" = l."id" WHERE p."mergedIntoId" IS NOT NULL
    )
    SELECT l."scheme", l."value", l."asked", l."id" FROM "led" l JOIN "Person" p ON p."id" = l."id" WHERE p."mergedIntoId" IS NULL`;
  const rows = await tx.$queryRaw<PersonRow[]>`
    SELECT p."id", p."version", p."name", p."givenName", p."familyName", p."sortName", p."honorificPrefix", p."honorificSuffix", p."sources",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('scheme', i."scheme", 'value', i."value") ORDER BY i."scheme", i."value")
        FROM "PersonIdentifier" i WHERE i."personId" = p."id"), '[]') AS "identifiers"
    FROM "Person" p WHERE p."id" = ANY (${[...new Set(found.map(({ id }) => id))]}::uuid[])`;
  const people = new Map(rows.map((row) => [row.id, row]));
  const byIdentifier = new Map(found.filter(({ scheme }) => scheme !== null).map(({ scheme, value, id }) => [`${scheme} ${value}`, id]));
  const byAsked = new Map(found.map(({ asked, id }) => [asked, id]));
  return {
    byIdentifier: ({ scheme, value }) => people.get(byIdentifier.get(`${scheme} ${value}`) ?? '') ?? null,
    byId: (id) => people.get(byAsked.get(id) ?? id) ?? null,
    all: rows,
  };
}
