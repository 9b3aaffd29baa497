import { isListOrigin } from '../council-lists/told-parties.ts';
import { judgeCoverage } from '../council-lists/judge-coverage.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

type Row = ReadRow &
  Readonly<{
    version: number;
    organisationId: string;
    role: string;
    shownDays: string[];
    asOfOn: string;
    /** Who said the newest of it. Null where nobody is noted, as for an editor. */
    saidBy: string | null;
    listedDays: string[];
    /** Of these, the days of documents that show their own end. */
    wholeDays: string[];
    electedDays: string[];
  }>;

/**
 * Works out anew as of which days the record has everybody in a role of a body: by a list of all wards of a council, whichever lists came after it, and, of
 * other bodies, by a poll for every seat whose winners are all in office. What an editor states stands beside them, and goes before the lists of the days
 * after it (R12, R17). `organisationIds` null: of all bodies.
 */
export async function settleShownDays(
  writer: ImportWriter,
  organisationIds: readonly string[] | null,
): Promise<void> {
  await writer.flush();
  const rows = await loadRows(writer, organisationIds);
  const listed = rows.flatMap(({ organisationId, role, listedDays, wholeDays }) =>
    listedDays.map((on) => ({ organisationId, role, on, isWhole: wholeDays.includes(on) })),
  );
  const levelOf = listed.length === 0 ? null : await judgeCoverage(writer.tx, listed);
  for (const { listedDays, electedDays, saidBy, ...row } of rows) {
    const { organisationId, asOfOn, shownDays, version } = row;
    const isOfLists = saidBy !== null && isListOrigin(saidBy);
    const whole = listedDays.filter(
      (on) => (isOfLists || on < asOfOn) && levelOf?.({ organisationId, on }) === 'COMPLETE',
    );
    const shown = [...new Set([...whole, ...electedDays])].toSorted();
    if (shown.join() === shownDays.join()) continue;
    writer.change('Coverage', { id: row.id, version, shownDays }, { shownDays: shown });
  }
  await writer.flush();
}

function loadRows(writer: ImportWriter, organisationIds: readonly string[] | null): Promise<Row[]> {
  return writer.tx.$queryRaw<Row[]>`
    SELECT c."id", c."version", c."organisationId", c."role"::text, COALESCE(c."shownDays", '{}')::text[] AS "shownDays", c."asOfOn"::text,
      (SELECT CASE WHEN bool_or(f."source" = 'EDITOR') THEN 'EDITOR' ELSE max(f."source") FILTER (WHERE f."field" = 'level') END FROM "FieldSource" f
        WHERE f."recordType" = 'Coverage' AND f."recordId" = c."id" AND f."field" IN ('level', 'asOfOn')) AS "saidBy",
      COALESCE(lists."days", '{}') AS "listedDays",
      ARRAY(SELECT substr(f."field", 7) FROM "FieldSource" f WHERE f."recordType" = 'Coverage' AND f."recordId" = c."id" AND f."field" LIKE 'whole %') AS "wholeDays", COALESCE(polls."days", '{}') AS "electedDays"
    FROM "Coverage" c JOIN "Organisation" o ON o."id" = c."organisationId"
    LEFT JOIN (
      SELECT p."organisationId", p."role", array_agg(DISTINCT d."listedOn"::text) AS "days"
      FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" GROUP BY 1, 2
    ) lists ON lists."organisationId" = c."organisationId" AND lists."role" = c."role" AND o."kind" = 'COUNCIL'
    LEFT JOIN (
      SELECT w."organisationId", w."role", array_agg(w."on"::text) AS "days" FROM (
        SELECT p."organisationId", p."role", e."pollingOn", max(h."from") AS "on", count(DISTINCT h."id") AS "won"
        FROM "Organisation" o JOIN "Post" p ON p."organisationId" = o."id" JOIN "OfficeHolding" h ON h."postId" = p."id"
        JOIN "Candidacy" s ON s."id" = h."candidacyId" JOIN "Ballot" b ON b."id" = s."ballotId" AND NOT b."isByElection" JOIN "Election" e ON e."id" = b."electionId"
        WHERE o."kind" NOT IN ('COUNCIL', 'PARTY', 'LOCAL_PARTY') GROUP BY 1, 2, 3
      ) w WHERE w."won" >= (SELECT sum(q."seats") FROM "Post" q WHERE q."organisationId" = w."organisationId" AND q."role" = w."role"
        AND (q."validFrom" IS NULL OR q."validFrom" <= w."on") AND (q."validTo" IS NULL OR q."validTo" > w."on"))
      GROUP BY 1, 2
    ) polls ON polls."organisationId" = c."organisationId" AND polls."role" = c."role"
    WHERE ${organisationIds === null} OR c."organisationId" = ANY (${organisationIds ?? []}::uuid[])`;
}
