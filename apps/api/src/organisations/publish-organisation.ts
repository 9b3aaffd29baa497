import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Organisation, PrismaClient } from '../generated/prisma/client.ts';
import { lockOrganisation } from './lock-organisation.ts';

export type OrganisationStateInput = {
  id: string;
  expectedVersion: number;
  /** Why, for the audit log. */
  changeReason: string;
};

type Actor = { userId: string };

/** Lets readers see a local party: its page, its imprint, and its name beside endorsements. */
export function publishOrganisation(
  prisma: PrismaClient,
  input: OrganisationStateInput,
  actor: Actor,
): Promise<Organisation> {
  return changeState(prisma, input, actor, 'PUBLISHED');
}

/**
 * Takes a local party out of readers' sight, such as one that was published too early: it is a draft again. One that was wound up has a last day
 * instead, by `editOrganisation`, and stays to be read. R7 keeps what a manifesto or a log promised in sight, and this is neither.
 */
export function withdrawOrganisation(
  prisma: PrismaClient,
  input: OrganisationStateInput,
  actor: Actor,
): Promise<Organisation> {
  return changeState(prisma, input, actor, 'DRAFT');
}

function changeState(
  prisma: PrismaClient,
  { id, expectedVersion, changeReason }: OrganisationStateInput,
  actor: Actor,
  state: 'DRAFT' | 'PUBLISHED',
): Promise<Organisation> {
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const before = await lockOrganisation(tx, id, 'id');
    if (before.version !== expectedVersion)
      throw new VersionConflictError(expectedVersion, before.version, [
        { field: 'state', yours: state, theirs: before.state },
      ]);
    if (before.kind !== 'LOCAL_PARTY')
      throw new InputRefusedError(
        ['id'],
        'Only a local party is published and withdrawn: that other bodies exist is a public fact. End one with replaceOrganisation or its last day.',
      );
    if (before.state === state) return { result: before, revisions: [] };
    const after = await tx.organisation.update({
      where: { id },
      data: { state, version: { increment: 1 } },
    });
    const revision = {
      recordType: 'Organisation',
      recordId: id,
      recordVersion: after.version,
      before,
      after,
    } as const;
    return { result: after, revisions: [revision] };
  });
}
