import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Post, Prisma } from '../generated/prisma/client.ts';
import type { HoldingEndReason } from '../generated/prisma/enums.ts';
import type { SeatBook } from './seat-book.ts';
import { findTermEnd } from './term-end.ts';

/** An office that ends, with the version that was read of it (null: the caller has read all of the body) and the field of the input it stands in. */
export type EndingPost = { postId: string; expectedVersion: number | null; path: string[] };

/** Ends everybody's time in the ending posts, and their vacancies. Gives the holdings as they were. */
export function endHoldersOf(
  book: SeatBook,
  posts: readonly EndingPost[],
  { on, endReason }: { on: Date; endReason: HoldingEndReason },
): ReadonlyMap<string, OfficeHolding> {
  const holders = new Map<string, OfficeHolding>();
  for (const { postId, expectedVersion, path } of posts) {
    const post = book.getPost(postId);
    if (expectedVersion !== null) checkVersion(post, expectedVersion, { validTo: on });
    if (post.validTo !== null && post.validTo < on)
      throw new InputRefusedError(path, 'This office ended before. Leave it out.');
    const { holdings, vacancies } = book.lasting(postId, on);
    for (const holding of holdings) {
      if (holding.from >= on)
        throw new InputRefusedError(
          path,
          'Somebody takes a seat of this office on that day or later. Correct that holding first.',
        );
      holders.set(holding.id, holding);
      const end = findTermEnd(holding, on) ?? { to: on, endReason };
      book.change(holding.id, { toPrecision: 'DAY', ...end }, 'UNKNOWN');
    }
    for (const { id, from } of vacancies) book.changeVacancy(id, from < on ? { to: on } : null);
  }
  return holders;
}

/** Gives posts their last day. */
export async function closePosts(
  tx: Prisma.TransactionClient,
  posts: readonly EndingPost[],
  on: Date,
): Promise<{ ended: Post[]; revisions: RevisionInput[] }> {
  const ended: Post[] = [];
  const revisions: RevisionInput[] = [];
  for (const { postId: id, path } of posts) {
    const before = await tx.post.findUniqueOrThrow({ where: { id } });
    if (before.validFrom !== null && before.validFrom >= on)
      throw new InputRefusedError(path, 'This office begins on that day or later: it cannot end then.');
    const after = await tx.post.update({
      where: { id },
      data: { validTo: on, version: { increment: 1 } },
    });
    ended.push(after);
    revisions.push({ recordType: 'Post', recordId: id, recordVersion: after.version, before, after });
  }
  return { ended, revisions };
}
