import { checkChangeReason } from '../editorial/edit-record.ts';
import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Draft, Pledge, Prisma, PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { publishStatusUpdate } from './publish-status-update.ts';
import { needsSecondPerson } from './second-person.ts';
import { deriveStatus } from './status-log.ts';
import { checkStatusRules, type StatusInput } from './status-rules.ts';

export type RecordPledgeStatusInput = StatusInput & {
  pledgeId: string;
  expectedVersion: number;
  namesPerson: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Either the published update, or the draft that waits for a second person (R6). */
export type RecordedStatus = { update: StatusUpdate; draft: null } | { update: null; draft: Draft };

/**
 * Rates a pledge: checks the rules, then publishes the update, or leaves a draft where a second person must publish it. One
 * transaction; the pledge row is locked, so that two editors cannot both build on the same version (R8).
 */
export async function recordPledgeStatus(
  prisma: PrismaClient,
  input: RecordPledgeStatusInput,
  actor: { userId: string },
  today: Date,
): Promise<RecordedStatus> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const { pledge, checked } = await checkAgainstRecord(tx, input, today);
    if (await needsSecondPerson(tx, pledge.councilId, input)) {
      const { pledgeId, expectedVersion, ...patch } = input;
      const draft = await tx.draft.create({
        data: {
          useCase: 'recordPledgeStatus',
          recordType: 'Pledge',
          recordId: pledgeId,
          baseVersion: expectedVersion,
          patch: JSON.parse(JSON.stringify(patch)) as Prisma.InputJsonObject,
          state: 'IN_REVIEW',
          authorId: actor.userId,
        },
      });
      return { update: null, draft };
    }
    const update = await publishStatusUpdate(tx, {
      pledge,
      input: checked,
      authorId: actor.userId,
      confirmer: null,
      reason: input.changeReason,
    });
    return { update, draft: null };
  });
}

/** Locks the pledge and holds the input against it. Throws the rule it breaks, or the conflict. */
export async function checkAgainstRecord(
  tx: Prisma.TransactionClient,
  input: RecordPledgeStatusInput,
  today: Date,
): Promise<{ pledge: Pledge; checked: RecordPledgeStatusInput & { effectiveOn: Date } }> {
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
  const loaded = await tx.pledge.findUnique({ where: { id: input.pledgeId }, include: { updates: pledgeFactsSelect.updates } });
  if (!loaded) throw new RecordNotFoundError('pledge', 'pledge');
  const { updates, ...pledge } = loaded;
  const current = deriveStatus(updates, today);
  if (pledge.version !== input.expectedVersion) {
    throw new VersionConflictError(input.expectedVersion, pledge.version, [
      { field: 'status', yours: input.status, theirs: current.status },
      ...(await lastSummary(tx, pledge.id, input)),
    ]);
  }
  if (pledge.state !== 'PUBLISHED') {
    throw new InputRefusedError(['pledge'], 'Only a published pledge can be rated. Publish it first.');
  }
  checkStatusRules({ testability: pledge.testability, strength: pledge.strength, current }, input, today);
  await checkSuccessor(tx, pledge.id, input.successorId);
  if (input.effectiveOn === null) throw new InputRefusedError(['effectiveOn'], 'Give the day it took effect.');
  return { pledge, checked: { ...input, effectiveOn: input.effectiveOn } };
}

async function lastSummary(tx: Prisma.TransactionClient, pledgeId: string, input: StatusInput) {
  const last = await tx.statusUpdate.findFirst({ where: { pledgeId }, orderBy: { sequence: 'desc' } });
  return last ? [{ field: 'summary', yours: input.summaryEn ?? input.summaryCy, theirs: last.summaryEn ?? last.summaryCy }] : [];
}

async function checkSuccessor(tx: Prisma.TransactionClient, pledgeId: string, successorId: string | null): Promise<void> {
  if (successorId === null) return;
  if (successorId === pledgeId) throw new InputRefusedError(['successor'], 'A pledge cannot replace itself.');
  const successor = await tx.pledge.findFirst({ where: { id: successorId, state: 'PUBLISHED' }, select: { id: true } });
  if (!successor) throw new RecordNotFoundError('successor', 'published pledge');
}
