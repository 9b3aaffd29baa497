import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../graphql/builder.ts';
import { AreaType } from '../places/area.graphql.ts';
import { prismaOf } from '../graphql/context.ts';
import { loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { findCoveringParties } from './covering-parties.ts';
import { coveredOn } from '../representatives/holding-filter.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

builder.prismaObjectField(OrganisationType, 'covers', (t) =>
  t.field({
    type: [AreaType],
    subGraphs: ['Public', 'Admin'],
    args: { asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }) },
    description: 'The areas a local party covers on a day. Empty for any other body.',
    select: ({ asOf }, { today }, nestedSelection) => ({
      coversAreas: {
        where: coveredOn(asOf ?? today),
        orderBy: { area: { slug: 'asc' as const } },
        select: { area: nestedSelection(true) },
      },
    }),
    resolve: (body) => body.coversAreas.map(({ area }) => area),
  }),
);

builder.prismaObjectField(OrganisationType, 'localParties', (t) =>
  t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    args: { asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }) },
    description:
      'The local parties that cover the area of this council, anything inside it or the area around it, on a day. Empty where none is recorded.',
    resolve: (body, { asOf }, context, info) => {
      const query = queryFromInfo({ context, info, typeName: 'Organisation' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const prisma = prismaOf(context);
        const covered = await findCoveringParties(prisma, ids, asOf ?? context.today);
        const rows = await prisma.organisation.findMany({
          ...query,
          where: {
            AND: [
              visibleOrganisation(context.viewer),
              { kind: 'LOCAL_PARTY', id: { in: [...new Set([...covered.values()].flat())] } },
            ],
          },
          orderBy: { slug: 'asc' },
        });
        return ids.map((id) => rows.filter((party) => covered.get(id)?.includes(party.id)));
      });
    },
  }),
);
