import type { Prisma } from '../../generated/prisma/client.ts';
import type { PartyClaim } from './claims.ts';
import { KEPT_VALUE, OWN_SCHEME } from '../../suppression/suppression-keys.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What was erased of people of the record, by the names of `erasable-fields.ts`: importers pass it over, or each import would write it and the
 * end of it erase it again (R18). By their id here and elsewhere, and those of entries merged into theirs. One statement.
 */
export async function loadSuppressedFields(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<(personId: string) => ReadonlySet<string>> {
  if (personIds.length === 0) return () => NOTHING;
  const wanted = [...new Set(personIds)];
  const rows = await tx.$queryRaw<{ personId: string; field: string }[]>`
    WITH "own" AS (
      SELECT "id", COALESCE("mergedIntoId", "id") AS "personId" FROM "Person"
      WHERE "id" = ANY (${wanted}::uuid[]) OR "mergedIntoId" = ANY (${wanted}::uuid[]))
    SELECT o."personId", s."field" FROM "own" o JOIN "Suppression" s ON s."scheme" = ${OWN_SCHEME} AND s."value" = o."id"::text
    WHERE s."liftedAt" IS NULL AND s."field" IS NOT NULL
    UNION
    SELECT o."personId", s."field" FROM "own" o JOIN "PersonIdentifier" i ON i."personId" = o."id"
    JOIN "Suppression" s ON s."scheme" = i."scheme" AND s."value" = ${KEPT_VALUE}
    WHERE s."liftedAt" IS NULL AND s."field" IS NOT NULL`;
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return (personId) => new Set((byPerson.get(personId) ?? []).map(({ field }) => field));
}

/** A label that says nothing: in place of one that was erased. */
export const UNSAID_PARTY: PartyClaim = { kind: 'UNKNOWN', scheme: 'party-name', value: '' };
