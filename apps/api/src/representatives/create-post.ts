import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Post, PrismaClient } from '../generated/prisma/client.ts';
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

/**
 * Takes an office into the record. Nothing is said of its seats: until somebody holds one or it is recorded as vacant, they are unaccounted for
 * (R17). Ballots of its area that waited for an office are its own from then on, and so are the members that imports could not seat.
 */
export async function createPost(
  prisma: PrismaClient,
  { sources, changeReason, ...fields }: CreatePostInput,
  actor: { userId: string },
): Promise<Post> {
  const { organisationId, areaId, role } = fields;
  if (sources.length === 0) throw new InputRefusedError(['sources'], 'Say where the office is known from.');
  checkSources(sources);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    // Two who make one office wait for each other: offices for a whole body the database does not tell apart by area.
    const organisation = await lockOrganisation(tx, organisationId, 'organisation');
    checkPost(organisation.kind, fields);
    if (areaId !== null && !(await tx.area.findUnique({ where: { id: areaId }, select: { id: true } })))
      throw new RecordNotFoundError('area', 'area');
    if (await tx.post.findFirst({ where: { organisationId, role, areaId }, select: { id: true } }))
      throw new InputRefusedError(
        ['area'],
        'This body has an office of that role for that area already. Edit that one with editPost.',
      );
    const after = await tx.post.create({ data: { ...fields, sources: [...sources] } });
    const revision = {
      recordType: 'Post',
      recordId: after.id,
      recordVersion: after.version,
      before: null,
      after,
    } as const;
    return { result: after, revisions: [revision, ...(await linkBallots(tx, [after]))] };
  });
}
