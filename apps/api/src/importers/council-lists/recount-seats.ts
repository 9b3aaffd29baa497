import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type Credit, joinCredits, withoutCredits } from '../writing/record-source.ts';
import { isListOrigin, LIST_ORIGINS } from './told-parties.ts';
import { stateSeats } from './ward-seats.ts';
import type { Sighting } from './ward-spells.ts';

type Recounted = ReadRow &
  Readonly<{
    version: number;
    seats: number;
    sources: Credit[];
    councilName: string;
    /** Whether an editor has a seat of it vacant. */
    isVacant: boolean;
    /** Makers of the lists that are of it, and the most seats that one of them shows. */
    kinds: Sighting['kind'][];
    shown: number;
  }>;

/**
 * What lists say went over from some offices to others: each has as many seats as the fullest of the lists that are of it now shows, where lists tell how many it has, and the credits of their makers. One
 * of which no list is left is not looked at. Two statements.
 */
export async function recountSeats(writer: ImportWriter, postIds: readonly string[]): Promise<void> {
  const ids = [...new Set(postIds)];
  const posts = await writer.tx.$queryRaw<Recounted[]>`
    SELECT p."id", p."version", p."seats", p."sources", COALESCE(o."nameEn", o."nameCy", o."slug") AS "councilName",
      EXISTS (SELECT FROM "Vacancy" v WHERE v."postId" = p."id") AS "isVacant", d."kinds", d."shown"
    FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
    JOIN LATERAL (SELECT array_agg(DISTINCT "kind"::text) AS "kinds", max("wardRows") AS "shown" FROM "ListedDay" WHERE "postId" = p."id") d ON d."shown" IS NOT NULL
    WHERE p."id" = ANY (${ids}::uuid[]) ORDER BY p."id"`;
  const holdersOf = await loadHolders(writer.tx, 'Post', ids);
  const credits = posts.flatMap(({ sources }) => sources);
  for (const post of posts) {
    const { councilName, kinds, shown, isVacant } = post;
    const holders = holdersOf(post.id);
    const isOfLists = isListOrigin(holders.get('seats')?.origin ?? '') && !isVacant;
    const claim = { origin: LIST_ORIGINS[kinds[0] ?? 'COUNCIL'], externalId: null, statedOn: null };
    const seats = isOfLists ? shown : stateSeats(writer, post, shown, holders, claim);
    const nameOf = (kind: Sighting['kind']) => (kind === 'COUNCIL' ? councilName : 'Open Council Data UK');
    const makers = kinds.map(nameOf);
    const ofLists = [nameOf('COUNCIL'), nameOf('OPEN_COUNCIL_DATA')].map((publisher) => ({ publisher }));
    const others = withoutCredits(post.sources, ofLists);
    const theirs = credits.filter(({ publisher }) => makers.includes(publisher ?? ''));
    const firsts = theirs.filter(
      ({ publisher }, index) => theirs.findIndex((credit) => credit.publisher === publisher) === index,
    );
    const sources = joinCredits(others, firsts) ?? others;
    const patch = {
      ...(seats !== post.seats && { seats }),
      ...(publishersOf(sources) !== publishersOf(post.sources) && { sources }),
    };
    if (Object.keys(patch).length > 0)
      writer.change(
        'Post',
        { id: post.id, version: post.version, seats: post.seats, sources: post.sources },
        patch,
      );
  }
  await writer.flush();
}

function publishersOf(credits: readonly Credit[]): string {
  return credits.map(({ publisher }) => publisher).join('\n');
}
