import type { Prisma } from '../../generated/prisma/client.ts';
import type { OfficeRole } from '../../generated/prisma/enums.ts';
import type { ReadRow } from '../writing/import-writer.ts';

type Holding = ReadRow & Readonly<{ version: number; from: string; to: string | null; postId: string }>;
/** Seats of an office that nobody holds for a time. */
export type VacantSeats = Readonly<{
  from: string;
  to: string | null;
  seats: number;
  reasonEn: string | null;
  reasonCy: string | null;
  sources: unknown;
}>;
type Vacancy = ReadRow & Readonly<{ version: number }> & VacantSeats;
type Place = ReadRow & Readonly<{ areaId: string | null; postId: string | null }>;

/** The office that winners of a poll hold, of a ward that is another by then. */
export type OfficeLeft = Readonly<{
  id: string;
  version: number;
  organisationId: string;
  role: OfficeRole;
  areaId: string | null;
  seats: number;
  sources: unknown;
  validTo: string | null;
  isByElection: boolean;
  seatsContested: number | null;
  /** The winners' first day. */
  firstDay: string;
  holdings: readonly Holding[];
  vacancies: readonly Vacancy[];
  /** Ballots of polls after that one that name the office too. */
  laterBallots: readonly Place[];
  /** The office of the new ward. Null where the record has none. */
  newPostId: string | null;
  newFrom: string | null;
  /** Whether somebody holds that one, or it is vacant, from then on. */
  isNewTaken: boolean;
}>;

export type Left = Place & Readonly<{ wardId: string }>;

type Row = Left &
  Omit<OfficeLeft, 'id' | 'areaId'> &
  Readonly<{ oldId: string | null; oldAreaId: string | null }>;

/** The ballots of some polls, the earliest first, with the office that their winners hold and the one that they should. Office null: they hold none, or several. One statement. */
export async function loadLeft(
  tx: Prisma.TransactionClient,
  renewed: readonly Readonly<{ ballotId: string; wardId: string }>[],
): Promise<(Left & { readonly office: OfficeLeft | null })[]> {
  if (renewed.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT b."id", b."areaId", b."postId", m."wardId", b."isByElection", b."seatsContested", p."id" AS "oldId", p."areaId" AS "oldAreaId", p."version", p."organisationId",
      p."role"::text, p."seats", p."sources", p."validTo"::text, won."firstDay"::text, q."id" AS "newPostId", q."validFrom"::text AS "newFrom",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', h."id", 'version', h."version", 'from', h."from", 'to', h."to", 'postId', h."postId") ORDER BY h."id")
        FROM "OfficeHolding" h WHERE h."postId" = p."id"), '[]') AS "holdings",
      COALESCE((SELECT jsonb_agg(to_jsonb(v) ORDER BY v."id") FROM "Vacancy" v WHERE v."postId" = p."id"), '[]') AS "vacancies",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', l."id", 'areaId', l."areaId", 'postId', l."postId") ORDER BY l."id")
        FROM "Ballot" l JOIN "Election" f ON f."id" = l."electionId" WHERE l."postId" = p."id" AND f."pollingOn" > e."pollingOn"), '[]') AS "laterBallots",
      EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = q."id" AND (h."to" IS NULL OR h."to" > won."firstDay"))
        OR EXISTS (SELECT FROM "Vacancy" v WHERE v."postId" = q."id" AND (v."to" IS NULL OR v."to" > won."firstDay")) AS "isNewTaken"
    FROM unnest(${renewed.map(({ ballotId }) => ballotId)}::uuid[], ${renewed.map(({ wardId }) => wardId)}::uuid[]) AS m("ballotId", "wardId")
    JOIN "Ballot" b ON b."id" = m."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    LEFT JOIN LATERAL (
      SELECT min(h."from") AS "firstDay", min(h."postId"::text)::uuid AS "postId" FROM "Candidacy" c JOIN "OfficeHolding" h ON h."candidacyId" = c."id"
      WHERE c."ballotId" = b."id" HAVING count(DISTINCT h."postId") = 1
    ) won ON TRUE
    LEFT JOIN "Post" p ON p."id" = won."postId"
    LEFT JOIN "Post" q ON q."organisationId" = p."organisationId" AND q."role" = p."role" AND q."areaId" = m."wardId"
    ORDER BY e."pollingOn", b."id"`;
  return rows.map(({ id, areaId, postId, wardId, oldId, oldAreaId, ...office }) => ({
    id,
    areaId,
    postId,
    wardId,
    office: oldId === null ? null : { ...office, id: oldId, areaId: oldAreaId },
  }));
}
