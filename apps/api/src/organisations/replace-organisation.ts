import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats } from '../representatives/change-seats.ts';
import { closePosts, endHoldersOf } from '../representatives/close-posts.ts';
import { endMembershipsOf } from './end-memberships.ts';
import { lockOrganisation } from './lock-organisation.ts';

export type ReplaceOrganisationInput = {
  id: string;
  expectedVersion: number;
  /** The bodies that take over, one or more; several where it is divided. */
  successors: readonly { id: string; expectedVersion: number }[];
  /** The first day on which it is no more, and they act for it. */
  occurredOn: Date;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Ends a body that others take over, such as the districts of a county that becomes one council: its offices end with everybody's time in them, its
 * groups and their members' places too, and its page leads to its successors. Theirs are other offices: nobody is carried over by this.
 */
export async function replaceOrganisation(
  prisma: PrismaClient,
  { id, expectedVersion, successors, occurredOn, changeReason }: ReplaceOrganisationInput,
  actor: { userId: string },
): Promise<Organisation> {
  if (successors.length === 0)
    throw new InputRefusedError(
      ['successors'],
      'Name who takes over. A body without successor ends by editOrganisation.',
    );
  if (successors.some((successor) => successor.id === id))
    throw new InputRefusedError(['successors'], 'A body does not take over from itself. Choose another one.');
  return changeSeats(
    prisma,
    { changeReason, actor },
    async (tx) => {
      await lockAll(tx, [id, ...successors.map((successor) => successor.id)]);
      return (await postsOn(tx, id, occurredOn)).map((post) => post.id);
    },
    async (book, tx) => {
      const before = await lockOrganisation(tx, id, 'id');
      checkVersion(before, expectedVersion, { dissolvedOn: occurredOn });
      if (before.dissolvedOn !== null && before.dissolvedOn.getTime() !== occurredOn.getTime())
        throw new InputRefusedError(
          ['occurredOn'],
          'The record says that it ended on another day. Give that day, or correct it with editOrganisation first.',
        );
      if (before.foundedOn !== null && before.foundedOn >= occurredOn)
        throw new InputRefusedError(
          ['occurredOn'],
          'The body begins on that day or later. Give a later day.',
        );
      const revisions = await followOn(tx, before, { successors, occurredOn });
      const ending = (await postsOn(tx, id, occurredOn)).map((post) => ({
        postId: post.id,
        expectedVersion: null,
        path: ['occurredOn'],
      }));
      endHoldersOf(book, ending, { on: occurredOn, endReason: 'BOUNDARY_CHANGE' });
      const closed = await closePosts(tx, ending, occurredOn);
      const ended = await endMembershipsOf(tx, id, occurredOn);
      const after = await tx.organisation.update({
        where: { id },
        data: { dissolvedOn: occurredOn, version: { increment: 1 } },
      });
      const replacedBy = successors.map((successor) => successor.id);
      return {
        result: after,
        revisions: [
          {
            recordType: 'Organisation',
            recordId: id,
            recordVersion: after.version,
            before,
            after: { ...after, replacedBy },
          },
          ...revisions,
          ...closed.revisions,
          ...ended,
        ],
        alsoTouched: ['OrganisationSuccession', 'ControlSpell'],
      };
    },
  );
}

/** In the order of their ids: two reorganisations of the same bodies do not wait for each other. */
async function lockAll(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

async function postsOn(tx: Prisma.TransactionClient, organisationId: string, day: Date) {
  return tx.post.findMany({
    where: { organisationId, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
}

/** Says who follows, and ends who controlled the body. What it is called and since when stays to the successor’s own entry. */
async function followOn(
  tx: Prisma.TransactionClient,
  { id, kind }: Organisation,
  { successors, occurredOn }: Pick<ReplaceOrganisationInput, 'successors' | 'occurredOn'>,
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  for (const [index, { id: successorId, expectedVersion }] of successors.entries()) {
    const path = ['successors', String(index)];
    const before = await tx.organisation.findUnique({ where: { id: successorId } });
    if (!before) throw new RecordNotFoundError([...path, 'id'].join('.'), 'organisation');
    checkVersion(before, expectedVersion, {});
    if (before.kind !== kind)
      throw new InputRefusedError(
        [...path, 'id'],
        `Only a body of its own kind, ${kind}, takes over from it.`,
      );
    if (before.dissolvedOn !== null && before.dissolvedOn <= occurredOn)
      throw new InputRefusedError(
        [...path, 'id'],
        'This body was gone by that day itself. Choose another one.',
      );
    await tx.organisationSuccession.upsert({
      where: { predecessorId_successorId: { predecessorId: id, successorId } },
      create: { predecessorId: id, successorId, occurredOn },
      update: { occurredOn },
    });
    const after = await tx.organisation.update({
      where: { id: successorId },
      data: { version: { increment: 1 } },
    });
    revisions.push({
      recordType: 'Organisation',
      recordId: successorId,
      recordVersion: after.version,
      before,
      after: { ...after, replaces: [id] },
    });
  }
  await tx.controlSpell.updateMany({
    where: { organisationId: id, from: { lt: occurredOn }, OR: [{ to: null }, { to: { gt: occurredOn } }] },
    data: { to: occurredOn, version: { increment: 1 } },
  });
  return revisions;
}
