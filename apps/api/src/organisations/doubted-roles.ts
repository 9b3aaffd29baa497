import { Prisma } from '../generated/prisma/client.ts';
import { unaccountedSeats } from '../representatives/unaccounted-seats.ts';
import { unknownStarts } from '../representatives/unknown-starts.ts';
import { awaitedPolls } from './awaited-polls.ts';

/**
 * By body and role that was whole before, on each day of a table `d` ("year", "on"): that it is not known to be whole still, for there was a poll since
 * whose winners are unknown, or a seat of which nobody is known, or somebody came in later nobody knows when (R17). `polls` chooses among the rows `c` of
 * Coverage and `e` of Election, `posts` among the rows `p` of Post.
 */
export function doubtedRoles(
  d: Prisma.Sql,
  { polls, posts }: Readonly<Record<'polls' | 'posts', Prisma.Sql>>,
): Prisma.Sql {
  return Prisma.sql`SELECT "organisationId", "role", "year" FROM (${awaitedPolls(d, polls)}) AS awaited
    UNION SELECT "organisationId", "role", "year" FROM (${unaccountedSeats(d, posts)}) AS unaccounted
    UNION SELECT "organisationId", "role", "year" FROM (${unknownStarts(d, posts)}) AS starts`;
}
