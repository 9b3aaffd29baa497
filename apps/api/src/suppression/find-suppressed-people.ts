import type { Prisma, Suppression } from '../generated/prisma/client.ts';
import {
  identifierKey,
  KEPT_VALUE,
  keyText,
  loadNamedBodies,
  NAME_SCHEME,
  nameKey,
  NAMING_SCHEMES,
  OWN_SCHEME,
  type SuppressionKey,
} from './suppression-keys.ts';
import { suppress } from './suppress.ts';

/**
 * People of the record whom suppressions are about, with those, by the id of the entry that stands for them: by any id, and those whom the
 * transaction created also by their name in a body, for a file with ids of its own would bring them back. Whoever is found by name is
 * known by their ids from then on.
 */
export async function findSuppressedPeople(
  tx: Prisma.TransactionClient,
  active: readonly Suppression[],
): Promise<Map<string, Suppression[]>> {
  const found = new Map<string, Suppression[]>();
  const note = (personId: string, rows: readonly Suppression[]) =>
    found.set(personId, [...new Set([...(found.get(personId) ?? []), ...rows])]);
  const byKey = Map.groupBy(active, keyText);

  for (const { personId, scheme, value } of await loadKeyedPeople(tx, active))
    note(personId, byKey.get(keyText({ scheme, value })) ?? []);
  for (const { personId, key, identifiers } of await loadNewNamesakes(tx, active)) {
    const rows = byKey.get(keyText(key)) ?? [];
    if (rows.length === 0) continue;
    note(personId, rows);
    for (const { field, reason } of rows)
      await suppress(tx, {
        keys: [{ scheme: OWN_SCHEME, value: personId }, ...identifiers.map(identifierKey)],
        fields: [field],
        reason,
        file: null,
      });
  }
  return found;
}

/** By their id here or elsewhere; an entry that was merged stands for the one it was merged into. One statement. */
function loadKeyedPeople(
  tx: Prisma.TransactionClient,
  active: readonly Suppression[],
): Promise<(SuppressionKey & { personId: string })[]> {
  return tx.$queryRaw`
    WITH "asked" AS (
      SELECT DISTINCT * FROM unnest(${active.map(({ scheme }) => scheme)}::text[], ${active.map(({ value }) => value)}::text[]) AS a("scheme", "value"))
    SELECT COALESCE(p."mergedIntoId", p."id") AS "personId", k."scheme", k."value"
    FROM (
      SELECT a."scheme", a."value", i."personId" FROM "asked" a
      JOIN "PersonIdentifier" i ON i."scheme" = a."scheme" AND i."value" = a."value"
      UNION ALL
      SELECT a."scheme", a."value", i."personId" FROM "asked" a
      JOIN "PersonIdentifier" i ON i."scheme" = a."scheme" AND ${KEPT_VALUE} = a."value" WHERE a."scheme" = ANY (${[...NAMING_SCHEMES]}::text[])
      UNION ALL
      SELECT a."scheme", a."value", p."id" FROM "asked" a JOIN "Person" p ON a."scheme" = ${OWN_SCHEME} AND p."id"::text = a."value"
    ) k JOIN "Person" p ON p."id" = k."personId"`;
}

type Namesake = { personId: string; key: SuppressionKey; identifiers: SuppressionKey[] };

/** Whom this transaction created, by their names in bodies. */
async function loadNewNamesakes(
  tx: Prisma.TransactionClient,
  active: readonly Suppression[],
): Promise<Namesake[]> {
  if (!active.some(({ scheme }) => scheme === NAME_SCHEME)) return [];
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Person"
    WHERE "createdAt" >= date_trunc('milliseconds', transaction_timestamp()) AND "mergedIntoId" IS NULL`;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const bodies = await loadNamedBodies(tx, [...names.keys()]);
  const wanted = new Set(active.filter(({ scheme }) => scheme === NAME_SCHEME).map(({ value }) => value));
  const namesakes = bodies.flatMap(({ personId, keys, printed }) =>
    [names.get(personId), printed]
      .filter((name) => typeof name === 'string')
      .flatMap((name) => keys.map((bodyKey) => ({ personId, key: nameKey(name, bodyKey) })))
      .filter(({ key }) => wanted.has(key.value)),
  );
  if (namesakes.length === 0) return [];
  const identifiers = await tx.personIdentifier.findMany({
    where: { personId: { in: namesakes.map(({ personId }) => personId) } },
    select: { personId: true, scheme: true, value: true },
  });
  return namesakes.map((namesake) => ({
    ...namesake,
    identifiers: identifiers
      .filter(({ personId }) => personId === namesake.personId)
      .map(({ scheme, value }) => ({ scheme, value })),
  }));
}
