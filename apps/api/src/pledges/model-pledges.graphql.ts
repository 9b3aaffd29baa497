import { queryFromInfo } from '@pothos/plugin-prisma';
import { visibleState } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { findLocalised } from '../language/localised.ts';
import { ModelPledgeType, ThemeType } from './model-pledge.graphql.ts';

const ModelPledgeExampleType = builder.prismaObject('ModelPledgeExample', {
  subGraphs: ['Public', 'Admin'],
  description: 'A place that did it, in the UK or elsewhere.',
  fields: (t) => ({
    placeName: t.exposeString('placeName', { description: 'The place.' }),
    country: t.exposeString('country', { description: 'ISO 3166-1 code of its country, such as GB or US.' }),
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
    args: pageArguments,
    complexity: connectionComplexity,
    description: 'Ideas that councils can adopt. Pledges that follow one: `pledges(modelPledge: …)`.',
    resolve: async (_root, args, context, info) => {
      const after = parseCursor(args.after, 1);
      const rows = await prismaOf(context).modelPledge.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'ModelPledge' }),
        where: { ...visibleState(context.viewer), ...(after && { slug: { gt: String(after[0]) } }) },
        orderBy: { slug: 'asc' },
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (model) => [model.slug]);
    },
  }),
  themes: t.prismaField({
    type: [ThemeType],
    description: 'All themes, in the order of their slugs.',
    resolve: (query, _root, _args, context) =>
      prismaOf(context).theme.findMany({ ...query, orderBy: { slug: 'asc' }, take: 500 }),
  }),
}));
