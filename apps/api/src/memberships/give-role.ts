import type { SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Membership, PrismaClient } from '../generated/prisma/client.ts';
import type { MembershipRole } from '../generated/prisma/enums.ts';
import { beginSpell, changeMemberships, requireOrganisation } from './membership-spell.ts';

/** What somebody can be in a body or group beside a member of it. */
export type GivenRole = Exclude<MembershipRole, 'MEMBER' | 'GROUP_MEMBER'>;

/** What a role needs named: a cabinet member's portfolio, a chair's committee. */
const NEEDS_NAME: Readonly<Record<GivenRole, boolean>> = {
  LEADER: false,
  DEPUTY_LEADER: false,
  PORTFOLIO_HOLDER: true,
  COMMITTEE_CHAIR: true,
  WHIP: false,
};

export type GiveRoleInput = {
  personId: string;
  organisationId: string;
  role: GivenRole;
  /** The portfolio or committee. */
  portfolioEn: string | null;
  portfolioCy: string | null;
  from: Date;
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Somebody becomes leader, deputy, cabinet member, chair or whip, of a body or of a group in it. Several may share a role. */
export async function giveRole(
  prisma: PrismaClient,
  { changeReason, ...role }: GiveRoleInput,
  actor: { userId: string },
): Promise<Membership> {
  const isNamed = Boolean(role.portfolioEn?.trim() || role.portfolioCy?.trim());
  if (NEEDS_NAME[role.role] && !isNamed)
    throw new InputRefusedError(
      ['portfolioEn'],
      'Name the portfolio or the committee, in one language at least.',
    );
  return changeMemberships(prisma, { changeReason, actor }, role.personId, async (tx) => {
    const { kind } = await requireOrganisation(tx, role.organisationId, 'organisation');
    if (role.role === 'WHIP' && kind !== 'COUNCIL_GROUP' && kind !== 'PARTY')
      throw new InputRefusedError(['organisation'], 'A whip is one of a group or party. Choose the group.');
    const begun = await beginSpell(tx, { ...role, fromPrecision: 'DAY' });
    return { result: begun.membership, revisions: [begun.revision] };
  });
}
