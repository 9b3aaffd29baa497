import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { closePosts, endHoldersOf } from '../representatives/close-posts.ts';
import { openPosts } from '../representatives/create-post.ts';
import type { SeatBook } from '../representatives/seat-book.ts';
import { opensLargerOffice, type ProposedResult } from './propose-result.ts';

/**
 * Opens the offices of new wards that have more seats than those of the old wards of their names, of as many as were contested, and closes the old ones. Who won
 * then comes into the new. Call it when those whose seats were up have left.
 */
export async function openLargerWards(
  tx: Prisma.TransactionClient,
  book: SeatBook,
  results: readonly ProposedResult[],
): Promise<{ results: readonly ProposedResult[]; revisions: readonly RevisionInput[] }> {
  const revisions: RevisionInput[] = [];
  const opened: ProposedResult[] = [];
  for (const result of results) {
    const { contest, firstDay, winners } = result;
    const { post: old, newWardId, seatsContested: seats } = contest;
    if (old === null || firstDay === null || seats === null || !opensLargerOffice(contest, winners)) {
      opened.push(result);
      continue;
    }
    const ending = { postId: old.id, expectedVersion: null, path: ['ballots'] };
    endHoldersOf(book, [ending], { on: firstDay, endReason: 'BOUNDARY_CHANGE' });
    revisions.push(...(await closePosts(tx, [ending], firstDay)).revisions);
    const { organisation, sources } = await tx.post.findUniqueOrThrow({
      where: { id: old.id },
      include: { organisation: true },
    });
    const credits = sources as Prisma.InputJsonValue;
    const office = { role: old.role, areaId: newWardId, seats, labelEn: null, labelCy: null };
    const made = await openPosts(tx, organisation.id, [
      { ...office, validFrom: firstDay, validTo: null, sources: credits },
    ]);
    revisions.push(...made.revisions);
    for (const post of made.posts) {
      book.admit({ ...post, organisation });
      const vacant = { postId: post.id, seats, from: firstDay, to: null };
      book.recordVacancy({ ...vacant, reasonEn: 'New office', reasonCy: 'Swydd newydd', sources: credits });
      const filled = { ...old, id: post.id, version: post.version, seats, holdings: [], vacancies: [] };
      opened.push({ ...result, contest: { ...contest, post: filled, newWardId: null } });
    }
  }
  return { results: opened, revisions };
}
