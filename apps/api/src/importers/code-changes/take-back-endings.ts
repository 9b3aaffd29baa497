import { COUNCIL_WARDS } from '../areas/uncoded-wards.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Ending } from './take-change.ts';

/**
 * Takes back the end of wards that a register lists in a later year: they have not ended, as `settleLives` finds where the list comes second. Call it before
 * the areas are written. One statement.
 */
export async function takeBackEndings(writer: ImportWriter, endings: readonly Ending[]): Promise<void> {
  const ids = [...new Set(endings.map(({ entry }) => entry.id))];
  const rows = await writer.tx.$queryRaw<{ areaId: string; year: number }[]>`
    SELECT "areaId", max("year")::int AS "year" FROM "AreaListing" WHERE "areaId" = ANY (${ids}::uuid[]) GROUP BY 1`;
  const listedIn = new Map(rows.map(({ areaId, year }) => [areaId, year]));
  for (const { entry, gssCode, occurredOn } of endings)
    if (COUNCIL_WARDS.has(entry.claim.kind) && (listedIn.get(entry.id) ?? 0) > Number(occurredOn.slice(0, 4)))
      entry.takeBackEnd(gssCode, occurredOn);
}
