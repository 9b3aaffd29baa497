import { queryFromInfo } from '@pothos/plugin-prisma';
import { containsText } from '../db/contains-text.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { inOfficeOn } from '../representatives/holding-filter.ts';
import { PersonType } from './person.graphql.ts';

const PersonPage = adminPageType('PersonPage', PersonType, 'A page of people, drafts included.');

builder.queryField('personList', (t) =>
  t.field({
    type: PersonPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      ...adminPageArguments,
      isInOffice: t.arg.boolean({ description: 'Only those in office today, or only those who are not.' }),
    },
    description: 'People in the order of their sort names, for the admin’s lists.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const current = inOfficeOn(context.today);
      const where: Prisma.PersonWhereInput = {
        mergedIntoId: null,
        ...(args.text && { name: containsText(args.text) }),
        ...(typeof args.isInOffice === 'boolean' && {
          holdings: args.isInOffice ? { some: current } : { none: current },
        }),
      };
      const [items, total] = await Promise.all([
        prisma.person.findMany({
          ...queryFromInfo({ context, info, path: ['items'], typeName: 'Person' }),
          where,
          orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.person.count({ where }),
      ]);
      return { items, total };
    },
  }),
);
