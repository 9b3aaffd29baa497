import type { Prisma } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import { InputRefusedError, VersionConflictError } from './edit-errors.ts';
import { changesOf, type FieldChange } from './field-change.ts';
import type { RevisionInput } from './write-change-set.ts';

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

/** What is withdrawn. `field` is the input field that names it, `noun` what a person calls it. */
export type Withdrawn = {
  recordType: 'Pledge' | 'Campaign' | 'CouncilAdoption' | 'Event';
  record: { id: string; state: PublicationState; version: number };
  field: string;
  noun: string;
};

/**
 * Leaves the dated public row of a withdrawal (R7), which the database asks for before the record's state may change. The caller has
 * locked the record. Throws where it was never published, has moved meanwhile (R8), or the reason is missing.
 */
export async function leaveWithdrawal(
  tx: Prisma.TransactionClient,
  { recordType, record, field, noun }: Withdrawn,
  input: WithdrawalInput,
  today: Date,
): Promise<{ changes: FieldChange[]; revision: RevisionInput }> {
  if (record.version !== input.expectedVersion) {
    throw new VersionConflictError(input.expectedVersion, record.version, [
      { field: 'state', yours: 'WITHDRAWN', theirs: record.state },
    ]);
  }
  if (record.state === 'WITHDRAWN')
    throw new InputRefusedError([field], `This ${noun} is withdrawn already.`);
  if (record.state !== 'PUBLISHED')
    throw new InputRefusedError([field], `Only a published ${noun} is withdrawn. Nobody has seen this one.`);
  if (!input.reasonEn?.trim() && !input.reasonCy?.trim()) {
    throw new InputRefusedError(
      ['reasonEn'],
      'Say in a plain sentence why it is withdrawn: readers are shown the reason.',
    );
  }
  const withdrawal = await tx.withdrawal.create({
    data: {
      recordType,
      recordId: record.id,
      reasonEn: input.reasonEn?.trim() || null,
      reasonCy: input.reasonCy?.trim() || null,
      withdrawnOn: today,
    },
  });
  return {
    changes: changesOf(null, {
      reasonEn: withdrawal.reasonEn,
      reasonCy: withdrawal.reasonCy,
      state: 'WITHDRAWN',
    }),
    revision: {
      recordType: 'Withdrawal',
      recordId: withdrawal.id,
      recordVersion: null,
      before: null,
      after: withdrawal,
    },
  };
}
