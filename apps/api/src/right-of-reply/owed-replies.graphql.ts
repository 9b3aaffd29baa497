import { queryFromInfo } from '@pothos/plugin-prisma';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { OPENING_REPLY } from './opens-reply.ts';

const OwedReplyPage = adminPageType(
  'OwedReplyPage',
  StatusUpdateType,
  'A page of updates whose body nobody has asked for its reply.',
);
const { page, perPage } = adminPageArguments;

builder.queryField('owedReplyList', (t) =>
  t.field({
    type: OwedReplyPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: { page, perPage },
    description:
      'Published updates of pledges that open a right of reply (R19), where neither an offer nor a reply is recorded; oldest first.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const where = {
        AND: [
          OPENING_REPLY,
          { pledge: { state: 'PUBLISHED' as const }, replyOffers: { none: {} }, replies: { none: {} } },
          { correctedBy: { none: {} } },
        ],
      };
      const [items, total] = await Promise.all([
        prisma.statusUpdate.findMany({
          ...queryFromInfo({ context, info, path: ['items'], typeName: 'StatusUpdate' }),
          where,
          orderBy: { sequence: 'asc' },
          ...takePage(args),
        }),
        prisma.statusUpdate.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
