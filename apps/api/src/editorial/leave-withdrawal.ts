import type { Prisma, Withdrawal } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import { namesKnownPerson } from '../pledges/second-person.ts';
import { InputRefusedError, VersionConflictError } from './edit-errors.ts';
import type { RevisionInput } from './write-change-set.ts';

export type WithdrawalInput = {
  expectedVersion: number;
  /** Why, for readers. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** What is withdrawn. `field` is the input field that names it, `noun` what a person calls it. */
export type Withdrawn = {
  recordType: 'Pledge' | 'Campaign' | 'CouncilAdoption';
  record: { id: string; state: PublicationState; version: number };
  field: string;
  noun: string;
  /** The council whose people the reason must not name. Null: nobody of the record. */
  councilId: string | null;
};

/**
 * Leaves the dated public row of a withdrawal (R7), which the database asks for before the record's state may change. The caller has
 * locked the record. Throws where it was never published, has moved meanwhile (R8), or the reason is missing or names somebody.
 */
export async function leaveWithdrawal(
  tx: Prisma.TransactionClient,
  { recordType, record, field, noun, councilId }: Withdrawn,
  input: WithdrawalInput,
  today: Date,
): Promise<{ withdrawal: Withdrawal; revision: RevisionInput }> {
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
  for (const reason of ['reasonEn', 'reasonCy'] as const) {
    if (!(await namesKnownPerson(tx, councilId, [input[reason]]))) continue;
    throw new InputRefusedError(
      [reason],
      'The reason names somebody of the record. Say why it is withdrawn without naming anybody.',
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
    withdrawal,
    revision: {
      recordType: 'Withdrawal',
      recordId: withdrawal.id,
      recordVersion: null,
      before: null,
      after: withdrawal,
    },
  };
}
