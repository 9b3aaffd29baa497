import { foldWard } from '../../reconciliation/ward-name.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { OfficeRole } from '../../generated/prisma/enums.ts';
import { isOfShadowAuthority } from '../../representatives/shadow-authority.ts';
import type { TermClaim } from './claims.ts';

type SeatRow = Readonly<{
  postId: string;
  organisationId: string;
  role: OfficeRole;
  seats: number;
  /** Whether it is an office of the whole body, such as a mayor's, and not of a place within it. */
  isOfBody: boolean;
  bodyArea: string | null;
  nameEn: string | null;
  nameCy: string | null;
  gssCodes: readonly string[];
  validFrom: string | null;
  validTo: string | null;
  beginsOn: string | null;
  endsOn: string | null;
}>;

/** `beginsOn`: the first day of its body; `endsOn`: the first day on which the office is no more; null where none is known. */
export type FoundSeat = Readonly<{
  postId: string;
  role: OfficeRole;
  seats: number;
  beginsOn: string | null;
  endsOn: string | null;
}>;

/** What a file of terms calls by one word and the law by two, by the kind of council. */
const SAME_OFFICE: Partial<Record<OfficeRole, readonly OfficeRole[]>> = {
  COUNCILLOR: ['COUNCILLOR', 'COUNTY_COUNCILLOR'],
};

/**
 * The posts of some bodies, found for a term: by the GSS code of its place, else by the name, which within one body is one place on any one day.
 * Which office it is the body's posts say, so that no legislature has to be known here. Null where none or several fit.
 */
export async function loadSeats(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<(claim: TermClaim, organisationId: string | null) => FoundSeat | null> {
  const rows = await tx.$queryRaw<SeatRow[]>`
    SELECT p."id" AS "postId", p."organisationId", p."role"::text, p."seats", (p."areaId" IS NULL OR p."areaId" = o."areaId") AS "isOfBody",
      COALESCE(b."nameEn", b."nameCy") AS "bodyArea", a."nameEn", a."nameCy",
      ARRAY(SELECT i."value" FROM "AreaIdentifier" i WHERE i."areaId" = a."id" AND i."scheme" = 'gss') AS "gssCodes",
      GREATEST(a."validFrom", p."validFrom")::text AS "validFrom", LEAST(a."validTo", p."validTo", o."dissolvedOn")::text AS "validTo",
      o."foundedOn"::text AS "beginsOn", LEAST(p."validTo", o."dissolvedOn")::text AS "endsOn"
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" b ON b."id" = o."areaId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."organisationId" = ANY (${[...new Set(organisationIds)]}::uuid[])`;
  const byBody = Map.groupBy(rows, ({ organisationId }) => organisationId);
  return (claim, organisationId) => {
    const { role, area, seat } = claim;
    const { from } = seat;
    if (organisationId === null || from === null) return null;
    const roles = role === null ? null : (SAME_OFFICE[role] ?? [role]);
    const there = (byBody.get(organisationId) ?? []).filter((row) => {
      const day = firstDayIn(row, from);
      return (
        (roles === null || roles.includes(row.role)) &&
        (row.beginsOn === null || row.beginsOn <= day) &&
        (row.validFrom === null || row.validFrom <= day) &&
        (row.validTo === null || day < row.validTo)
      );
    });
    const found = there.filter((row) => isSeatOf(row, area));
    const [only] = found;
    return only && found.length === 1
      ? {
          postId: only.postId,
          role: only.role,
          seats: only.seats,
          beginsOn: only.beginsOn,
          endsOn: only.endsOn,
        }
      : null;
  };
}

/** Since when a term that began on a day was served in an office: who sat in the shadow authority is in office once the body is there. */
export function firstDayIn({ beginsOn }: Pick<FoundSeat, 'beginsOn'>, from: string): string {
  return beginsOn !== null && isOfShadowAuthority(from, beginsOn) ? beginsOn : from;
}

function isSeatOf(row: SeatRow, area: TermClaim['area']): boolean {
  if (row.isOfBody)
    return (
      area === null ||
      [row.bodyArea, row.nameEn, row.nameCy].some(
        (name) => name !== null && foldWard(name) === foldWard(area.name),
      )
    );
  if (area === null) return false;
  if (area.gssCode !== null) return row.gssCodes.includes(area.gssCode);
  // Boundaries change and names stay: without its first day a ward of today is not taken for one of then.
  if (row.validFrom === null) return false;
  return [row.nameEn, row.nameCy].some((name) => name !== null && foldWard(name) === foldWard(area.name));
}
