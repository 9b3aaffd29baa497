import { isCoOperativePartyId } from '../elections/co-operative-party.ts';
import type { SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Membership, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';
import {
  beginSpell,
  changeMemberships,
  endSpell,
  requireOrganisation,
  requireSpell,
} from './membership-spell.ts';

export type ChangeAffiliationInput = {
  personId: string;
  /** Spells in parties that end. */
  leaves: readonly { membershipId: string; expectedVersion: number; to: Date }[];
  /** Null: they join no party; who has left all sits as an independent. */
  joins: {
    partyId: string;
    from: Date | null;
    fromPrecision: DatePrecision;
    sources: readonly SourceRow[];
  } | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Changes in which parties somebody is. Joining the Co-operative Party adds a spell beside any other and is no defection; every other party is
 * joined by leaving the one before. What they stood for at an election stays as the ballot paper printed it (R11).
 * @returns Their spells in parties, the latest first.
 */
export async function changeAffiliation(
  prisma: PrismaClient,
  input: ChangeAffiliationInput,
  actor: { userId: string },
): Promise<Membership[]> {
  const { personId, leaves, joins, changeReason } = input;
  if (leaves.length === 0 && joins === null)
    throw new InputRefusedError(['joins'], 'Say which party they join, or which they leave.');
  return changeMemberships(prisma, { changeReason, actor }, personId, async (tx) => {
    const revisions: RevisionInput[] = [];
    for (const [index, { membershipId, expectedVersion, to }] of leaves.entries()) {
      const path = ['leaves', String(index)];
      const spell = await requireSpell(tx, { id: membershipId, expectedVersion, to });
      if (spell.personId !== personId || spell.role !== 'MEMBER')
        throw new InputRefusedError(path, 'This is no party membership of theirs. Choose one of their own.');
      revisions.push((await endSpell(tx, spell, to, [...path, 'to'])).revision);
    }
    if (joins) {
      await checkParty(tx, personId, joins);
      const { partyId: organisationId, ...spell } = joins;
      const none = { portfolioEn: null, portfolioCy: null };
      revisions.push(
        (await beginSpell(tx, { ...spell, ...none, personId, organisationId, role: 'MEMBER' })).revision,
      );
    }
    const result = await tx.membership.findMany({
      where: { personId, role: 'MEMBER', organisation: { kind: 'PARTY' } },
      orderBy: [{ from: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    });
    return { result, revisions };
  });
}

async function checkParty(
  tx: Prisma.TransactionClient,
  personId: string,
  { partyId, from }: { partyId: string; from: Date | null },
): Promise<void> {
  const party = await requireOrganisation(tx, partyId, 'joins.party');
  if (party.kind !== 'PARTY')
    throw new InputRefusedError(
      ['joins', 'party'],
      'An affiliation is to a party. A group is joined by joinGroup.',
    );
  if (party.identifiers.some(({ value }) => isCoOperativePartyId(value))) return;
  const others = await tx.membership.findMany({
    where: {
      personId,
      role: 'MEMBER',
      organisation: { kind: 'PARTY' },
      organisationId: { not: partyId },
      OR: [{ to: null }, ...(from ? [{ to: { gt: from } }] : [])],
    },
    include: { organisation: { include: { identifiers: { where: { scheme: 'electoral-commission' } } } } },
  });
  const rivals = others.filter(
    ({ organisation }) => !organisation.identifiers.some(({ value }) => isCoOperativePartyId(value)),
  );
  if (rivals.length > 0)
    throw new InputRefusedError(
      ['leaves'],
      'They are in another party in that time: say in the same change when they left it.',
    );
}
