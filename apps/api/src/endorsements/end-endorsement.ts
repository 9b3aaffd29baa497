import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Endorsement, PrismaClient } from '../generated/prisma/client.ts';

export type EndEndorsementInput = {
  id: string;
  expectedVersion: number;
  /** The first day they are endorsed no more. */
  to: Date;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Ends an endorsement. What it was before that day stays in the record, for figures of any day count it (R9). */
export async function endEndorsement(
  prisma: PrismaClient,
  { id, expectedVersion, to, changeReason }: EndEndorsementInput,
  actor: { userId: string },
): Promise<Endorsement> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Endorsement" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.endorsement.findUnique({ where: { id } });
    if (!before) throw new RecordNotFoundError('id', 'endorsement');
    checkVersion(before, expectedVersion, { to });
    if (to <= before.from) throw new InputRefusedError(['to'], 'The end must be later than the start.');
    if (before.to !== null && before.to <= to)
      throw new InputRefusedError(['to'], 'This endorsement has ended before that day.');
    const after = await tx.endorsement.update({ where: { id }, data: { to, version: { increment: 1 } } });
    const revision = {
      recordType: 'Endorsement',
      recordId: id,
      recordVersion: after.version,
      before,
      after,
    } as const;
    return { result: after, revisions: [revision] };
  });
}
