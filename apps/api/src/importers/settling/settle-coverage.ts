import { isListOrigin } from '../council-lists/told-parties.ts';
import { judgeCoverage } from '../council-lists/judge-coverage.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

type Row = ReadRow &
  Readonly<{
    organisationId: string;
    role: string;
    level: string;
    on: string;
    source: string;
    isWhole: boolean;
  }>;

/**
 * Judges again how whole lists made the record of councils, now that more wards or offices may be known than when the lists came (R12, R17). What
 * an editor said of it stays. Four statements, whatever the number of councils.
 */
export async function settleCoverage(writer: ImportWriter): Promise<void> {
  const rows = await writer.tx.$queryRaw<Row[]>`
    SELECT c."id", c."version", c."organisationId", c."role"::text, c."level"::text, c."asOfOn"::text AS "on", f."source",
      EXISTS (SELECT FROM "FieldSource" w WHERE w."recordType" = 'Coverage' AND w."recordId" = c."id" AND w."field" = 'whole ' || c."asOfOn"::text) AS "isWhole"
    FROM "Coverage" c JOIN "Organisation" o ON o."id" = c."organisationId" AND o."kind" = 'COUNCIL'
    JOIN "FieldSource" f ON f."recordType" = 'Coverage' AND f."recordId" = c."id" AND f."field" = 'level'
    WHERE c."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
      AND NOT EXISTS (SELECT FROM "FieldSource" e WHERE e."recordType" = 'Coverage' AND e."recordId" = c."id" AND e."field" = 'asOfOn' AND e."source" = 'EDITOR')`;
  const listed = rows.filter(({ source, level }) => isListOrigin(source) && level !== 'NOT_COLLECTED');
  if (listed.length === 0) return;
  const levelOf = await judgeCoverage(writer.tx, listed);
  for (const { id, version = 1, organisationId, on, level } of listed) {
    const judged = levelOf({ organisationId, on });
    if (judged !== level) writer.change('Coverage', { id, version, level }, { level: judged });
  }
  await writer.flush();
}
