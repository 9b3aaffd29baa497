import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { DraftType } from './draft.graphql.ts';

const DraftPage = adminPageType('DraftPage', DraftType, 'A page of drafts that wait for a second person.');
const { page, perPage } = adminPageArguments;

builder.queryField('draftList', (t) =>
  t.field({
    type: DraftPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: { page, perPage },
    description: 'Drafts that wait for a second person, oldest first.',
    resolve: async (_root, args, context) => {
      const prisma = prismaOf(context);
      const where = { state: 'IN_REVIEW' as const };
      const [items, total] = await Promise.all([
        prisma.draft.findMany({
          where,
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.draft.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
