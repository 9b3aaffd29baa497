import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Area } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { identifierWhere } from '../graphql/identifier.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { refusePostcode } from '../search/refuse-postcode.graphql.ts';
import { AreaKindType, AreaType } from './area.graphql.ts';
import { AreaReference } from './area-reference.graphql.ts';
import { type AreaQuestion, countAreas, findAreas } from './find-areas.ts';

const AreaListInput = builder.inputType('AreaListInput', {
  subGraphs: ['Public', 'Admin'],
  description: 'Names a list of every area of a kind, of one year.',
  fields: (t) => ({
    series: t.string({
      required: true,
      description: 'The list by the ONS’s abbreviation: `WD` wards, `LAD` districts.',
    }),
    year: t.int({ required: true, description: 'Its year.' }),
  }),
});

type AreaCount = Readonly<{ countAll: () => Promise<number> }>;

const AreaConnection = connectionType<Area, AreaCount>(
  'AreaConnection',
  AreaType,
  'Areas in the order of their slugs.',
);

builder.objectField(AreaConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all.',
    resolve: (page) => page.countAll(),
  }),
);

builder.queryField('areas', (t) =>
  t.field({
    type: AreaConnection,
    args: {
      kind: t.arg({ type: AreaKindType, description: 'Only this kind. Left out: every kind.' }),
      text: t.arg.string({
        description:
          'Only those whose name holds this, in either language; case does not matter. Never a postcode: ask `postcode`.',
      }),
      gss: t.arg.string({ description: 'Only those that have or had this GSS code: a code is used again.' }),
      within: t.arg({
        type: AreaReference,
        description:
          'Only those inside this area, at any depth: the wards of a region, say. It is not itself among them.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those in force on that day: by their own days, and by the newest list of their kind up to it. Left out: of every time.',
      }),
      listedIn: t.arg({
        type: AreaListInput,
        description:
          'Only those in one list of every area of a kind, such as WD of 2025, the wards of that year.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description:
      'Areas of the record, past ones too. INVALID_INPUT for an id of another type, a cursor of another list or a text that holds a postcode.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      if (args.text) refusePostcode(args.text);
      const after = parseCursor(args.after, ['text']);
      const question: AreaQuestion = {
        kind: args.kind ?? null,
        text: args.text ?? null,
        gss: args.gss ?? null,
        within: args.within
          ? {
              id: args.within.id ? parseReferenceId('Area', args.within.id) : null,
              slug: args.within.slug ?? null,
              identifier: identifierOf(args.within),
            }
          : null,
        asOf: args.asOf ?? null,
        listedIn: args.listedIn ?? null,
      };
      const ids = await findAreas(prisma, question, {
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
      const page = connectionOf(rows, args, ({ slug }) => [slug]);
      return { ...page, countAll: () => countAreas(prisma, question) };
    },
  }),
);

function identifierOf({ gss, identifier }: typeof AreaReference.$inferInput) {
  if (identifier) return identifierWhere(identifier);
  return gss ? identifierWhere({ scheme: 'gss', value: gss }) : null;
}
