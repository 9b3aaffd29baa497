import { builder } from '../graphql/builder.ts';
import { AreaType } from '../places/area.graphql.ts';
import { coveredOn } from '../representatives/holding-filter.ts';
import { OrganisationType } from './organisation.graphql.ts';

builder.prismaObjectField(OrganisationType, 'covers', (t) =>
  t.field({
    type: [AreaType],
    subGraphs: ['Public', 'Admin'],
    description: 'The areas a local party covers today. Empty for any other body.',
    select: (_args, { today }, nestedSelection) => ({
      coversAreas: {
        where: coveredOn(today),
        orderBy: { area: { slug: 'asc' as const } },
        select: { area: nestedSelection(true) },
      },
    }),
    resolve: (body) => body.coversAreas.map(({ area }) => area),
  }),
);
