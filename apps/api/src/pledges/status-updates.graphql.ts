import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { PledgeType } from './pledge.graphql.ts';
import { onlyVisiblePledge, pledgeParents, visiblePledge } from './pledge-visibility.ts';
import { StatusUpdateType } from './status-update.graphql.ts';

builder.prismaObjectField(StatusUpdateType, 'pledge', (t) =>
  t.field({
    type: PledgeType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The pledge whose log it is in. Null for a row of a campaign or adoption.',
    select: (_args, _context, nestedSelection) => ({ pledge: nestedSelection({ include: pledgeParents }) }),
    resolve: ({ pledge }, _args, { viewer }) => onlyVisiblePledge(viewer, pledge),
  }),
);

const StatusUpdateConnection = connectionType(
  'StatusUpdateConnection',
  StatusUpdateType,
  'Rows of the logs of pledges, the latest published first.',
);

builder.queryField('pledgeUpdates', (t) =>
  t.field({
    type: StatusUpdateConnection,
    args: {
      organisation: t.arg({
        type: OrganisationReference,
        description: 'Only pledges about one council, or of manifestos owned by one body.',
      }),
      manifesto: t.arg.string({ description: 'Only pledges of one manifesto, by its slug.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'What happened to pledges, the latest published first. Feeds: `/feeds/pledges/….atom`.',
    resolve: async (_root, args, context, info) => {
      const position = parseCursor(args.after, 2)?.map(String);
      const publishedAt = new Date(position?.[0] ?? 0);
      const organisation = args.organisation && organisationWhere(args.organisation);
      const rows = await prismaOf(context).statusUpdate.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'StatusUpdate' }),
        where: {
          AND: [
            { pledge: visiblePledge(context.viewer) },
            organisation
              ? { pledge: { OR: [{ council: organisation }, { manifesto: { owner: organisation } }] } }
              : {},
            args.manifesto ? { pledge: { manifesto: { slug: args.manifesto } } } : {},
            position
              ? {
                  OR: [
                    { publishedAt: { lt: publishedAt } },
                    { publishedAt, sequence: { lt: BigInt(position[1] ?? 0) } },
                  ],
                }
              : {},
          ],
        },
        orderBy: [{ publishedAt: 'desc' }, { sequence: 'desc' }],
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (row) => [row.publishedAt.toISOString(), row.sequence.toString()]);
    },
  }),
);
