import type { Prisma } from '../../generated/prisma/client.ts';
import type { OrganisationKind } from '../../generated/prisma/enums.ts';

/** An organisation as it stands in the record. */
export type KnownOrganisation = Readonly<{
  id: string;
  version: number;
  kind: OrganisationKind;
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  shortNameEn: string | null;
  councilType: string | null;
  nation: string | null;
  areaId: string | null;
  foundedOn: string | null;
  dissolvedOn: string | null;
  sources: unknown;
}>;

type IdentifierRow = Readonly<{
  organisationId: string;
  scheme: string;
  value: string;
  validFrom: string | null;
  validTo: string | null;
}>;

/** Organisations of the record by some of their ids, `scheme value`. */
export type KnownOrganisations = Readonly<{
  find(key: string): readonly KnownOrganisation[];
  idsOf(organisationId: string, scheme: string): readonly string[];
  /** Any of its ids, whatever it was found by. */
  identifierOf(
    organisationId: string,
    identifier: Readonly<{ scheme: string; value: string }>,
  ): IdentifierRow | null;
}>;

/** Two statements. */
export async function loadOrganisations(
  tx: Prisma.TransactionClient,
  keys: readonly string[],
): Promise<KnownOrganisations> {
  const identifiers = await tx.$queryRaw<IdentifierRow[]>`
    SELECT i."organisationId", i."scheme", i."value", i."validFrom"::text, i."validTo"::text FROM "OrganisationIdentifier" i
    WHERE i."organisationId" IN (
      SELECT f."organisationId" FROM "OrganisationIdentifier" f
      JOIN (SELECT split_part(k, ' ', 1) AS "scheme", substring(k FROM position(' ' IN k) + 1) AS "value" FROM unnest(${[...keys]}::text[]) AS k) w
        ON w."scheme" = f."scheme" AND w."value" = f."value")`;
  const rows = await tx.$queryRaw<KnownOrganisation[]>`
    SELECT "id", "version", "kind", "slug", "nameEn", "nameCy", "shortNameEn", "councilType", "nation", "areaId", "foundedOn"::text,
      "dissolvedOn"::text, "sources"
    FROM "Organisation" WHERE "id" = ANY (${[...new Set(identifiers.map(({ organisationId }) => organisationId))]}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = Map.groupBy(identifiers, ({ scheme, value }) => `${scheme} ${value}`);
  const byOrganisation = Map.groupBy(identifiers, ({ organisationId }) => organisationId);
  return {
    find: (key) => (byKey.get(key) ?? []).flatMap(({ organisationId }) => byId.get(organisationId) ?? []),
    idsOf: (organisationId, scheme) =>
      (byOrganisation.get(organisationId) ?? []).flatMap((row) => (row.scheme === scheme ? row.value : [])),
    identifierOf: (organisationId, { scheme, value }) =>
      byKey.get(`${scheme} ${value}`)?.find((row) => row.organisationId === organisationId) ?? null,
  };
}
