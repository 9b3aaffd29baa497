import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { EventKindType, EventType } from './event.graphql.ts';
import { visibleEvent } from './event-visibility.ts';

const EventConnection = connectionType('EventConnection', EventType, 'Events, the latest first.');

builder.queryFields((t) => ({
  event: t.prismaField({
    type: 'Event',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One event. Null when no public one has that slug.',
    resolve: (query, _root, { slug }, context) =>
      prismaOf(context).event.findFirst({
        ...query,
        where: { AND: [{ slug }, visibleEvent(context.viewer)] },
      }),
  }),
  events: t.field({
    type: EventConnection,
    args: {
      from: t.arg({ type: 'Date', description: 'Only those that start on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only those that start before this day.' }),
      kind: t.arg({ type: EventKindType, description: 'Only those of one kind.' }),
      organisation: t.arg({ type: OrganisationReference, description: 'Only those that one body holds.' }),
      campaign: t.arg.string({ description: 'Only those that are part of one campaign, by its slug.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Events.',
    resolve: async (_root, args, context, info) => {
      const position = parseCursor(args.after, ['instant', 'text'])?.map(String);
      const startsOn = new Date(position?.[0] ?? 0);
      const rows = await prismaOf(context).event.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Event' }),
        where: {
          AND: [
            visibleEvent(context.viewer),
            args.kind ? { kind: args.kind } : {},
            args.organisation ? { organisation: organisationWhere(args.organisation) } : {},
            args.campaign ? { campaign: { slug: args.campaign } } : {},
            args.from ? { startsOn: { gte: args.from } } : {},
            args.to ? { startsOn: { lt: args.to } } : {},
            position
              ? { OR: [{ startsOn: { lt: startsOn } }, { startsOn, slug: { gt: position[1] ?? '' } }] }
              : {},
          ],
        },
        orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (event) => [event.startsOn.toISOString(), event.slug]);
    },
  }),
}));
