import type { Prisma } from '../../generated/prisma/client.ts';
import type { AreaClaim, KnownArea } from './area-claim.ts';

/** A scheme and a value, `gss E06000015`. */
export type AreaKey = string;

/** What an area can be found by: its ids in other schemes where it has any, else its codes. */
export function keysOf({ gssCodes, identifiers = [] }: AreaClaim): AreaKey[] {
  return [
    ...identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    ...gssCodes.map((code) => `gss ${code}`),
  ];
}

type IdentifierRow = Readonly<{
  areaId: string;
  scheme: string;
  value: string;
  validFrom: string | null;
  validTo: string | null;
}>;

/** The areas of the record that some claims may be about. */
export type KnownAreas = Readonly<{
  find(keys: readonly AreaKey[]): readonly KnownArea[];
  identifierOf(areaId: string, identifier: Readonly<{ scheme: string; value: string }>): IdentifierRow | null;
}>;

export async function loadKnownAreas(
  tx: Prisma.TransactionClient,
  claims: readonly AreaClaim[],
): Promise<KnownAreas> {
  const keys = [...new Set(claims.flatMap(keysOf))];
  const identifiers = await tx.$queryRaw<IdentifierRow[]>`
    SELECT i."areaId", i."scheme", i."value", i."validFrom"::text, i."validTo"::text
    FROM "AreaIdentifier" i
    JOIN (SELECT split_part(k, ' ', 1) AS "scheme", substring(k FROM position(' ' IN k) + 1) AS "value" FROM unnest(${keys}::text[]) AS k) w
      ON w."scheme" = i."scheme" AND w."value" = i."value"`;
  const areas = await tx.$queryRaw<KnownArea[]>`
    SELECT "id", "version", "kind", "nameEn", "nameCy", "parentId", "validFrom"::text, "validTo"::text, "legislation", "latitude", "longitude",
      "sources" FROM "Area" WHERE "id" = ANY (${[...new Set(identifiers.map(({ areaId }) => areaId))]}::uuid[])`;
  const byId = new Map(areas.map((area) => [area.id, area]));
  const byKey = Map.groupBy(identifiers, ({ scheme, value }) => `${scheme} ${value}`);
  return {
    find(wanted) {
      const ids = new Set(wanted.flatMap((key) => (byKey.get(key) ?? []).map(({ areaId }) => areaId)));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    identifierOf: (areaId, { scheme, value }) =>
      byKey.get(`${scheme} ${value}`)?.find((row) => row.areaId === areaId) ?? null,
  };
}
