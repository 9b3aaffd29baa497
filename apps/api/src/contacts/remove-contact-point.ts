import { inOneChange } from '../editorial/in-one-change.ts';
import type { ContactPoint, PrismaClient } from '../generated/prisma/client.ts';
import { requireContactPoint } from './set-contact-point.ts';

export type RemoveContactPointInput = {
  id: string;
  expectedVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Removes a contact. What it was stays in the history, out of which only a redaction takes it (R18). */
export async function removeContactPoint(
  prisma: PrismaClient,
  { changeReason, ...read }: RemoveContactPointInput,
  actor: { userId: string },
): Promise<ContactPoint> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const before = await requireContactPoint(tx, read, {});
    await tx.contactPoint.delete({ where: { id: before.id } });
    const revision = {
      recordType: 'ContactPoint',
      recordId: before.id,
      recordVersion: null,
      before,
      after: null,
    } as const;
    return { result: before, revisions: [revision] };
  });
}
