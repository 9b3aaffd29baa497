import type { Prisma } from '../generated/prisma/client.ts';
import type { LinkState } from '../generated/prisma/enums.ts';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { EvidenceLinkType, LinkStateType } from './evidence-link.graphql.ts';

const EvidenceLinkPage = adminPageType('EvidenceLinkPage', EvidenceLinkType, 'A page of evidence links.');
const { page, perPage } = adminPageArguments;

builder.queryField('evidenceLinks', (t) =>
  t.field({
    type: EvidenceLinkPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      page,
      perPage,
      state: t.arg({
        type: LinkStateType,
        description: 'Only links found so. Left out: all that need somebody, see below.',
      }),
    },
    description:
      'Evidence links as a work list, longest unchecked first: moved, dead and changed ones, and those that a check could not get.',
    resolve: async (_root, { state, ...args }, context) => {
      const prisma = prismaOf(context);
      const where = whereListed(state ?? null);
      const [items, total] = await Promise.all([
        prisma.evidenceLink.findMany({
          where,
          orderBy: [{ checkedAt: { sort: 'asc', nulls: 'first' } }, { evidenceId: 'asc' }],
          ...takePage(args),
        }),
        prisma.evidenceLink.count({ where }),
      ]);
      return { items, total };
    },
  }),
);

function whereListed(state: LinkState | null): Prisma.EvidenceLinkWhereInput {
  if (state !== null) return { state };
  return {
    OR: [{ state: { in: ['MOVED', 'DEAD', 'CHANGED'] } }, { reason: { not: null, notIn: ['TOO_LARGE'] } }],
  };
}
