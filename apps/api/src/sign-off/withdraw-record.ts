import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, Withdrawal } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import type { TextEdit } from './text-edit.ts';

export type WithdrawalInput = {
  expectedVersion: number;
  /** Why, for readers. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

type Published = { id: string; state: PublicationState; version: number };
type Where = { where: { id: string } };

/** What may be withdrawn by itself, and how Prisma reaches it. */
type Withdrawable<Input extends WithdrawalInput, Row extends Published> = {
  /** Names its drafts, for good. */
  useCase: string;
  recordType: 'Pledge' | 'Campaign' | 'CouncilAdoption' | 'Event' | 'PolicyDocument' | 'ModelPledge';
  idOf: (input: Input) => string;
  /** The input field that names it, and what a person calls it. */
  field: string;
  noun: string;
  find: (tx: Prisma.TransactionClient, which: Where) => Promise<Row | null>;
  update: (
    tx: Prisma.TransactionClient,
    change: Where & { data: { state: 'WITHDRAWN'; version: { increment: 1 } } },
  ) => Promise<Row>;
  /** The council whose people the reason may name. Null: anybody of the record. */
  councilIdOf: (row: Row) => string | null;
};

/**
 * The withdrawal of a published record for good, with its dated public row (R7). A reason that names somebody waits for a second person
 * (R6). Throws where the record was never published, has moved meanwhile (R8), or the reason is missing.
 */
export function withdrawalOf<Input extends WithdrawalInput, Row extends Published>({
  useCase,
  recordType,
  idOf,
  ...record
}: Withdrawable<Input, Row>): TextEdit<Input, Row> {
  return {
    useCase,
    recordType,
    recordIdOf: idOf,
    tryOut: async (tx, input, _writer, today) => {
      const where = { id: idOf(input) };
      await tx.$queryRawUnsafe(`SELECT 1 FROM "${recordType}" WHERE "id" = $1::uuid FOR UPDATE`, where.id);
      const before = await record.find(tx, { where });
      if (!before) throw new RecordNotFoundError(record.field, record.noun);
      const reasons = checkWithdrawal({ ...before, ...record }, input);
      // The row first: the database takes no withdrawal without it.
      const withdrawal = await tx.withdrawal.create({
        data: { recordType, recordId: before.id, ...reasons, withdrawnOn: today },
      });
      const after = await record.update(tx, {
        where,
        data: { state: 'WITHDRAWN', version: { increment: 1 } },
      });
      return {
        row: after,
        changes: changesOf(null, { ...reasons, state: 'WITHDRAWN' }),
        isPublic: true,
        councilId: record.councilIdOf(before),
        revisions: [
          withdrawalRevision(withdrawal),
          { recordType, recordId: before.id, recordVersion: after.version, before, after },
        ],
      };
    },
  };
}

/** The public reasons of a withdrawal that may be. Throws for one that may not. */
export function checkWithdrawal(
  { state, version, field, noun }: Omit<Published, 'id'> & { field: string; noun: string },
  input: WithdrawalInput,
): { reasonEn: string | null; reasonCy: string | null } {
  if (version !== input.expectedVersion)
    throw new VersionConflictError(input.expectedVersion, version, [
      { field: 'state', yours: 'WITHDRAWN', theirs: state },
    ]);
  if (state === 'WITHDRAWN') throw new InputRefusedError([field], `This ${noun} is withdrawn already.`);
  if (state !== 'PUBLISHED')
    throw new InputRefusedError([field], `Only a published ${noun} is withdrawn. Nobody has seen this one.`);
  const reasons = { reasonEn: input.reasonEn?.trim() || null, reasonCy: input.reasonCy?.trim() || null };
  if (reasons.reasonEn === null && reasons.reasonCy === null)
    throw new InputRefusedError(
      ['reasonEn'],
      'Say in a plain sentence why it is withdrawn: readers are shown the reason.',
    );
  return reasons;
}

/** How the history keeps the row of a withdrawal. */
export function withdrawalRevision(withdrawal: Pick<Withdrawal, 'id'>): RevisionInput {
  return {
    recordType: 'Withdrawal',
    recordId: withdrawal.id,
    recordVersion: null,
    before: null,
    after: withdrawal,
  };
}
