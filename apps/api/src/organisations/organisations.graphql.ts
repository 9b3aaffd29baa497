import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Organisation, Prisma } from '../generated/prisma/client.ts';
import { onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { NationType } from '../places/area.graphql.ts';
import { refusePostcode } from '../search/refuse-postcode.graphql.ts';
import { existsOn, hasElectionWithin, nameContains } from './organisation-filter.ts';
import { CouncilTypeType, OrganisationKindType, OrganisationType } from './organisation.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

/** Councils are elected every four years or more often, legislatures every five. */
const MAX_DAYS = 5 * 366;

type Counted = { countAll: () => Promise<number> };

const OrganisationConnection = connectionType<Organisation, Counted>(
  'OrganisationConnection',
  OrganisationType,
  'Organisations in the order of their slugs.',
);

builder.objectField(OrganisationConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record.',
    resolve: (page) => page.countAll(),
  }),
);

builder.queryField('organisations', (t) =>
  t.field({
    type: OrganisationConnection,
    args: {
      kinds: t.arg({ type: [OrganisationKindType], description: 'Only these kinds. Left out: all.' }),
      councilTypes: t.arg({ type: [CouncilTypeType], description: 'Only councils of these types.' }),
      nation: t.arg({ type: NationType, description: 'Only those of one nation.' }),
      text: t.arg.string({
        description:
          'Only those whose name holds this, in either language; case does not matter. Never a postcode: ask `postcode`.',
      }),
      electionsWithin: t.arg.int({
        description: `Only bodies that are elected within so many days, 0 to ${MAX_DAYS}, and the groups that sit in them. 0 is that day alone, counted from the day of asOf, or from today in London; a poll that was called off does not count.`,
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'Only bodies that exist on that day, as far as their first and last days are recorded. Left out: those of every time. `electionsWithin` counts from it, and what is asked of them below answers for it too.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description:
      'Organisations by kind, type, nation, name or polls to come. INVALID_INPUT for a text that holds a postcode.',
    resolve: async (_root, args, context, info): Promise<Connection<Organisation> & Counted> => {
      const prisma = prismaOf(context);
      if (args.text) refusePostcode(args.text);
      const filter: Prisma.OrganisationWhereInput = {
        AND: [
          visibleOrganisation(context.viewer),
          args.kinds ? { kind: { in: args.kinds } } : {},
          args.councilTypes ? { councilType: { in: args.councilTypes } } : {},
          args.nation ? { nation: args.nation } : {},
          args.text ? nameContains(args.text) : {},
          args.asOf ? existsOn(args.asOf) : {},
          typeof args.electionsWithin === 'number'
            ? hasElectionWithin(args.asOf ?? context.today, checkDays(args.electionsWithin))
            : {},
        ],
      };
      const after = parseCursor(args.after, ['text']);
      const rows = await prisma.organisation.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Organisation' }),
        where: { AND: [filter, after ? { slug: { gt: String(after[0]) } } : {}] },
        orderBy: { slug: 'asc' },
        take: getPageSize(args.first) + 1,
      });
      const dated = rows.map((row) => onDay(row, args.asOf));
      const page = connectionOf(dated, args, (body) => [body.slug]);
      return { ...page, countAll: () => prisma.organisation.count({ where: filter }) };
    },
  }),
);

function checkDays(days: number): number {
  if (days < 0 || days > MAX_DAYS)
    throw new InvalidInputError(`electionsWithin is ${days}; ask for 0 to ${MAX_DAYS} days.`);
  return days;
}
