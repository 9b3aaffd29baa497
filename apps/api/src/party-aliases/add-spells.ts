import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Somebody's time in a party, as a source says it. */
export type WaitingSpell = Readonly<{
  personId: string;
  from: Date;
  to: Date | null;
  sources: Prisma.InputJsonValue;
}>;

/** Writes a spell in each of the parties, where the record has none that overlaps it. Returns what was written. */
export async function addSpells(
  tx: Prisma.TransactionClient,
  parties: readonly string[],
  { personId, from, to, sources }: WaitingSpell,
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  for (const organisationId of parties) {
    const overlapping = await tx.membership.findFirst({
      where: {
        personId,
        organisationId,
        role: 'MEMBER',
        OR: [{ to: null }, { to: { gt: from } }],
        ...(to !== null && { AND: [{ OR: [{ from: null }, { from: { lt: to } }] }] }),
      },
    });
    if (overlapping) continue;
    const after = await tx.membership.create({
      data: { personId, organisationId, role: 'MEMBER', from, to, sources },
    });
    revisions.push({ recordType: 'Membership', recordId: after.id, recordVersion: 1, before: null, after });
  }
  return revisions;
}
