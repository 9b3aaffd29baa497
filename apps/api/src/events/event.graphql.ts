import { queryFromInfo } from '@pothos/plugin-prisma';
import { eventKind } from '@wheatsheaf/schema/vocabulary/event-kind.ts';
import { PartialDateType } from '../calendar/partial-date.graphql.ts';
import { visibleState } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';

const EventKindType = vocabularyEnum('EventKind', 'What kind of event it is.', eventKind);

const EventType = builder.prismaNode('Event', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `evt_…`.' },
  description: 'A conference, training, deadline … Never at a private home.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among events.' }),
    kind: t.field({ type: EventKindType, description: 'What kind it is.', resolve: (event) => event.kind }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (event, { lang }) => localisedOr(event.titleEn, event.titleCy, lang, event.slug),
    }),
    description: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What it is about. Null where none is written.',
      resolve: (event, { lang }) => findLocalised(event.descriptionEn, event.descriptionCy, lang),
    }),
    startsOn: t.field({
      type: PartialDateType,
      description: 'The first day.',
      resolve: (event) => ({ on: event.startsOn, precision: event.startsPrecision }),
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day. Null for one day, or where unknown.',
    }),
    venue: t.exposeString('venue', { nullable: true, description: 'Where it is. Null where not recorded.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where to read more. Null where nowhere.' }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (event) => parseSources(event.sources),
    }),
  }),
});

const EventConnection = connectionType('EventConnection', EventType, 'Events, the latest first.');

builder.queryField('events', (t) =>
  t.field({
    type: EventConnection,
    args: {
      from: t.arg({ type: 'Date', description: 'Only those that start on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only those that start before this day.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Events.',
    resolve: async (_root, args, context, info) => {
      const position = parseCursor(args.after, 2)?.map(String);
      const startsOn = new Date(position?.[0] ?? 0);
      const rows = await prismaOf(context).event.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Event' }),
        where: {
          AND: [
            visibleState(context.viewer),
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
);
