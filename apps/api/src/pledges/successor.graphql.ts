import { builder } from '../graphql/builder.ts';
import { PledgeType } from './pledge.graphql.ts';
import { onlyVisiblePledge, pledgeParents } from './pledge-visibility.ts';
import { StatusUpdateType } from './status-update.graphql.ts';

builder.prismaObjectField(StatusUpdateType, 'successor', (t) =>
  t.field({
    type: PledgeType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The pledge that took over, where the status is SUPERSEDED. Null for any other.',
    select: (_args, _context, nestedSelection) => ({
      successor: nestedSelection({ include: pledgeParents }),
    }),
    resolve: ({ successor }, _args, { viewer }) => onlyVisiblePledge(viewer, successor),
  }),
);
