import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { isFilledByLists } from './filled-by-lists.ts';
import { settleWards } from './settle-wards.ts';

type Filled = ReadRow &
  Readonly<{ version: number; postId: string; from: string; to: string | null; begunOn: string | null }>;

/**
 * Gives the seats of some councils that were vacant, and that lists have somebody in since, to whoever that is: from the by-election that they won, or the day of the list, where nobody says since
 * when. The vacancy ends with it. Called after lists and after results, so that their order does not matter (R12). A statement where there are none.
 */
export async function fillVacancies(writer: ImportWriter, councilIds: readonly string[]): Promise<void> {
  await writer.flush();
  const posts = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT v."postId" AS "id" FROM "Vacancy" v JOIN "Post" p ON p."id" = v."postId"
    WHERE p."organisationId" = ANY (${[...new Set(councilIds)]}::uuid[]) AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') AND ${isFilledByLists} ORDER BY 1`;
  if (posts.length === 0) return;
  const postIds = posts.map(({ id }) => id);
  await settleWards(writer, postIds, 1);
  const filled = await writer.tx.$queryRaw<Filled[]>`
    SELECT v."id", v."version", v."postId", v."from"::text, v."to"::text,
      (SELECT h."from"::text FROM "OfficeHolding" h WHERE h."postId" = v."postId" AND h."from" > v."from" ORDER BY h."from", h."id" OFFSET v."seats" - 1 LIMIT 1) AS "begunOn"
    FROM "Vacancy" v WHERE v."postId" = ANY (${postIds}::uuid[]) AND ${isFilledByLists} ORDER BY v."id"`;
  for (const { begunOn, ...vacancy } of filled) {
    if (begunOn === null || begunOn === vacancy.to) continue;
    writer.change('Vacancy', vacancy, { to: begunOn });
    writer.hold('Vacancy', vacancy.id, 'to', {
      origin: writer.source.origin,
      externalId: null,
      statedOn: begunOn,
    });
  }
  await writer.flush();
}
