import { queryFromInfo } from '@pothos/plugin-prisma';
import type { OfficeHolding } from '../generated/prisma/client.ts';
import { askedDayOf, dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { listsById, loadWithSiblings } from '../graphql/load-with-siblings.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { heldOn, inOfficeOn, visibleHolding } from './holding-filter.ts';
import { OfficeHoldingType } from './office-holding.graphql.ts';
import { OfficeRoleType, PostType } from './post.graphql.ts';
import { countSeats, inPostLifeOn, type SeatCount } from './seat-count.ts';

const SeatCountType = builder.objectRef<SeatCount>('SeatCount').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'The seats of a body on a day: filled, vacant and unaccounted add up to the total.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Seats of the offices that the record holds.' }),
    filled: t.exposeInt('filled', { description: 'Seats whose holder is known.' }),
    vacant: t.exposeInt('vacant', {
      description:
        'Seats known to be empty: by a vacancy, and all that a parliament had between its dissolution and the poll.',
    }),
    unaccounted: t.exposeInt('unaccounted', {
      description:
        'Seats of which the record knows neither a holder nor that they are empty; those that a poll was held for whose outcome it does not know among them.',
    }),
    awaited: t.exposeInt('awaited', {
      description:
        'Of the unaccounted, those whose last holder’s term was ended, by law, by a poll of which it is not known who won.',
    }),
    inDoubt: t.exposeInt('inDoubt', {
      description:
        'Of the unaccounted, those that were up at a poll for a part of the seats of their office, of which it is not known whose they were nor who won: as many of those who are given as in office hold none.',
    }),
    awaitedFrom: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day in office of whoever won the newest of the polls that `awaited` and `inDoubt` are of. Null where there is none.',
      resolve: ({ awaitedFrom }) => awaitedFrom,
    }),
  }),
});

const dayAsked = 'The day asked about. Left out: the day the office was asked for, or today.';

builder.prismaObjectFields(OrganisationType, (t) => ({
  posts: t.field({
    type: [PostType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
      roles: t.arg({ type: [OfficeRoleType], description: 'Only these roles. Left out: all.' }),
    },
    complexity: { field: 1, multiplier: 50 },
    description:
      'The offices of this body on a day, in the order of their areas; `holdings` below answer for that day. Empty where none is recorded.',
    resolve: (body, { asOf, roles }, context, info) => {
      const day = asOf ?? dayOf(body, context);
      const query = queryFromInfo({ context, info, typeName: 'Post' });
      return loadWithSiblings(context, info, body.id, async (ids) => {
        const rows = await prismaOf(context).post.findMany({
          ...query,
          where: {
            AND: [
              { organisationId: { in: [...ids] } },
              roles ? { role: { in: roles } } : {},
              inPostLifeOn(day),
            ],
          },
          orderBy: [{ role: 'asc' }, { area: { slug: 'asc' } }, { id: 'asc' }],
        });
        return listsById(
          ids,
          rows.map((row) => onDay(row, asOf ?? askedDayOf(body))),
          ({ organisationId }) => organisationId,
        );
      });
    },
  }),
  seats: t.field({
    type: SeatCountType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it, or today.',
      }),
      roles: t.arg({ type: [OfficeRoleType], description: 'Only these roles. Left out: all.' }),
    },
    description:
      'How many seats the body has on a day, and how many of them are filled. Null where the record holds none of its offices.',
    resolve: (body, { asOf, roles }, context, info) =>
      loadWithSiblings(context, info, body.id, (ids) =>
        countSeats(prismaOf(context), ids, {
          day: asOf ?? dayOf(body, context),
          viewer: context.viewer,
          roles: roles ?? null,
        }),
      ),
  }),
}));

builder.prismaObjectFields(PostType, (t) => ({
  holdings: t.field({
    type: [OfficeHoldingType],
    subGraphs: ['Public', 'Admin'],
    args: { asOf: t.arg({ type: 'Date', description: dayAsked }) },
    description:
      'Who holds the office on a day, in the order of sort names. Empty where nobody is known to: see the body’s coverage.',
    resolve: (post, { asOf }, context, info): Promise<OfficeHolding[]> => {
      const day = asOf ?? dayOf(post, context);
      const query = queryFromInfo({ context, info, typeName: 'OfficeHolding' });
      return loadWithSiblings(context, info, post.id, async (ids) => {
        const rows = await prismaOf(context).officeHolding.findMany({
          ...query,
          where: { AND: [visibleHolding(context.viewer), inOfficeOn(day), { postId: { in: [...ids] } }] },
          orderBy: [{ person: { sortName: 'asc' } }, { id: 'asc' }],
        });
        return listsById(
          ids,
          rows.map((row) => onDay(row, asOf ?? askedDayOf(post))),
          ({ postId }) => postId,
        );
      });
    },
  }),
  vacantSeats: t.int({
    subGraphs: ['Public', 'Admin'],
    args: { asOf: t.arg({ type: 'Date', description: dayAsked }) },
    description: 'How many of its seats are known to be empty on a day.',
    resolve: async (post, { asOf }, context, info) => {
      const rows = await loadWithSiblings(context, info, post.id, async (ids) =>
        listsById(
          ids,
          await prismaOf(context).vacancy.findMany({
            where: { postId: { in: [...ids] }, ...heldOn(asOf ?? dayOf(post, context)) },
            select: { postId: true, seats: true },
          }),
          ({ postId }) => postId,
        ),
      );
      return rows.reduce((sum, { seats }) => sum + seats, 0);
    },
  }),
}));
