import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Enforced, enforceSuppressions } from './enforce-suppressions.ts';
import { keepSuppressions } from './keep-suppressions.ts';
import { renewKeys } from './renew-keys.ts';

/** A record of many years with a list of many erasures; nothing else waits for it. */
const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/**
 * Learns from the file what must stay suppressed and applies it, before a record is served or imported into: after an older backup was
 * restored, people who were hidden or erased since are in it again (R18).
 */
export function applySuppressions(prisma: PrismaClient, file: string): Promise<Enforced> {
  return prisma.$transaction(async (tx) => {
    await keepSuppressions(tx, file);
    const enforced = await enforceSuppressions(tx, file);
    await renewKeys(tx);
    await keepSuppressions(tx, file);
    return enforced;
  }, TRANSACTION);
}
