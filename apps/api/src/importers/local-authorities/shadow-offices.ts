import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { isOfShadowAuthority } from '../../representatives/shadow-authority.ts';

/** A body of the record of which the register says when it was founded. */
export type Founded = Readonly<{ organisationId: string; foundedOn: string }>;

type EarlySeat = ReadRow &
  Readonly<{
    version: number;
    organisationId: string;
    foundedOn: string;
    from: string;
    to: string | null;
    /** Whether only files say since when. */
    isFiles: boolean;
  }>;

/**
 * Offices that files began before the register said when their council takes over: who was elected to its shadow authority is in office from that day,
 * as where the register came first (R12). Where anything else stands before the day, or an editor said so, all of it stays, and an editor is asked.
 * @returns The bodies whose offices all begin with them once that is written.
 */
export async function moveShadowOffices(
  writer: ImportWriter,
  founded: readonly Founded[],
): Promise<ReadonlySet<string>> {
  const moved = new Set<string>();
  if (founded.length === 0) return moved;
  const rows = await writer.tx.$queryRaw<EarlySeat[]>`
    SELECT s.*, f."foundedOn"::text FROM unnest(${founded.map(({ organisationId }) => organisationId)}::uuid[], ${founded.map(({ foundedOn }) => foundedOn)}::date[])
      AS f("organisationId", "foundedOn")
    JOIN "Organisation" o ON o."id" = f."organisationId" AND o."foundedOn" IS NULL
      AND NOT EXISTS (SELECT FROM "FieldSource" e WHERE e."recordType" = 'Organisation' AND e."recordId" = o."id" AND e."field" = 'foundedOn' AND e."source" = 'EDITOR')
    JOIN (
      SELECT h."id", h."version", p."organisationId", h."from"::text, h."to"::text, h."fromPrecision" = 'DAY' AND h."toPrecision" = 'DAY'
        AND EXISTS (SELECT FROM "FieldSource" i WHERE i."recordType" = 'OfficeHolding' AND i."recordId" = h."id" AND i."field" = 'from' AND i."source" <> 'EDITOR') AS "isFiles"
      FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId"
      UNION ALL
      SELECT v."id", v."version", p."organisationId", v."from"::text, v."to"::text, FALSE FROM "Vacancy" v JOIN "Post" p ON p."id" = v."postId"
    ) s ON s."organisationId" = f."organisationId" AND s."from"::date < f."foundedOn"
    ORDER BY s."id"`;
  for (const [body, seats] of Map.groupBy(rows, ({ organisationId }) => organisationId)) {
    const isShadow = ({ isFiles, from, to, foundedOn }: EarlySeat) =>
      isFiles && isOfShadowAuthority(from, foundedOn) && (to === null || to > foundedOn);
    if (!seats.every(isShadow)) continue;
    for (const seat of seats) writer.change('OfficeHolding', seat, { from: seat.foundedOn });
    moved.add(body);
  }
  return moved;
}
