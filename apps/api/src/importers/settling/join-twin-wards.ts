import { parentStatement } from '../areas/parent-statement.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { reconcileFields } from '../writing/reconcile-fields.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';

type Named = ReadRow &
  Readonly<{ version: number; parentId: string; nameEn: string | null; nameCy: string | null }>;
type Twin = Readonly<{ uncoded: Named; coded: Named; code: string }>;

/** Tables that point to an area by this column. */
const POINTERS = [
  ['Post', 'areaId'],
  ['Ballot', 'areaId'],
  ['CouncilListEntry', 'areaId'],
  ['LocalPartyArea', 'areaId'],
] as const;

/**
 * A ward that a list of councillors named, and that a register knew by its code before it knew in which council it lies: once both lie in one
 * district under one name they are one, the one with the code. Both with councillors' posts stay two.
 */
export async function joinTwinWards(writer: ImportWriter): Promise<void> {
  const pairs = await loadPairs(writer);
  const byUncoded = Map.groupBy(
    pairs.filter(({ uncoded, coded }) => sharesName(uncoded, coded)),
    ({ uncoded }) => uncoded.id,
  );
  // The register counts upwards: of wards of one name the newest code is the one of today's list.
  const twins = [...byUncoded.values()].flatMap(
    (found) => found.toSorted((a, b) => (a.code < b.code ? 1 : -1))[0] ?? [],
  );
  if (twins.length === 0) return;
  const holdersOf = await loadHolders(
    writer.tx,
    'Area',
    twins.flatMap(({ uncoded, coded }) => [uncoded.id, coded.id]),
  );
  for (const [table, column] of POINTERS)
    await writer.tx.$executeRawUnsafe(
      `UPDATE "${table}" AS t SET "${column}" = m."coded" FROM unnest($1::uuid[], $2::uuid[]) AS m("uncoded", "coded") WHERE t."${column}" = m."uncoded"`,
      twins.map(({ uncoded }) => uncoded.id),
      twins.map(({ coded }) => coded.id),
    );
  for (const { uncoded, coded } of twins) {
    const holder = holdersOf(uncoded.id).get('name');
    const column = coded.nameEn === null ? 'nameCy' : 'nameEn';
    const name = uncoded.nameEn ?? uncoded.nameCy;
    const statement = { field: 'name', columns: { [column]: name }, agrees: () => true };
    const holders = holdersOf(coded.id);
    const patch =
      holder && holders.has('name')
        ? reconcileFields(writer, 'Area', coded, [statement], holders, holder as FieldClaim)
        : {};
    const liesSince = holdersOf(uncoded.id).get('parent');
    if (liesSince)
      reconcileFields(
        writer,
        'Area',
        coded,
        [parentStatement(coded.parentId)],
        holders,
        liesSince as FieldClaim,
      );
    writer.change('Area', coded, patch, { after: { joined: uncoded.id } });
    writer.remove('Area', uncoded);
  }
  await writer.flush();
}

function sharesName(one: Named, other: Named): boolean {
  const fold = ({ nameEn, nameCy }: Named) =>
    [nameEn, nameCy].flatMap((name) => (name === null ? [] : foldWard(name)));
  return fold(one).some((name) => fold(other).includes(name));
}

function loadPairs(writer: ImportWriter): Promise<Twin[]> {
  return writer.tx.$queryRaw<Twin[]>`
    SELECT jsonb_build_object('id', u."id", 'version', u."version", 'nameEn', u."nameEn", 'nameCy', u."nameCy", 'slug', u."slug", 'parentId', u."parentId") AS "uncoded",
      jsonb_build_object('id', c."id", 'version', c."version", 'nameEn', c."nameEn", 'nameCy', c."nameCy", 'parentId', c."parentId") AS "coded", i."value" AS "code"
    FROM "Area" u JOIN "Area" c ON c."parentId" = u."parentId" AND c."kind" = u."kind" AND c."id" <> u."id"
    JOIN "AreaIdentifier" i ON i."areaId" = c."id" AND i."scheme" = 'gss'
    WHERE u."kind" IN ('WARD', 'COUNTY_DIVISION') AND c."validTo" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "AreaIdentifier" o WHERE o."areaId" = u."id" AND o."scheme" = 'gss')
      AND NOT EXISTS (SELECT 1 FROM "Post" a JOIN "Post" b ON b."organisationId" = a."organisationId" AND b."role" = a."role" WHERE a."areaId" = u."id" AND b."areaId" = c."id")`;
}
