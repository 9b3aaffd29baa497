import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import type { TermClaim } from './claims.ts';

type NamedSeat = Readonly<{
  postId: string;
  nameEn: string | null;
  nameCy: string | null;
  validFrom: string | null;
  validTo: string | null;
}>;

/** The posts of MPs by the names of their constituencies, for files without codes: a name is one constituency on any one day. */
export async function loadNamedSeats(
  tx: Prisma.TransactionClient,
): Promise<(claim: TermClaim) => string | null> {
  const rows = await tx.$queryRaw<NamedSeat[]>`
    SELECT p."id" AS "postId", a."nameEn", a."nameCy", a."validFrom"::text, a."validTo"::text
    FROM "Post" p JOIN "Area" a ON a."id" = p."areaId" WHERE p."role" = 'MP' AND a."kind" = 'WESTMINSTER_CONSTITUENCY'`;
  const named = rows.flatMap((row) =>
    [row.nameEn, row.nameCy].flatMap((name) => (name === null ? [] : [{ name: foldName(name), row }])),
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  return ({ role, area, seat: { from } }) => {
    if (role !== 'MP' || area === null || area.gssCode !== null || from === null) return null;
    const found = (byName.get(foldName(area.name)) ?? []).filter(
      ({ row: { validFrom, validTo } }) =>
        (validFrom === null || validFrom <= from) && (validTo === null || from < validTo),
    );
    const [only] = new Set(found.map(({ row }) => row.postId));
    return found.length === 0 || found.some(({ row }) => row.postId !== only) ? null : (only ?? null);
  };
}
