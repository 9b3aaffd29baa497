import { addDays } from '../calendar/day.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { forgetRevisions } from './forget-records.ts';

/** Longer than from a dissolution to the poll after it, 25 working days: whoever is elected again keeps their contacts. */
const DAYS_AFTER_OFFICE = 60;
const REASON = 'Contacts are kept while an office is held.';

/**
 * Deletes how to reach people who have left every office, and what they signed with their local party as holders of one. Readers are shown
 * no contact from the day the office ends. In the history nothing of it stays either (R18).
 * @returns How many contacts went.
 */
export function forgetContacts(prisma: PrismaClient, today: Date): Promise<number> {
  const since = addDays(today, -DAYS_AFTER_OFFICE);
  const ofFormerHolders = {
    person: { holdings: { none: { OR: [{ to: null }, { to: { gt: since } }] } } },
  };
  return prisma.$transaction(async (tx) => {
    const contacts = await tx.contactPoint.findMany({
      where: { personId: { not: null }, ...ofFormerHolders },
      select: { id: true },
    });
    const ids = contacts.map(({ id }) => id);
    if (ids.length > 0) {
      await tx.contactPoint.deleteMany({ where: { id: { in: ids } } });
      await forgetRevisions(tx, 'ContactPoint', ids, REASON);
      await writeChangeSet(tx, {
        actorId: null,
        channel: 'job',
        reason: REASON,
        revisions: ids.map((recordId) => ({
          recordType: 'ContactPoint',
          recordId,
          recordVersion: null,
          before: null,
          after: null,
        })),
      });
    }
    await tx.memorandum.deleteMany({ where: ofFormerHolders });
    return ids.length;
  });
}
