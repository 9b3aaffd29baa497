import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, type PageArguments, parseCursor } from '../graphql/keyset.ts';
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
  'Rows of logs, the latest published first.',
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
    resolve: (_root, args, context, info) => {
      const organisation = args.organisation && organisationWhere(args.organisation);
      const where = [
        { pledge: visiblePledge(context.viewer) },
        organisation
          ? { pledge: { OR: [{ council: organisation }, { manifesto: { owner: organisation } }] } }
          : {},
        args.manifesto ? { pledge: { manifesto: { slug: args.manifesto } } } : {},
      ];
      return findUpdates(where, args, context, info);
    },
  }),
);

builder.queryField('campaignUpdates', (t) =>
  t.field({
    type: StatusUpdateConnection,
    args: {
      campaign: t.arg.string({
        description: 'Only one campaign and the councils that dealt with it, by its slug.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description:
      'What happened to campaigns, and what councils did about them, the latest published first. Feeds: `/feeds/campaigns/….atom`.',
    resolve: (_root, args, context, info) => {
      const ofCampaign = args.campaign ? { slug: args.campaign } : {};
      const { viewer } = context;
      const where = {
        OR: [
          { campaign: { AND: [visibleCampaign(viewer), ofCampaign] } },
          { adoption: { AND: [visibleAdoption(viewer), { campaign: ofCampaign }] } },
        ],
      };
      return findUpdates([where], args, context, info);
    },
  }),
);

/** A page of log rows, the latest published first. */
async function findUpdates(
  where: readonly Prisma.StatusUpdateWhereInput[],
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const position = parseCursor(args.after, ['instant', 'digits'])?.map(String);
  const publishedAt = new Date(position?.[0] ?? 0);
  const rows = await prismaOf(context).statusUpdate.findMany({
    ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'StatusUpdate' }),
    where: {
      AND: [
        ...where,
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
}
