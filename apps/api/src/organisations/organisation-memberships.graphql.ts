import { queryFromInfo } from '@pothos/plugin-prisma';
import { inSpellOn } from '../calendar/open-spell.ts';
import type { Membership, Prisma } from '../generated/prisma/client.ts';
import type { MembershipRole } from '../generated/prisma/enums.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { listsById, loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { visibleMembership } from '../people/membership-visibility.ts';
import { MembershipRoleType, MembershipType } from '../people/membership.graphql.ts';
import { OrganisationType } from './organisation.graphql.ts';

const EXECUTIVE = ['LEADER', 'DEPUTY_LEADER', 'PORTFOLIO_HOLDER'] as const satisfies MembershipRole[];

type Counted = { countAll: () => Promise<number> };

const MembershipConnection = connectionType<Membership, Counted>(
  'MembershipConnection',
  MembershipType,
  'Memberships in the order of the members’ sort names.',
);

builder.objectField(MembershipConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all, of those in the record: at least so many.',
    resolve: (page) => page.countAll(),
  }),
);

builder.prismaObjectFields(OrganisationType, (t) => ({
  executive: t.field({
    type: [MembershipType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'Who leads the body on a day: its leader, deputy leaders and holders of portfolios, in that order. Empty where none is recorded, which does not mean that there is none.',
    resolve: (body, { asOf }, context, info) => {
      const query = queryFromInfo({ context, info, typeName: 'Membership' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const rows = await prismaOf(context).membership.findMany({
          ...query,
          where: {
            ...visibleMembership(context.viewer),
            ...inSpellOn(asOf ?? dayOf(body, context)),
            organisationId: { in: [...ids] },
            role: { in: EXECUTIVE },
          },
          orderBy: [{ role: 'asc' }, { person: { sortName: 'asc' } }, { id: 'asc' }],
        });
        const leaders = rows.map((row) => onDay(row, asOf ?? askedDayOf(body)));
        return listsById(ids, leaders, (row) => row.organisationId);
      });
    },
  }),
  memberships: t.field({
    type: MembershipConnection,
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
      isAnyDay: t.arg.boolean({
        description: 'Take in also those that ended or are to begin. Not together with asOf.',
      }),
      roles: t.arg({ type: [MembershipRoleType], description: 'Only these roles. Left out: all.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Who is in the body, and as what: members of a party, a council’s leader, chairs, whips.',
    resolve: async (body, args, context, info): Promise<Connection<Membership> & Counted> => {
      if (args.asOf && args.isAnyDay)
        throw new InvalidInputError('Ask for one day with asOf, or for any day with isAnyDay, not for both.');
      const prisma = prismaOf(context);
      const filter: Prisma.MembershipWhereInput = {
        AND: [
          visibleMembership(context.viewer),
          { organisationId: body.id },
          args.isAnyDay ? {} : inSpellOn(args.asOf ?? dayOf(body, context)),
          args.roles ? { role: { in: args.roles } } : {},
        ],
      };
      const rows = await prisma.membership.findMany({
        ...queryFromInfo({
          context,
          info,
          paths: NODE_PATHS,
          typeName: 'Membership',
          include: { person: { select: { sortName: true } } },
        }),
        where: { AND: [filter, afterPosition(args.after)] },
        orderBy: [{ person: { sortName: 'asc' } }, { id: 'asc' }],
        take: getPageSize(args.first) + 1,
      });
      const day = args.isAnyDay ? null : (args.asOf ?? askedDayOf(body));
      const dated = rows.map((row) => onDay(row, day));
      const page = connectionOf(dated, args, ({ person, id }) => [person.sortName, id]);
      return { ...page, countAll: () => prisma.membership.count({ where: filter }) };
    },
  }),
}));

function afterPosition(cursor: string | null | undefined): Prisma.MembershipWhereInput {
  const position = parseCursor(cursor, ['text', 'uuid']);
  if (!position) return {};
  const [sortName, id] = position.map(String) as [string, string];
  return { OR: [{ person: { sortName: { gt: sortName } } }, { person: { sortName }, id: { gt: id } }] };
}
