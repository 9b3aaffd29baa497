import { findDay } from '../calendar/day.ts';
import { isOnDay } from '../calendar/spell.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import { foldWard } from '../reconciliation/ward-name.ts';
import { lifeOf } from '../representatives/post-life.ts';
import { textIn } from './decide-proposal.ts';

/**
 * The office that an import names or, where it knew none, the one its ballot has by now, or its body for that ward: offices are recorded
 * after members are. Null where there is none or more than one, so that the editor must say it.
 */
export async function findProposedPost(
  tx: Prisma.TransactionClient,
  { patch }: Proposal,
): Promise<string | null> {
  const named = textIn(patch, 'postId');
  if (named !== null) return named;
  const candidacyId = textIn(patch, 'candidacyId');
  const ballotId = textIn(patch, 'ballotId');
  if (candidacyId !== null || ballotId !== null) {
    const ballot = await tx.ballot.findFirst({
      where: ballotId === null ? { candidacies: { some: { id: candidacyId ?? '' } } } : { id: ballotId },
      select: { postId: true },
    });
    if (ballot?.postId) return ballot.postId;
  }
  return findByWard(tx, patch);
}

/** Within one body, on one day, a ward's name means one ward. */
async function findByWard(tx: Prisma.TransactionClient, patch: Prisma.JsonValue): Promise<string | null> {
  const organisationId = textIn(patch, 'organisationId');
  const ward = textIn(patch, 'ward') ?? textIn(inside(patch, 'area'), 'name');
  if (organisationId === null || ward === null) return null;
  const written =
    textIn(inside(patch, 'seat'), 'from') ?? textIn(patch, 'from') ?? textIn(patch, 'listedOn') ?? '';
  const day = findDay(written);
  const role = textIn(patch, 'role');
  const posts = await tx.post.findMany({
    where: { organisationId },
    include: {
      area: { select: { nameEn: true, nameCy: true } },
      organisation: { select: { foundedOn: true, dissolvedOn: true } },
    },
  });
  const fitting = posts.filter(
    (post) =>
      (role === null || post.role === role) &&
      (day === null || isOnDay(lifeOf(post), day)) &&
      [post.area?.nameEn, post.area?.nameCy].some((name) => name && foldWard(name) === foldWard(ward)),
  );
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

/** An object within what an import proposes. Null where there is none. */
export function inside(patch: Prisma.JsonValue, field: string): Prisma.JsonValue {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return null;
  return patch[field] ?? null;
}
