import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';

export type DiscardPledgeInput = {
  pledgeId: string;
  expectedVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
};

/** A pledge that was thrown away, as it last was. */
export type DiscardedPledge = { pledge: Pledge; manifestoId: string };

/**
 * Throws a draft pledge away, with its milestones and what waits or is proposed about it; its reference is free again. The history keeps
 * what it said. What readers have seen is withdrawn instead (R7).
 */
export async function discardPledge(
  prisma: PrismaClient,
  input: DiscardPledgeInput,
  actor: { userId: string },
): Promise<DiscardedPledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockDraft(tx, input);
    await checkNobodyBuildsOnIt(tx, before);
    const { milestones, themes, ...row } = before;
    const told = { ...row, milestones, themes: themes.map(({ theme }) => theme.slug) };
    const settled = await settleWhatWaits(tx, row.id, actor);
    // Before the row goes: whether an editor may write it is told by the council it concerns.
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Pledge', recordId: row.id, recordVersion: null, before: told, after: null },
        ...settled,
      ],
      alsoTouched: ['PledgeTheme', 'Milestone'],
    });
    await tx.milestone.deleteMany({ where: { pledgeId: row.id } });
    await tx.pledge.delete({ where: { id: row.id } });
    return { pledge: row, manifestoId: row.manifestoId };
  });
}

async function lockDraft(
  tx: Prisma.TransactionClient,
  { pledgeId: id, expectedVersion }: DiscardPledgeInput,
) {
  const found = await tx.pledge.findUnique({ where: { id }, select: { manifestoId: true } });
  if (!found) throw new RecordNotFoundError('pledge', 'pledge');
  await lockManifesto(tx, found.manifestoId);
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const before = await tx.pledge.findUnique({
    where: { id },
    include: { milestones: true, themes: { select: { theme: { select: { slug: true } } } } },
  });
  if (!before) throw new RecordNotFoundError('pledge', 'pledge');
  checkVersion(before, expectedVersion, {});
  if (before.state !== 'DRAFT')
    throw new InputRefusedError(
      ['pledge'],
      'Readers have seen this pledge, so it is not thrown away: withdraw it, with the reason for readers (R7).',
    );
  return before;
}

/** Throws where another record would lose what it names: a pledge adopted from it, a row of a log. */
async function checkNobodyBuildsOnIt(tx: Prisma.TransactionClient, { id }: Pledge): Promise<void> {
  const adopter = await tx.pledge.findFirst({
    where: { adoptedFromId: id },
    select: { reference: true, manifesto: { select: { slug: true } } },
  });
  if (adopter)
    throw new InputRefusedError(
      ['pledge'],
      `Pledge ${adopter.manifesto.slug}/${adopter.reference} says that it was adopted from this one: edit that first.`,
    );
  const row = await tx.statusUpdate.findFirst({
    where: { OR: [{ pledgeId: id }, { successorId: id }] },
    select: { id: true },
  });
  if (row)
    throw new InputRefusedError(['pledge'], 'A log has a row about this pledge, and logs are kept (R5).');
}

/** Edits that wait for a second person are turned down, and what imports propose is rejected: both speak of nothing any more. */
async function settleWhatWaits(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  { userId }: { userId: string },
): Promise<RevisionInput[]> {
  const about = { recordType: 'Pledge', recordId: pledgeId };
  const drafts = await tx.draft.updateManyAndReturn({
    where: { ...about, state: { in: ['EDITING', 'IN_REVIEW'] } },
    data: { state: 'DISCARDED', reviewNote: 'The pledge was thrown away.', version: { increment: 1 } },
  });
  const proposals = await tx.proposal.updateManyAndReturn({
    where: { ...about, state: 'OPEN' },
    data: { state: 'REJECTED', decidedById: userId, decidedAt: new Date() },
  });
  return [
    ...drafts.map(({ id, state, version }) => ({
      recordType: 'Draft' as const,
      recordId: id,
      recordVersion: version,
      before: { state: 'IN_REVIEW' },
      after: { state },
    })),
    ...proposals.map(({ id, state }) => ({
      recordType: 'Proposal' as const,
      recordId: id,
      recordVersion: null,
      before: { state: 'OPEN' },
      after: { state },
    })),
  ];
}
