import { newId } from '../../db/new-id.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { admitUnknown } from './admit-unknown.ts';
import { forgetUnlisted, reopenWins } from './forget-unlisted.ts';
import { recountSeats } from './recount-seats.ts';
import { settleParties } from './settle-parties.ts';
import { settleWards } from './settle-wards.ts';
import { findPostsOfLists } from './ward-evidence.ts';
import { postKey, type WardArea, type WardPost } from './wards-of-councils.ts';

/** That a list of a day has so many seats in an office, and the ward that it means. */
export type MovedDays = Readonly<{
  post: WardPost;
  area: WardArea;
  kind: string;
  listedOn: string;
  seats: number;
}>;

/**
 * What lists say of a ward becomes said of another of that name. An office of which nothing but these lists speaks is that of the other ward from then on; else what they say goes over to the
 * other's office, which is made where there is none. Who sat in either is worked out anew.
 */
export async function moveListedDays(
  writer: ImportWriter,
  moves: readonly MovedDays[],
  posts: readonly WardPost[],
): Promise<void> {
  if (moves.length === 0) return;
  const postOf = new Map(posts.map((post) => [postKey(post), post]));
  const toOf = ({ post, area }: MovedDays) => postKey({ ...post, areaId: area.id });
  const left = [...Map.groupBy(moves, ({ post }) => post).values()];
  const people = await loadListed(writer, moves);
  const only = await findListsOnly(writer, moves);
  for (const own of left) {
    const [move] = own;
    if (!move) continue;
    const isWhole = own.every(({ area }) => area === move.area) && only.get(move.post.id) === own.length;
    if (isWhole && !postOf.has(toOf(move))) {
      writer.change('Post', move.post, { areaId: move.area.id });
      postOf.set(toOf(move), move.post);
    } else for (const one of own) postOf.set(toOf(one), await takeDays(writer, one, postOf.get(toOf(one))));
  }
  await writer.flush();
  await moveEntries(writer, moves);
  await unlinkBallots(writer, moves);
  const fromIds = left.flatMap(([move]) => move?.post.id ?? []);
  await forgetUnlisted(writer, people, fromIds);
  await dropEmptied(writer, fromIds);
  const toIds = moves.flatMap((move) => postOf.get(toOf(move))?.id ?? []);
  await recountSeats(writer, [...fromIds, ...toIds]);
  const councilIds = [...new Set(moves.map(({ post }) => post.organisationId))];
  await settleWards(writer, [...fromIds, ...(await findPostsOfLists(writer.tx, councilIds))], 1);
  await admitUnknown(writer, councilIds);
  await settleParties(writer, people, 1);
  await reopenWins(writer, people);
}

async function loadListed({ tx }: ImportWriter, moves: readonly MovedDays[]): Promise<string[]> {
  const rows = await tx.listedDay.findMany({
    where: { postId: { in: moves.map(({ post }) => post.id) }, personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.flatMap(({ personId }) => personId ?? []);
}

/** That a list says how many seats a post `p` has, and so made it. */
const IS_OF_LISTS = Prisma.sql`p."validFrom" IS NULL AND p."validTo" IS NULL AND EXISTS (SELECT FROM "FieldSource" f
  WHERE f."recordType" = 'Post' AND f."recordId" = p."id" AND f."field" = 'seats' AND f."source" IN ('COUNCIL_OR_LEGISLATURE', 'OPEN_COUNCIL_DATA'))
  AND NOT EXISTS (SELECT FROM "Vacancy" v WHERE v."postId" = p."id") AND NOT EXISTS (SELECT FROM "PartyTerm" t WHERE t."postId" = p."id")
  AND NOT EXISTS (SELECT FROM "SeatTerm" t WHERE t."postId" = p."id")`;

/** The offices of which lists alone speak, with the number of these: no term, no vacancy, and no life of their own. One statement. */
async function findListsOnly(
  { tx }: ImportWriter,
  moves: readonly MovedDays[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; days: number }[]>`
    SELECT p."id", (SELECT count(DISTINCT (d."kind", d."listedOn"))::int FROM "ListedDay" d WHERE d."postId" = p."id") AS "days"
    FROM "Post" p WHERE p."id" = ANY (${moves.map(({ post }) => post.id)}::uuid[]) AND ${IS_OF_LISTS}
      AND NOT EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id" AND (
        NOT EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id" AND d."personId" = h."personId")))`;
  return new Map(rows.map(({ id, days }) => [id, days]));
}

/** Gives what a list says to the office of the ward that it means. Returns that. */
async function takeDays(
  writer: ImportWriter,
  { post, area, kind, listedOn, seats }: MovedDays,
  known: WardPost | undefined,
): Promise<WardPost> {
  const holders = (await loadHolders(writer.tx, 'Post', [post.id]))(post.id);
  const { organisationId, role, sources } = post;
  const claim = (holders.get('seats') as FieldClaim | undefined) ?? {
    origin: kind === 'COUNCIL' ? 'COUNCIL_OR_LEGISLATURE' : 'OPEN_COUNCIL_DATA',
    externalId: null,
    statedOn: listedOn,
  };
  const row = { organisationId, role, areaId: area.id, seats, validFrom: null, validTo: null, sources };
  const other: WardPost = known ?? { id: newId(), version: 1, ...row };
  if (!known) {
    writer.create('Post', { ...row, id: other.id });
    writer.hold('Post', other.id, 'seats', claim);
    await writer.flush();
  }
  await writer.tx.$executeRaw`
    UPDATE "ListedDay" SET "postId" = ${other.id}::uuid
    WHERE "postId" = ${post.id}::uuid AND "kind" = ${kind}::"CouncilListKind" AND "listedOn" = ${listedOn}::date`;
  return other;
}

/** The copy of the list beside the record names the ward, too. One statement. */
async function moveEntries({ tx }: ImportWriter, moves: readonly MovedDays[]): Promise<void> {
  const rows = moves.map(({ post, area, kind, listedOn }) => ({
    organisationId: post.organisationId,
    areaId: post.areaId,
    kind,
    listedOn,
    wardId: area.id,
  }));
  await tx.$executeRaw`
    UPDATE "CouncilListEntry" AS l SET "areaId" = m."wardId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m("organisationId" uuid, "areaId" uuid, "kind" "CouncilListKind", "listedOn" date, "wardId" uuid)
    WHERE l."organisationId" = m."organisationId" AND l."areaId" = m."areaId" AND l."kind" = m."kind" AND l."listedOn" = m."listedOn"`;
}

/** A ballot for the ward of before has no office there any more; one for the other ward finds it with the ballots that wait for theirs. */
async function unlinkBallots(writer: ImportWriter, moves: readonly MovedDays[]): Promise<void> {
  const ballots = await writer.tx.$queryRaw<{ id: string; postId: string }[]>`
    SELECT b."id", b."postId" FROM "Ballot" b JOIN "Post" p ON p."id" = b."postId"
    WHERE p."id" = ANY (${moves.map(({ post }) => post.id)}::uuid[]) AND b."areaId" IS DISTINCT FROM p."areaId"`;
  for (const ballot of ballots) writer.change('Ballot', ballot, { postId: null });
  await writer.flush();
}

/** An office that only lists made goes with them. */
async function dropEmptied(writer: ImportWriter, postIds: readonly string[]): Promise<void> {
  const emptied = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT p.* FROM "Post" p WHERE p."id" = ANY (${[...postIds]}::uuid[]) AND ${IS_OF_LISTS}
      AND NOT EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id") AND NOT EXISTS (SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id")`;
  if (emptied.length === 0) return;
  const ids = emptied.map(({ id }) => id);
  const ballots = await writer.tx.$queryRaw<{ id: string; postId: string }[]>`
    SELECT "id", "postId" FROM "Ballot" WHERE "postId" = ANY (${ids}::uuid[])`;
  for (const ballot of ballots) writer.change('Ballot', ballot, { postId: null });
  await writer.flush();
  for (const post of emptied) writer.remove('Post', post);
  await writer.tx.proposal.deleteMany({
    where: { recordType: 'Post', recordId: { in: ids }, state: 'OPEN' },
  });
  await writer.flush();
}
