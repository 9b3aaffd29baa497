import { newId } from '../../db/new-id.ts';
import type { AreaKind } from '../../generated/prisma/enums.ts';
import type { KnownArea } from './area-claim.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A ward that a list of councillors named and no register or contest has given a code yet. */
export type UncodedWard = Readonly<{
  id: string;
  version: number;
  kind: AreaKind;
  code: string;
  parentId: string | null;
  nameEn: string | null;
  nameCy: string | null;
  validFrom: string | null;
  validTo: string | null;
}>;

/** Areas that councillors are elected for; which of the two kinds a council has its codes tell. */
export const COUNCIL_WARDS: ReadonlySet<AreaKind> = new Set<AreaKind>(['WARD', 'COUNTY_DIVISION']);

/** Wards within some areas that have no code yet. One statement, none where there are no areas. */
export async function loadUncodedWards(
  tx: ImportWriter['tx'],
  parentIds: readonly (string | null)[],
): Promise<UncodedWard[]> {
  const parents = [...new Set(parentIds.filter((id) => id !== null))];
  if (parents.length === 0) return [];
  return tx.$queryRaw<UncodedWard[]>`
    SELECT a."id", a."version", a."kind", a."parentId", a."nameEn", a."nameCy", a."validFrom"::text, a."validTo"::text, '' AS "code" FROM "Area" a
    WHERE a."kind" IN ('WARD', 'COUNTY_DIVISION') AND a."parentId" = ANY (${parents}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss')`;
}

/** Gives such a ward its code, and the kind that goes with it. Returns it as it is then. */
export function giveCode(writer: ImportWriter, ward: UncodedWard, code: string, kind: AreaKind): UncodedWard {
  const identifier = { scheme: 'gss', value: code };
  const patch = ward.kind === kind ? {} : { kind };
  writer.change('Area', ward, patch, { after: { identifiersAdded: [identifier] } });
  writer.insert('AreaIdentifier', { id: newId(), areaId: ward.id, ...identifier });
  return { ...ward, kind, code, version: ward.version + 1 };
}

/** All wards of the record that have no code yet, with all that a register states of an area. One statement. */
export async function loadAllUncodedWards(tx: ImportWriter['tx']): Promise<KnownArea[]> {
  return tx.$queryRaw<KnownArea[]>`
    SELECT a."id", a."version", a."kind", a."nameEn", a."nameCy", a."parentId", a."validFrom"::text, a."validTo"::text, a."legislation", a."latitude",
      a."longitude", a."sources"
    FROM "Area" a WHERE a."kind" IN ('WARD', 'COUNTY_DIVISION') AND a."parentId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss')`;
}
