import { findDay, formatDay } from '../calendar/day.ts';
import { isOnDay } from '../calendar/spell.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import { foldWard } from '../reconciliation/ward-name.ts';
import { loadContinuingCouncils } from '../representatives/continuing-councils.ts';
import { isOfShadowAuthority } from '../representatives/shadow-authority.ts';
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
      select: {
        postId: true,
        label: true,
        election: { select: { pollingOn: true, organisationId: true } },
      },
    });
    if (ballot) return ballot.postId ?? findInContinuing(tx, ballot);
  }
  return findByWard(tx, patch);
}

/** Of a poll for a county council whose offices the record does not have: the ward of that name in the council that it went on as. */
async function findInContinuing(
  tx: Prisma.TransactionClient,
  { label, election }: { label: string; election: { pollingOn: Date; organisationId: string | null } },
): Promise<string | null> {
  if (election.organisationId === null) return null;
  const continuing = await loadContinuingCouncils(tx, [election.organisationId]);
  const council = continuing.find(({ foundedOn }) =>
    isOfShadowAuthority(formatDay(election.pollingOn), foundedOn),
  );
  return council
    ? findByWard(tx, { organisationId: council.id, ward: label, from: council.foundedOn })
    : null;
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
