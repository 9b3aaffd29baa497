import type { SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Membership, PrismaClient } from '../generated/prisma/client.ts';
import { heldOn } from '../representatives/holding-filter.ts';
import { beginSpell, changeMemberships, requireOrganisation } from './membership-spell.ts';

export type JoinGroupInput = {
  personId: string;
  groupId: string;
  from: Date;
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Somebody joins a group of the body they sit in. They may be in two, as the Co-operative group is inside the Labour group; the standing of
 * their election is another fact and stays (R11).
 */
export async function joinGroup(
  prisma: PrismaClient,
  { personId, groupId, from, sources, changeReason }: JoinGroupInput,
  actor: { userId: string },
): Promise<Membership> {
  return changeMemberships(prisma, { changeReason, actor }, personId, async (tx) => {
    const group = await requireOrganisation(tx, groupId, 'group');
    if (group.kind !== 'COUNCIL_GROUP')
      throw new InputRefusedError(['group'], 'Choose a group of councillors or members.');
    const seat = await tx.officeHolding.findFirst({
      where: { personId, post: { organisationId: group.parentId ?? '' }, ...heldOn(from) },
      select: { id: true },
    });
    if (group.parentId !== null && !seat)
      throw new InputRefusedError(
        ['from'],
        'They hold no seat at the body of this group on that day. Record the office first.',
      );
    const spell = { personId, organisationId: groupId, from, fromPrecision: 'DAY', sources } as const;
    const begun = await beginSpell(tx, {
      ...spell,
      role: 'GROUP_MEMBER',
      portfolioEn: null,
      portfolioCy: null,
    });
    return { result: begun.membership, revisions: [begun.revision] };
  });
}
