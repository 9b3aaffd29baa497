import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { judgeOwners } from '../evidence/party-own.ts';
import type { Pledge, Prisma } from '../generated/prisma/client.ts';
import { checkSuccessor } from './check-successor.ts';
import { type CheckedUpdate, checkUpdate, type PledgeUpdate } from './check-update.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { isTermClosedAt } from './place-in-log.ts';
import { deriveStatus } from './status-log.ts';

/** An update as an editor sends it. */
export type PledgeUpdateInput = PledgeUpdate & {
  pledgeId: string;
  expectedVersion: number;
  /** The author says that the public text names a person (R6). */
  namesPerson: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** What the record says of an update that may stand. `isTermClosed`: whether a term close has settled the pledge where the update applies. */
export type HeldUpdate = {
  pledge: Pledge;
  isTermClosed: boolean;
  checked: PledgeUpdateInput & CheckedUpdate;
};

/** Locks the pledge and holds the input against it. Throws the rule it breaks, or the conflict (R8). */
export async function checkAgainstRecord(
  tx: Prisma.TransactionClient,
  input: PledgeUpdateInput,
  today: Date,
): Promise<HeldUpdate> {
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
  const loaded = await tx.pledge.findUnique({
    where: { id: input.pledgeId },
    include: { updates: pledgeFactsSelect.updates },
  });
  if (!loaded) throw new RecordNotFoundError('pledge', 'pledge');
  const { updates, ...pledge } = loaded;
  const current = deriveStatus(updates, today);
  if (pledge.version !== input.expectedVersion) {
    throw new VersionConflictError(input.expectedVersion, pledge.version, [
      ...(input.status === null ? [] : [{ field: 'status', yours: input.status, theirs: current.status }]),
      ...(await lastSummary(tx, pledge.id, input)),
    ]);
  }
  if (pledge.state === 'WITHDRAWN')
    throw new InputRefusedError(['pledge'], 'This pledge is withdrawn: nothing is added to its log.');
  if (pledge.state !== 'PUBLISHED') {
    throw new InputRefusedError(['pledge'], 'Only a published pledge can be rated. Publish it first.');
  }
  const evidence = await judgeOwners(tx, input.evidence);
  const checked = checkUpdate(pledge, updates, { ...input, evidence }, today);
  await checkSuccessor(tx, pledge.id, input.successorId, today);
  return { pledge, isTermClosed: isTermClosedAt(updates, checked), checked };
}

async function lastSummary(tx: Prisma.TransactionClient, pledgeId: string, input: PledgeUpdate) {
  const last = await tx.statusUpdate.findFirst({ where: { pledgeId }, orderBy: { sequence: 'desc' } });
  return last
    ? [
        {
          field: 'summary',
          yours: input.summaryEn ?? input.summaryCy,
          theirs: last.summaryEn ?? last.summaryCy,
        },
      ]
    : [];
}
