import { RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';
import { FrozenTextError } from './pledge-errors.ts';

export type EditPledgeInput = {
  id: string;
  expectedVersion: number;
  changes: {
    titleEn?: string | null | undefined;
    titleCy?: string | null | undefined;
    wordingEn?: string | null | undefined;
    wordingCy?: string | null | undefined;
    successTestEn?: string | null | undefined;
    successTestCy?: string | null | undefined;
    leadOfficeEn?: string | null | undefined;
    leadOfficeCy?: string | null | undefined;
    dueOn?: Date | null | undefined;
    duePrecision?: DatePrecision | undefined;
  };
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Frozen once published (R4). A missing translation may still be added: it is the same promise in the other language.
 */
const FROZEN = ['wordingEn', 'wordingCy', 'successTestEn', 'successTestCy'] as const;

/** Edits what may change about a pledge. A first success test is dated the day it is written, which may be after the promise (R4). */
export async function editPledge(
  prisma: PrismaClient,
  input: EditPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'pledge');
    checkVersion(before, input.expectedVersion, input.changes);
    const changed = pickChanged(before, input.changes);
    if (Object.keys(changed).length === 0) return before;
    if (before.state !== 'DRAFT') {
      const frozen = FROZEN.find((field) => changed[field] !== undefined && before[field] !== null);
      if (frozen) throw new FrozenTextError(frozen);
    }
    const isTestNew =
      before.successTestEn === null &&
      before.successTestCy === null &&
      (changed.successTestEn || changed.successTestCy);
    const writtenOn = isTestNew ? { successTestWrittenOn: today } : {};
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: { ...changed, ...writtenOn, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after }],
    });
    return after;
  });
}
