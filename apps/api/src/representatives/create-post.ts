import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Post, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { lockOrganisation } from '../organisations/lock-organisation.ts';
import { checkPost } from './check-post.ts';
import { linkBallots } from './link-ballots.ts';

export type CreatePostInput = {
  organisationId: string;
  /** Null where its holder represents the whole body. */
  areaId: string | null;
  role: Post['role'];
  seats: number;
  labelEn: string | null;
  labelCy: string | null;
  /** Null: since before this record, or not known. */
  validFrom: Date | null;
  /** Null while it exists. */
  validTo: Date | null;
  /** At least one. */
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** An office to be made, in a body. */
type NewPost = Omit<CreatePostInput, 'organisationId' | 'sources' | 'changeReason'> & {
  sources: Prisma.InputJsonValue;
};

/**
 * Takes an office into the record. Nothing is said of its seats: until somebody holds one or it is recorded as vacant, they are unaccounted for
 * (R17). Ballots of its area that waited for an office are its own from then on, and so are the members that imports could not seat.
 */
export async function createPost(
  prisma: PrismaClient,
  { organisationId, sources, changeReason, ...office }: CreatePostInput,
  actor: { userId: string },
): Promise<Post> {
  if (sources.length === 0) throw new InputRefusedError(['sources'], 'Say where the office is known from.');
  checkSources(sources);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const { posts, revisions } = await openPosts(tx, organisationId, [{ ...office, sources: [...sources] }]);
    const [post] = posts;
    if (!post) throw new Error('an office was made and is not there');
    return { result: post, revisions };
  });
}

/** Takes offices of one body into the record, as a part of the change that the revisions go with. The same statements however many there are. */
export async function openPosts(
  tx: Prisma.TransactionClient,
  organisationId: string,
  offices: readonly NewPost[],
): Promise<{ posts: Post[]; revisions: RevisionInput[] }> {
  // Two who make one office wait for each other: offices for a whole body the database does not tell apart by area.
  const organisation = await lockOrganisation(tx, organisationId, 'organisation');
  for (const office of offices) checkPost(organisation.kind, office);
  const areaIds = new Set(offices.flatMap(({ areaId }) => areaId ?? []));
  if ((await tx.area.count({ where: { id: { in: [...areaIds] } } })) < areaIds.size)
    throw new RecordNotFoundError('area', 'area');
  const same = offices.map(({ role, areaId }) => ({ organisationId, role, areaId }));
  if (await tx.post.findFirst({ where: { OR: same }, select: { id: true } }))
    throw new InputRefusedError(
      ['area'],
      'This body has an office of that role for that area already. Edit that one with editPost.',
    );
  const posts = await tx.post.createManyAndReturn({
    data: offices.map((office) => ({ ...office, organisationId })),
  });
  const made = posts.map((after) => ({
    recordType: 'Post' as const,
    recordId: after.id,
    recordVersion: after.version,
    before: null,
    after,
  }));
  return { posts, revisions: [...made, ...(await linkBallots(tx, posts))] };
}
