import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { ManifestoType } from './manifesto.graphql.ts';
import { visibleManifesto } from './manifesto-visibility.ts';

const ManifestoConnection = connectionType(
  'ManifestoConnection',
  ManifestoType,
  'Manifestos in the order of their slugs.',
);

builder.queryFields((t) => ({
  manifesto: t.prismaField({
    type: 'Manifesto',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One manifesto. Null when no public one has that slug.',
    resolve: (query, _root, { slug }, context) =>
      prismaOf(context).manifesto.findFirst({
        ...query,
        where: { slug, ...visibleManifesto(context.viewer) },
      }),
  }),
  manifestos: t.field({
    type: ManifestoConnection,
    args: {
      council: t.arg({ type: OrganisationReference, description: 'Only those about one council.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'What groups and parties promised.',
    resolve: async (_root, args, context, info) => {
      const after = parseCursor(args.after, ['text']);
      const rows = await prismaOf(context).manifesto.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Manifesto' }),
        where: {
          AND: [
            visibleManifesto(context.viewer),
            args.council ? { council: organisationWhere(args.council) } : {},
            after ? { slug: { gt: String(after[0]) } } : {},
          ],
        },
        orderBy: { slug: 'asc' },
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (manifesto) => [manifesto.slug]);
    },
  }),
}));
