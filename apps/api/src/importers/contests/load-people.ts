import type { PublicationState } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { PersonIdentifierClaim, PersonScheme } from './claims.ts';

/** A person of the record, with every id they have. */
export type PersonRow = ReadRow & {
  readonly version: number;
  readonly name: string;
  readonly state: PublicationState;
  readonly sources: unknown;
  readonly mergedIntoId: string | null;
  readonly identifiers: readonly Readonly<{ scheme: PersonScheme; value: string }>[];
};

/** The people that a batch may be about. */
export type KnownPeople = Readonly<{
  byIdentifier(identifier: PersonIdentifierClaim): PersonRow | null;
  byId(id: string): PersonRow | null;
}>;

/** People by their ids elsewhere, and by their own; whoever was merged into another is that other. Two statements, more where somebody was. */
export async function loadPeople(
  tx: Prisma.TransactionClient,
  identifiers: readonly PersonIdentifierClaim[],
  personIds: readonly string[],
): Promise<KnownPeople> {
  const found = await tx.$queryRaw<(PersonIdentifierClaim & { personId: string })[]>`
    SELECT i."scheme", i."value", i."personId"
    FROM unnest(${identifiers.map(({ scheme }) => scheme)}::text[], ${identifiers.map(({ value }) => value)}::text[]) AS a("scheme", "value")
    JOIN "PersonIdentifier" i ON i."scheme" = a."scheme" AND i."value" = a."value"`;
  const people = new Map<string, PersonRow>();
  let wanted = new Set([...personIds, ...found.map(({ personId }) => personId)]);
  while (wanted.size > 0) {
    const rows = await loadRows(tx, [...wanted]);
    for (const row of rows) people.set(row.id, row);
    wanted = new Set(
      rows.flatMap(({ mergedIntoId }) =>
        mergedIntoId === null || people.has(mergedIntoId) ? [] : mergedIntoId,
      ),
    );
  }
  const follow = (id: string | undefined): PersonRow | null => {
    const row = people.get(id ?? '') ?? null;
    return row?.mergedIntoId ? follow(row.mergedIntoId) : row;
  };
  const idsByIdentifier = new Map(
    found.map(({ scheme, value, personId }) => [`${scheme} ${value}`, personId]),
  );
  return {
    byIdentifier: ({ scheme, value }) => follow(idsByIdentifier.get(`${scheme} ${value}`)),
    byId: follow,
  };
}

function loadRows(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<PersonRow[]> {
  return tx.$queryRaw<PersonRow[]>`
    SELECT p."id", p."version", p."name", p."givenName", p."familyName", p."sortName", p."honorificPrefix", p."honorificSuffix", p."state"::text, p."sources", p."mergedIntoId",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('scheme', i."scheme", 'value', i."value") ORDER BY i."scheme", i."value")
        FROM "PersonIdentifier" i WHERE i."personId" = p."id"), '[]') AS "identifiers"
    FROM unnest(${ids}::uuid[]) AS a("id") JOIN "Person" p ON p."id" = a."id"`;
}
