import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { isInSpell } from '../calendar/open-spell.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { AreaType } from '../places/area.graphql.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { findCoveredCouncils, findCoveringParties } from './covering-parties.ts';
import { thereOn } from './life.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

builder.prismaObjectField(OrganisationType, 'covers', (t) =>
  t.field({
    type: [AreaType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description: 'The areas a local party covers on a day. Empty for any other body.',
    select: (_args, _context, nestedSelection) => ({
      coversAreas: {
        orderBy: { area: { slug: 'asc' as const } },
        select: { from: true, to: true, area: nestedSelection(true) },
      },
    }),
    resolve: (body, { asOf }, context) =>
      body.coversAreas
        .filter((covered) => isInSpell(covered, asOf ?? dayOf(body, context)))
        .map(({ area }) => area),
  }),
);

builder.prismaObjectField(OrganisationType, 'localParties', (t) =>
  t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'The local parties that cover the area of this council, anything inside it, the area around it, or a constituency or police area that it shares postcodes with, on a day. Empty where none is recorded.',
    resolve: (body, { asOf }, context, info) =>
      loadRelated(body, asOf, context, info, findCoveringParties, () => ({ kind: 'LOCAL_PARTY' })),
  }),
);

builder.prismaObjectField(OrganisationType, 'councilsCovered', (t) =>
  t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'The councils of that day whose area a local party covers, whole or in part: those whose `localParties` it is among. Empty for any other body.',
    resolve: (body, { asOf }, context, info) =>
      loadRelated(body, asOf, context, info, findCoveredCouncils, thereOn),
  }),
);

/** Bodies that others lead to on a day, of all bodies that are asked about beside each other in one go; they are of that day, too. */
function loadRelated(
  body: { id: string },
  asOf: Date | null | undefined,
  context: Context,
  info: GraphQLResolveInfo,
  find: typeof findCoveringParties,
  whereOn: (day: Date) => Prisma.OrganisationWhereInput,
) {
  const query = queryFromInfo({ context, info, typeName: 'Organisation' });
  return loadWithSiblings(context, info, body.id, async (ids) => {
    const prisma = prismaOf(context);
    const day = asOf ?? dayOf(body, context);
    const related = await find(prisma, ids, day);
    const rows = await prisma.organisation.findMany({
      ...query,
      where: {
        AND: [
          visibleOrganisation(context.viewer),
          whereOn(day),
          { id: { in: [...new Set([...related.values()].flat())] } },
        ],
      },
      orderBy: { slug: 'asc' },
    });
    for (const row of rows) onDay(row, asOf ?? askedDayOf(body));
    return ids.map((id) => rows.filter((row) => related.get(id)?.includes(row.id)));
  });
}
