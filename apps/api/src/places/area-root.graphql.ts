import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { identifierWhere } from '../graphql/identifier.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { AreaReference } from './area-reference.graphql.ts';

builder.queryField('area', (t) =>
  t.prismaField({
    type: 'Area',
    nullable: true,
    args: {
      by: t.arg({ type: AreaReference, required: true, description: 'Which one.' }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day on which its boundaries held, for a code that two places had over the years. Left out: those that hold today, otherwise the latest.',
      }),
    },
    description: 'One area. Null when none has that id, slug or code, or none had it on that day.',
    resolve: async (query, _root, { by, asOf }, context) => {
      const find = (when: Prisma.AreaWhereInput) =>
        prismaOf(context).area.findFirst({
          ...query,
          where: { AND: [areaWhere(by), when] },
          orderBy: [{ validFrom: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
        });
      const found = await find(boundariesHeldOn(asOf ?? context.today));
      return found ?? (asOf ? null : find({}));
    },
  }),
);

function areaWhere(reference: typeof AreaReference.$inferInput): Prisma.AreaWhereInput {
  if (reference.id) return { id: parseReferenceId('Area', reference.id) };
  if (reference.slug) return { slug: reference.slug };
  const identifier = reference.identifier ?? { scheme: 'gss', value: reference.gss ?? '' };
  return { identifiers: { some: identifierWhere(identifier) } };
}

function boundariesHeldOn(day: Date): Prisma.AreaWhereInput {
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
      { OR: [{ validTo: null }, { validTo: { gt: day } }] },
    ],
  };
}
