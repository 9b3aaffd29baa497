import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Membership, PrismaClient } from '../generated/prisma/client.ts';
import { changeMemberships, endSpell, requireSpell } from './membership-spell.ts';

export type LeaveGroupInput = {
  membershipId: string;
  expectedVersion: number;
  /** The first day they are not in it. */
  to: Date;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Somebody leaves a group, and with it what they were in it: its leader, its whip. */
export async function leaveGroup(
  prisma: PrismaClient,
  { membershipId: id, expectedVersion, to, changeReason }: LeaveGroupInput,
  actor: { userId: string },
): Promise<Membership> {
  const { personId } = await findSpell(prisma, id);
  return changeMemberships(prisma, { changeReason, actor }, personId, async (tx) => {
    const spell = await requireSpell(tx, { id, expectedVersion, to });
    if (spell.role !== 'GROUP_MEMBER')
      throw new InputRefusedError(
        ['membership'],
        'This is no membership of a group: end it as the role or affiliation it is.',
      );
    const left = await endSpell(tx, spell, to, ['to']);
    const revisions: RevisionInput[] = [left.revision];
    const roles = await tx.membership.findMany({
      where: { personId, organisationId: spell.organisationId, role: { not: 'GROUP_MEMBER' }, to: null },
    });
    for (const role of roles) revisions.push((await endSpell(tx, role, to, ['to'])).revision);
    return { result: left.membership, revisions };
  });
}

/** Whose spell it is, to lock them first. Throws RECORD_NOT_FOUND. */
export async function findSpell(prisma: PrismaClient, id: string): Promise<{ personId: string }> {
  const spell = await prisma.membership.findUnique({ where: { id }, select: { personId: true } });
  if (!spell) throw new RecordNotFoundError('membership', 'membership');
  return spell;
}
