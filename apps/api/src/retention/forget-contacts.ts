import { addDays } from '../calendar/day.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { DAYS_AFTER_OFFICE, traceForgotten } from './forget-records.ts';

const REASON = 'Contacts are kept while an office is held.';

/**
 * Deletes how to reach people who hold no office, 60 days after the last one ended. Readers are shown no contact from the day the office ends. In
 * the history nothing of it stays either (R18).
 * @returns How many contacts went.
 */
export function forgetContacts(prisma: PrismaClient, today: Date): Promise<number> {
  const since = addDays(today, -DAYS_AFTER_OFFICE);
  return prisma.$transaction(async (tx) => {
    const contacts = await tx.contactPoint.findMany({
      where: {
        personId: { not: null },
        person: { holdings: { none: { OR: [{ to: null }, { to: { gt: since } }] } } },
      },
      select: { id: true },
    });
    const ids = contacts.map(({ id }) => id);
    await tx.contactPoint.deleteMany({ where: { id: { in: ids } } });
    await traceForgotten(tx, 'ContactPoint', ids, REASON);
    return ids.length;
  });
}
