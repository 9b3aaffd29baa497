import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Membership, PrismaClient } from '../generated/prisma/client.ts';
import { findSpell, type LeaveGroupInput } from './leave-group.ts';
import { changeMemberships, endSpell, requireSpell } from './membership-spell.ts';

/** Somebody is leader, deputy, cabinet member, chair or whip no more. */
export async function endRole(
  prisma: PrismaClient,
  { membershipId: id, expectedVersion, to, changeReason }: LeaveGroupInput,
  actor: { userId: string },
): Promise<Membership> {
  const { personId } = await findSpell(prisma, id);
  return changeMemberships(prisma, { changeReason, actor }, personId, async (tx) => {
    const spell = await requireSpell(tx, { id, expectedVersion, to });
    if (spell.role === 'MEMBER' || spell.role === 'GROUP_MEMBER')
      throw new InputRefusedError(
        ['membership'],
        'This is no role: a party or group is left by changeAffiliation or leaveGroup.',
      );
    const ended = await endSpell(tx, spell, to, ['to']);
    return { result: ended.membership, revisions: [ended.revision] };
  });
}
