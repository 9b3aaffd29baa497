import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adoptionFactsSelect, adoptionRows } from './adoption-standing.ts';
import { findState } from './campaign-log.ts';
import { decisionFactsSelect } from './decision-facts.ts';

/** An adoption as it is held against an update: its facts, its log and its clauses. */
export type LockedAdoption = Awaited<ReturnType<typeof lockAdoption>>;

/**
 * Locks a published adoption at the version that was read. `yours` is the state asked for, null where none is. Throws where it is gone,
 * withdrawn or moved meanwhile (R8).
 */
export async function lockAdoption(
  tx: Prisma.TransactionClient,
  adoptionId: string,
  expectedVersion: number,
  yours: string | null,
) {
  await tx.$queryRaw`SELECT 1 FROM "CouncilAdoption" WHERE "id" = ${adoptionId}::uuid FOR UPDATE`;
  const loaded = await tx.councilAdoption.findUnique({
    where: { id: adoptionId },
    include: {
      updates: { select: { ...adoptionFactsSelect.updates.select, ...decisionFactsSelect } },
      followUps: {
        ...adoptionFactsSelect.followUps,
        select: { ...adoptionFactsSelect.followUps.select, updateId: true },
      },
      clauses: true,
      campaign: { select: { state: true, clauses: { select: { id: true } } } },
    },
  });
  if (!loaded) throw new RecordNotFoundError('adoption', 'adoption');
  const { updates, followUps, clauses, campaign, ...adoption } = loaded;
  const log = adoptionRows(updates);
  const decisions = new Map(updates.map((row) => [row.id, row]));
  if (adoption.version !== expectedVersion) {
    const last = updates.toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1)).at(-1);
    const theirs = last ? (findState(log, last.effectiveOn)?.state ?? null) : null;
    throw new VersionConflictError(expectedVersion, adoption.version, [{ field: 'state', yours, theirs }]);
  }
  if (adoption.state === 'WITHDRAWN' || campaign.state === 'WITHDRAWN')
    throw new InputRefusedError(['adoption'], 'This adoption is withdrawn: nothing is added to it.');
  if (adoption.state !== 'PUBLISHED' || campaign.state !== 'PUBLISHED')
    throw new InputRefusedError(['adoption'], 'Only a published adoption has a log. Publish it first.');
  return { adoption, log, decisions, followUps, clauses, campaign };
}
