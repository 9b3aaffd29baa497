import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
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
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Frozen once published (R4). A missing translation may still be added: it is the same promise in the other language. A missing date may
 * not: with it the pledge can be overdue, and readers are told since when it has one.
 */
const FROZEN = ['titleEn', 'titleCy', 'wordingEn', 'wordingCy', 'successTestEn', 'successTestCy'] as const;
const FROZEN_WHOLE = ['dueOn', 'duePrecision'] as const;

/**
 * Edits what may change about a pledge. A first success test is dated the day it is written, which may be after the promise (R4). Text
 * that readers see at once waits for a second person where it names somebody (R6).
 */
export function editPledge(
  prisma: PrismaClient,
  input: EditPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, pledgeEdit, input, actor, today);
}

export const pledgeEdit: TextEdit<EditPledgeInput, Pledge> = {
  useCase: 'editPledge',
  recordType: 'Pledge',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, _writer, today) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'pledge');
    checkVersion(before, input.expectedVersion, input.changes);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This pledge is withdrawn, so it stays as it is.');
    const changed = pickChanged(before, input.changes);
    const changes = changesOf(before, changed);
    const { councilId } = before;
    const isPublic = before.state !== 'DRAFT';
    if (changes.length === 0) return { row: before, changes, isPublic, councilId, revisions: [] };
    if (isPublic) {
      const frozen =
        FROZEN.find((field) => changed[field] !== undefined && before[field] !== null) ??
        FROZEN_WHOLE.find((field) => changed[field] !== undefined);
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
    const revision = { recordType: 'Pledge', recordId: before.id, recordVersion: after.version } as const;
    return { row: after, changes, isPublic, councilId, revisions: [{ ...revision, before, after }] };
  },
};
