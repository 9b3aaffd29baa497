import type { Prisma } from '../../generated/prisma/client.ts';
import { loadCouncils } from '../council-lists/councils.ts';
import { type MovedDays, moveListedDays } from '../council-lists/move-listed-days.ts';
import { loadWardChooser } from '../council-lists/ward-chooser.ts';
import { loadWards } from '../council-lists/wards-of-councils.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type ListedDays = Readonly<{ postId: string; kind: string; listedOn: string; seats: number }>;

/**
 * A list has names alone: it meant the ward of that name that the record knew when it came. Now that registers and polls told of others, each list of a council is held against them
 * once more, so that it does not matter which came first (R12). A ward of whose offices an editor spoke stays the one that it was.
 * @param writtenOf The records of a model that the import wrote.
 * @param areListed Whether the import told in which years wards are listed.
 * @returns The councils with lists whose wards, offices or ballots the import wrote, and those in which a list turned out to mean another ward.
 */
export async function settleListedWards(
  writer: ImportWriter,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
  areListed: boolean,
): Promise<Readonly<{ councilIds: readonly string[]; movedIn: readonly string[] }>> {
  const ids = new Set(await findListedCouncils(writer.tx, writtenOf, areListed));
  if (ids.size === 0) return { councilIds: [], movedIn: [] };
  const councils = (await loadCouncils(writer.tx)).filter(({ id }) => ids.has(id));
  const { areas, posts } = await loadWards(writer.tx, councils);
  const choose = await loadWardChooser(writer.tx, areas, posts);
  const areaOf = new Map(areas.map((area) => [area.id, area]));
  const councilOf = new Map(councils.map((council) => [council.id, council]));
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const moves = (await loadListedDays(writer.tx, [...ids])).flatMap((day): MovedDays[] => {
    const post = postOf.get(day.postId);
    const council = councilOf.get(post?.organisationId ?? '');
    const area = areaOf.get(post?.areaId ?? '');
    const name = area?.nameEn ?? area?.nameCy ?? null;
    if (!post || !council || name === null) return [];
    const meant = choose(council, name, day.listedOn);
    return meant === null || meant.id === post.areaId ? [] : [{ ...day, post, area: meant }];
  });
  await moveListedDays(writer, moves, posts);
  return { councilIds: [...ids], movedIn: [...new Set(moves.map(({ post }) => post.organisationId))] };
}

/** The councils with lists of which an import wrote wards, offices or ballots. One statement. */
async function findListedCouncils(
  tx: Prisma.TransactionClient,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
  areListed: boolean,
): Promise<string[]> {
  const [areas = [], ballots = [], posts = []] = (['Area', 'Ballot', 'Post'] as const).map(writtenOf);
  if (!areListed && [areas, ballots, posts].every(({ length }) => length === 0)) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT o."id" FROM "Organisation" o JOIN "Post" p ON p."organisationId" = o."id"
    WHERE EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id") AND (
      ${areListed} OR p."id" = ANY (${posts}::uuid[]) OR p."areaId" = ANY (${areas}::uuid[])
      OR o."areaId" IN (SELECT a."parentId" FROM "Area" a WHERE a."id" = ANY (${areas}::uuid[]))
      OR o."id" IN (SELECT e."organisationId" FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" WHERE b."id" = ANY (${ballots}::uuid[])))`;
  return rows.map(({ id }) => id);
}

/** The days of lists by office, with as many seats as the list shows; not of offices of whose holders an editor spoke. One statement. */
function loadListedDays(
  tx: Prisma.TransactionClient,
  organisationIds: readonly string[],
): Promise<ListedDays[]> {
  return tx.$queryRaw<ListedDays[]>`
    SELECT d."postId", d."kind"::text, d."listedOn"::text, max(d."wardRows") AS "seats"
    FROM "Post" p JOIN "ListedDay" d ON d."postId" = p."id"
    WHERE p."organisationId" = ANY (${[...organisationIds]}::uuid[])
      AND NOT EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id" AND (
        EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR')
        OR NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')))
    GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`;
}
