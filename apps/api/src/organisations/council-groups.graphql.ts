import { queryFromInfo } from '@pothos/plugin-prisma';
import { inSpellOn } from '../calendar/open-spell.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { listsById, loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { visibleMembership } from '../people/membership-visibility.ts';
import { MembershipType } from '../people/membership.graphql.ts';
import { existsOn } from './organisation-filter.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

builder.prismaObjectFields(OrganisationType, (t) => ({
  groups: t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
    },
    description:
      'The groups that sit in this council on a day, or the groups inside this group, such as the Co-operative group inside the Labour group. `members` and `membersCount` below answer for that day.',
    resolve: (body, { asOf }, context, info) => {
      const day = asOf ?? dayOf(body, context);
      const query = queryFromInfo({ context, info, typeName: 'Organisation' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const rows = await prismaOf(context).organisation.findMany({
          ...query,
          where: {
            AND: [
              visibleOrganisation(context.viewer),
              { kind: 'COUNCIL_GROUP', parentId: { in: [...ids] } },
              existsOn(day),
            ],
          },
          orderBy: { slug: 'asc' },
        });
        const groups = rows.map((row) => onDay(row, asOf ?? askedDayOf(body)));
        return listsById(ids, groups, ({ parentId }) => parentId ?? '');
      });
    },
  }),
  members: t.field({
    type: [MembershipType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: the day the group was asked for, or today.',
      }),
    },
    description:
      'Who sits in this council group on a day, a row a role, in the order of sort names. Empty for any other body: ask `memberships`.',
    resolve: (body, { asOf }, context, info) => {
      if (body.kind !== 'COUNCIL_GROUP') return [];
      const query = queryFromInfo({ context, info, typeName: 'Membership' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const rows = await prismaOf(context).membership.findMany({
          ...query,
          where: membersOn(context, ids, asOf ?? dayOf(body, context)),
          orderBy: [{ person: { sortName: 'asc' } }, { role: 'asc' }, { id: 'asc' }],
        });
        const members = rows.map((row) => onDay(row, asOf ?? askedDayOf(body)));
        return listsById(ids, members, ({ organisationId }) => organisationId);
      });
    },
  }),
  membersCount: t.int({
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: the day the group was asked for, or today.',
      }),
    },
    description:
      'How many people are known to sit in this council group on a day: at least so many. Null where the record knows of none, since a group without members is no group, and for any other body.',
    resolve: async (body, { asOf }, context, info) => {
      if (body.kind !== 'COUNCIL_GROUP') return null;
      const rows = await loadWithSiblings(context, info, body.id, async (ids) =>
        listsById(
          ids,
          await prismaOf(context).membership.findMany({
            where: membersOn(context, ids, asOf ?? dayOf(body, context)),
            distinct: ['organisationId', 'personId'],
            select: { organisationId: true, personId: true },
          }),
          ({ organisationId }) => organisationId,
        ),
      );
      return rows.length === 0 ? null : rows.length;
    },
  }),
}));

function membersOn(context: Context, ids: readonly string[], day: Date): Prisma.MembershipWhereInput {
  return {
    ...visibleMembership(context.viewer),
    ...inSpellOn(day),
    organisationId: { in: [...ids] },
  };
}
