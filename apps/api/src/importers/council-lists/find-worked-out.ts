import type { Prisma } from '../../generated/prisma/client.ts';
import type { ListedOffice } from './load-wins.ts';
import { loadListedPosts, loadToldOf } from './ward-evidence.ts';

/**
 * Those of some offices that are worked out from all that lists, terms and polls say of their ward (`settleWards`), the win that leads to each among it: what
 * one source alone says of them changes nothing. Four statements.
 */
export async function findWorkedOut(
  tx: Prisma.TransactionClient,
  offices: readonly ListedOffice[],
): Promise<ReadonlySet<string>> {
  const posts = await loadListedPosts(
    tx,
    offices.map(({ postId }) => postId),
  );
  const weighed = new Set(posts.map(({ id }) => id));
  const there = offices.filter(({ postId }) => weighed.has(postId));
  return loadToldOf(
    tx,
    there.map(({ id }) => id),
  );
}
