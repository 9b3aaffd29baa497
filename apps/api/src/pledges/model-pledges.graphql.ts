import { queryFromInfo } from '@pothos/plugin-prisma';
import { onlyVisible, visibleState } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { findLocalised } from '../language/localised.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { ModelPledgeLevelType, ModelPledgeType } from './model-pledge.graphql.ts';

const ModelPledgeExampleType = builder.prismaObject('ModelPledgeExample', {
  subGraphs: ['Public', 'Admin'],
  description: 'A place that did it, in the UK or elsewhere.',
  fields: (t) => ({
    placeName: t.exposeString('placeName', { description: 'The place.' }),
    country: t.exposeString('country', { description: 'ISO 3166-1 code of its country, such as GB or US.' }),
    organisation: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The council that did it, where it is in this record. Null elsewhere, as outside the UK.',
      select: (_args, _context, nestedSelection) => ({ organisation: nestedSelection(true) }),
      resolve: ({ organisation }, _args, { viewer }) => onlyVisible(viewer, organisation),
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What was done there. Null where not recorded.',
      resolve: (example, { lang }) => findLocalised(example.noteEn, example.noteCy, lang),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (example) => parseSources(example.sources),
    }),
  }),
});

builder.prismaObjectField(ModelPledgeType, 'examples', (t) =>
  t.relation('examples', {
    type: ModelPledgeExampleType,
    subGraphs: ['Public', 'Admin'],
    description: 'Places that did it.',
    query: { orderBy: { placeName: 'asc' } },
  }),
);

const ModelPledgeConnection = connectionType(
  'ModelPledgeConnection',
  ModelPledgeType,
  'Model pledges in the order of their slugs.',
);

builder.queryFields((t) => ({
  modelPledges: t.field({
    type: ModelPledgeConnection,
    args: {
      level: t.arg({
        type: [ModelPledgeLevelType],
        description: 'Only those that ask so much of a council.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Ideas that councils can adopt.',
    resolve: async (_root, args, context, info) => {
      const after = parseCursor(args.after, ['text']);
      const rows = await prismaOf(context).modelPledge.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'ModelPledge' }),
        where: {
          ...visibleState(context.viewer),
          ...(args.level && { level: { in: args.level } }),
          ...(after && { slug: { gt: String(after[0]) } }),
        },
        orderBy: { slug: 'asc' },
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (model) => [model.slug]);
    },
  }),
  modelPledge: t.prismaField({
    type: ModelPledgeType,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One idea. Null when no public one has that slug.',
    resolve: (query, _root, { slug }, context) =>
      prismaOf(context).modelPledge.findFirst({
        ...query,
        where: { AND: [{ slug }, visibleState(context.viewer)] },
      }),
  }),
}));
