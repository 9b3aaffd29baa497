import { ADVISORY_LOCKS } from '../db/advisory-locks.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { deriveStatus } from './status-log.ts';

/**
 * Throws where a pledge would be replaced by one that is not published, or that was itself replaced, over however many pledges, by it: who
 * follows "replaced by" comes to a pledge that stands.
 */
export async function checkSuccessor(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  successorId: string | null,
  today: Date,
): Promise<void> {
  if (successorId === null) return;
  if (successorId === pledgeId) throw new InputRefusedError(['successor'], 'A pledge cannot replace itself.');
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.successors})`;
  const named = await tx.pledge.findFirst({
    where: { id: successorId, state: 'PUBLISHED' },
    select: { reference: true },
  });
  if (!named) throw new RecordNotFoundError('successor', 'published pledge');
  const met = new Set<string>();
  for (let next: string | null = successorId; next !== null && !met.has(next);) {
    met.add(next);
    next = await findReplacement(tx, next, today);
    if (next !== pledgeId) continue;
    throw new InputRefusedError(
      ['successor'],
      `${named.reference} was itself replaced, in one step or more, by this pledge. Name the pledge that stands, or correct that status first.`,
    );
  }
}

/** The pledge that replaces another as its log stands. Null where none does. */
async function findReplacement(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  today: Date,
): Promise<string | null> {
  const log = await tx.statusUpdate.findMany({ where: { pledgeId } });
  const { status, setBy } = deriveStatus(log, today);
  return status === 'SUPERSEDED' ? (log.find(({ id }) => id === setBy?.id)?.successorId ?? null) : null;
}
