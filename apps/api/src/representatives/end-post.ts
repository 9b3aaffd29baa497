import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Post, PrismaClient } from '../generated/prisma/client.ts';
import type { HoldingEndReason } from '../generated/prisma/enums.ts';
import { changeSeats } from './change-seats.ts';
import { closePosts, endHoldersOf } from './close-posts.ts';

export type EndPostInput = {
  id: string;
  expectedVersion: number;
  /** The first day on which it exists no more. */
  endsOn: Date;
  /** Why whoever holds it then holds it no more. */
  endReason: HoldingEndReason;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Ends an office that nothing follows, such as a mayoralty abolished by referendum, with everybody's time in it and its vacancies. One that
 * others follow ends by `recordBoundaryChange`, with its body by `replaceOrganisation`.
 */
export async function endPost(
  prisma: PrismaClient,
  { id, expectedVersion, endsOn, endReason, changeReason }: EndPostInput,
  actor: { userId: string },
): Promise<Post> {
  return changeSeats(
    prisma,
    { changeReason, actor },
    async () => [id],
    async (book, tx) => {
      const posts = [{ postId: id, expectedVersion, path: ['endsOn'] }];
      endHoldersOf(book, posts, { on: endsOn, endReason });
      const { ended, revisions } = await closePosts(tx, posts, endsOn);
      const [result] = ended;
      if (!result) throw new InputRefusedError(['id'], 'No office was named.');
      return { result, revisions };
    },
  );
}
