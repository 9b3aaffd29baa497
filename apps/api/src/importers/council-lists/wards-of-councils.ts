import type { Prisma } from '../../generated/prisma/client.ts';
import type { OfficeRole } from '../../generated/prisma/enums.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { Council } from './councils.ts';

/** An area that councillors of some council sit for, or may. */
export type WardArea = ReadRow &
  Readonly<{
    version: number;
    parentId: string | null;
    nameEn: string | null;
    nameCy: string | null;
    validFrom: string | null;
    validTo: string | null;
    /** The newest GSS code. Empty where none is known. */
    code: string;
  }>;

/** The office of a ward's councillors. */
export type WardPost = ReadRow &
  Readonly<{
    version: number;
    organisationId: string;
    role: OfficeRole;
    areaId: string | null;
    seats: number;
    validFrom: string | null;
    validTo: string | null;
    sources: unknown;
  }>;

export function postKey({
  organisationId,
  role,
  areaId,
}: Pick<WardPost, 'organisationId' | 'role' | 'areaId'>): string {
  return `${organisationId} ${role} ${areaId}`;
}

/** The wards that lie in some councils or have an office there, and those offices. Two statements. */
export async function loadWards(
  tx: Prisma.TransactionClient,
  councils: readonly Pick<Council, 'id' | 'areaId'>[],
): Promise<{ areas: WardArea[]; posts: WardPost[] }> {
  const ids = councils.map(({ id }) => id);
  const areas = await tx.$queryRaw<WardArea[]>`
    SELECT a."id", a."version", a."parentId", a."nameEn", a."nameCy", a."validFrom"::text, a."validTo"::text,
      COALESCE((SELECT max(i."value") FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss'), '') AS "code"
    FROM "Area" a
    WHERE a."kind" IN ('WARD', 'COUNTY_DIVISION') AND (
      a."parentId" = ANY (${councils.flatMap(({ areaId }) => areaId ?? [])}::uuid[])
      OR a."id" IN (SELECT p."areaId" FROM "Post" p WHERE p."organisationId" = ANY (${ids}::uuid[])))`;
  const posts = await tx.$queryRaw<WardPost[]>`
    SELECT p."id", p."version", p."organisationId", p."role"::text, p."areaId", p."seats", p."validFrom"::text, p."validTo"::text, p."sources"
    FROM "Post" p
    WHERE p."organisationId" = ANY (${ids}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')`;
  return { areas, posts };
}
