import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { AreaKindType, AreaType } from './area.graphql.ts';
import { AreaReference } from './area-reference.graphql.ts';
import { findAreas } from './find-areas.ts';

const AreaConnection = connectionType('AreaConnection', AreaType, 'Areas in the order of their slugs.');

builder.queryField('areas', (t) =>
  t.field({
    type: AreaConnection,
    args: {
      kind: t.arg({ type: AreaKindType, description: 'Only this kind. Left out: every kind.' }),
      text: t.arg.string({
        description: 'Only those whose name holds this, in either language; case does not matter.',
      }),
      gss: t.arg.string({ description: 'Only those that have or had this GSS code: a code is used again.' }),
      within: t.arg({
        type: AreaReference,
        description: 'Only those inside this area, at any depth: the wards of a region, say. It is not itself among them.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those in force on that day: by their own days, and by the newest list of their kind up to it. Left out: of every time.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Areas of the record, past ones too. INVALID_INPUT for an id of another type or a cursor of another list.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const after = parseCursor(args.after, 1);
      const ids = await findAreas(prisma, {
        kind: args.kind ?? null,
        text: args.text ?? null,
        gss: args.gss ?? null,
        within: args.within
          ? {
              id: args.within.id ? parseReferenceId('Area', args.within.id) : null,
              slug: args.within.slug ?? null,
              gss: args.within.gss ?? null,
            }
          : null,
        asOf: args.asOf ?? null,
        afterSlug: after ? String(after[0]) : null,
        limit: getPageSize(args.first) + 1,
      });
      const rows =
        ids.length === 0
          ? []
          : await prisma.area.findMany({
              ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Area' }),
              where: { id: { in: ids } },
              orderBy: { slug: 'asc' },
            });
      return connectionOf(rows, args, ({ slug }) => [slug]);
    },
  }),
);
