import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Ends the groups of a body that is no more, and everybody's place in it and in them: leader, portfolio, chair, member of a group. */
export async function endMembershipsOf(
  tx: Prisma.TransactionClient,
  organisationId: string,
  on: Date,
): Promise<RevisionInput[]> {
  const lasts = { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: on } }] };
  const groups = await tx.organisation.findMany({
    where: {
      kind: 'COUNCIL_GROUP',
      ...lasts,
      AND: [
        {
          OR: [{ parentId: organisationId }, { parent: { kind: 'COUNCIL_GROUP', parentId: organisationId } }],
        },
      ],
    },
    orderBy: { id: 'asc' },
  });
  const revisions: RevisionInput[] = [];
  for (const before of groups) {
    const after = await tx.organisation.update({
      where: { id: before.id },
      data: { dissolvedOn: on, version: { increment: 1 } },
    });
    revisions.push({
      recordType: 'Organisation',
      recordId: before.id,
      recordVersion: after.version,
      before,
      after,
    });
  }
  const places = await tx.membership.findMany({
    where: {
      organisationId: { in: [organisationId, ...groups.map(({ id }) => id)] },
      AND: [{ OR: [{ to: null }, { to: { gt: on } }] }, { OR: [{ from: null }, { from: { lt: on } }] }],
    },
    orderBy: { id: 'asc' },
  });
  for (const before of places) {
    const after = await tx.membership.update({
      where: { id: before.id },
      data: { to: on, toPrecision: 'DAY', version: { increment: 1 } },
    });
    revisions.push({
      recordType: 'Membership',
      recordId: before.id,
      recordVersion: after.version,
      before,
      after,
    });
  }
  return revisions;
}
