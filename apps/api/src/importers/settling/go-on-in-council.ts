import { Prisma } from '../../generated/prisma/client.ts';
import { newId } from '../../db/new-id.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import {
  continuingCouncils,
  isListedSince,
  isOfCountyGoingOn,
} from '../../representatives/continuing-councils.ts';
import { type FilledSpell, mostAtOnce } from '../council-lists/seat-room.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Won = Readonly<{
  personId: string;
  candidacyId: string;
  startReason: string;
  sources: unknown;
  /** The ward that they won, and one of the council that the county went on as. */
  ward: string;
  there: string;
  postId: string;
  seats: number;
  foundedOn: string;
  endsOn: string | null;
  filled: readonly (FilledSpell & Readonly<{ personId: string | null }>)[];
}>;

/**
 * Whom a county council's last poll elected is in office in the council that it went on as from its first day, by the same poll: where an editor says that they
 * won, and no list has said yet who sits there (R10): one that has a row for the ward, a vacant seat or somebody whom nobody knows among them, says itself whether they do. Not
 * where the council has no such ward, several, or somebody else in its seats. One statement.
 */
export async function goOnInCouncil(writer: ImportWriter, candidacyIds: readonly string[]): Promise<void> {
  if (candidacyIds.length === 0) return;
  await writer.flush();
  const rows = await writer.tx.$queryRaw<Won[]>`
    SELECT h."personId", h."candidacyId", h."startReason"::text, h."sources", b."label" AS "ward", COALESCE(a."nameEn", a."nameCy", '') AS "there",
      n."id" AS "postId", n."seats", GREATEST(continuing."foundedOn", n."validFrom")::text AS "foundedOn", n."validTo"::text AS "endsOn",
      (SELECT COALESCE(jsonb_agg(f), '[]') FROM (
        SELECT "personId", "from", "to", 1 AS "seats" FROM "OfficeHolding" WHERE "postId" = n."id"
        UNION ALL SELECT NULL, "from", "to", "seats" FROM "Vacancy" WHERE "postId" = n."id") f) AS "filled"
    FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId" JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    JOIN "Post" p ON p."id" = h."postId" AND p."organisationId" = e."organisationId" JOIN ${continuingCouncils} ON continuing."formerId" = e."organisationId"
    JOIN "Post" n ON n."organisationId" = continuing."id" AND n."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') LEFT JOIN "Area" a ON a."id" = n."areaId"
    WHERE h."candidacyId" = ANY (${[...candidacyIds]}::uuid[]) AND ${isOfCountyGoingOn(Prisma.sql`e."pollingOn"`)} AND h."to" = continuing."foundedOn"
      AND (n."validFrom" IS NULL OR n."validFrom" <= continuing."foundedOn") AND (n."validTo" IS NULL OR n."validTo" > continuing."foundedOn")
      AND NOT ${isListedSince(Prisma.sql`n`)}
    ORDER BY h."candidacyId", n."id"`;
  const filledOf = new Map(rows.map(({ postId, filled }) => [postId, [...filled]]));
  for (const own of Map.groupBy(rows, ({ candidacyId }) => candidacyId).values()) {
    const named = own.filter(({ ward, there }) => foldWard(ward) === foldWard(there));
    const [only] = named;
    if (!only || named.length > 1) continue;
    const { personId, candidacyId, startReason, sources, postId, seats, foundedOn: from, endsOn: to } = only;
    const filled = filledOf.get(postId) ?? [];
    const isThere = filled.some((spell) => spell.personId === personId);
    if (isThere || mostAtOnce(filled, from, to) >= seats) continue;
    writer.create('OfficeHolding', {
      id: newId(),
      personId,
      postId,
      from,
      to,
      startReason,
      candidacyId,
      sources,
    });
    filled.push({ personId, from, to });
  }
  await writer.flush();
}
