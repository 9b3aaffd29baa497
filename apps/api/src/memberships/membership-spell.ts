import { brokeConstraint } from '../db/broken-constraint.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Membership, Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, MembershipRole } from '../generated/prisma/enums.ts';

/** A spell of somebody in a party, group or role, as a use-case makes it. */
export type NewSpell = {
  personId: string;
  organisationId: string;
  role: MembershipRole;
  portfolioEn: string | null;
  portfolioCy: string | null;
  /** Null where the beginning is not known. */
  from: Date | null;
  fromPrecision: DatePrecision;
  sources: readonly SourceRow[];
};

export type MembershipChange = { changeReason: string; actor: { userId: string } };

/** Writes spells in one change; the person's row is locked, so that two editors cannot make spells that overlap. */
export async function changeMemberships<Result>(
  prisma: PrismaClient,
  change: MembershipChange,
  personId: string,
  act: (tx: Prisma.TransactionClient) => Promise<{ result: Result; revisions: readonly RevisionInput[] }>,
): Promise<Result> {
  try {
    return await inOneChange(prisma, change, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
      const person = await tx.person.findFirst({ where: { id: personId, mergedIntoId: null } });
      if (!person) throw new RecordNotFoundError('person', 'person');
      return act(tx);
    });
  } catch (error) {
    if (brokeConstraint(error, 'Membership_no_overlap'))
      throw new InputRefusedError(
        ['from'],
        'They are in it in that time already. End the other spell first.',
      );
    throw error;
  }
}

export async function beginSpell(
  tx: Prisma.TransactionClient,
  { sources, ...spell }: NewSpell,
): Promise<{ membership: Membership; revision: RevisionInput }> {
  checkSources(sources);
  const membership = await tx.membership.create({ data: { ...spell, sources: [...sources] } });
  const revision = {
    recordType: 'Membership' as const,
    recordId: membership.id,
    recordVersion: 1,
    before: null,
  };
  return { membership, revision: { ...revision, after: membership } };
}

/** Ends a spell on the first day that is no part of it, which no source undoes (R12). Throws where it had ended, or had not begun. */
export async function endSpell(
  tx: Prisma.TransactionClient,
  before: Membership,
  to: Date,
  path: string[],
): Promise<{ membership: Membership; revision: RevisionInput }> {
  if (before.from !== null && to <= before.from)
    throw new InputRefusedError(path, 'The end must be later than the start.');
  if (before.to !== null) throw new InputRefusedError(path, 'This spell has ended before. Reload the list.');
  const membership = await tx.membership.update({
    where: { id: before.id },
    data: { to, toPrecision: 'DAY', version: { increment: 1 } },
  });
  const { id: recordId, version: recordVersion } = membership;
  return {
    membership,
    revision: { recordType: 'Membership', recordId, recordVersion, before, after: membership },
  };
}

/** A spell as it was read. Throws RECORD_NOT_FOUND and VERSION_CONFLICT. */
export async function requireSpell(
  tx: Prisma.TransactionClient,
  { id, expectedVersion, to }: { id: string; expectedVersion: number; to: Date },
): Promise<Membership> {
  const membership = await tx.membership.findUnique({ where: { id } });
  if (!membership) throw new RecordNotFoundError('membership', 'membership');
  checkVersion(membership, expectedVersion, { to });
  return membership;
}

export async function requireOrganisation(
  tx: Prisma.TransactionClient,
  id: string,
  path: string,
): Promise<Organisation & { identifiers: { value: string }[] }> {
  const organisation = await tx.organisation.findUnique({
    where: { id },
    include: { identifiers: { where: { scheme: 'electoral-commission' }, select: { value: true } } },
  });
  if (!organisation) throw new RecordNotFoundError(path, 'organisation');
  return organisation;
}
