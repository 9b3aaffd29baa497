import { queryFromInfo } from '@pothos/plugin-prisma';
import { containsText } from '../db/contains-text.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { PersonType } from '../people/person.graphql.ts';
import { inOfficeOn, isInOffice, visibleHolding } from './holding-filter.ts';
import { OfficeHoldingType } from './office-holding.graphql.ts';
import { OfficeRoleType, PostType } from './post.graphql.ts';

const HoldingPage = adminPageType(
  'HoldingPage',
  OfficeHoldingType,
  'A page of office holdings, current ones first.',
);
const PostPage = adminPageType('PostPage', PostType, 'A page of offices.');

builder.queryFields((t) => ({
  holdingList: t.field({
    type: HoldingPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      ...adminPageArguments,
      organisation: t.arg.id({ description: 'Only those at one body, `org_…`.' }),
      role: t.arg({ type: OfficeRoleType, description: 'Only one role.' }),
    },
    description: 'Office holdings, current ones first and then by sort name, for the admin’s lists.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const where: Prisma.OfficeHoldingWhereInput = {
        post: {
          ...(args.organisation && { organisationId: parseReferenceId('Organisation', args.organisation) }),
          ...(args.role && { role: args.role }),
        },
        ...(args.text && { person: { name: containsText(args.text) } }),
      };
      const [items, total] = await Promise.all([
        prisma.officeHolding.findMany({
          ...queryFromInfo({ context, info, path: ['items'], typeName: 'OfficeHolding' }),
          where,
          orderBy: [{ to: { sort: 'desc', nulls: 'first' } }, { person: { sortName: 'asc' } }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.officeHolding.count({ where }),
      ]);
      return { items, total };
    },
  }),
  postList: t.field({
    type: PostPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: adminPageArguments,
    description: 'Offices by the name of their body or area, for choosing one.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const contains = args.text ? containsText(args.text) : null;
      const named = contains && [{ nameEn: contains }, { nameCy: contains }];
      const where: Prisma.PostWhereInput = named
        ? {
            OR: [
              { organisation: { OR: named } },
              { area: { OR: named } },
              { labelEn: contains },
              { labelCy: contains },
            ],
          }
        : {};
      const [items, total] = await Promise.all([
        prisma.post.findMany({
          ...queryFromInfo({ context, info, path: ['items'], typeName: 'Post' }),
          where,
          orderBy: [{ organisation: { slug: 'asc' } }, { area: { slug: 'asc' } }, { id: 'asc' }],
          ...takePage(args),
        }),
        prisma.post.count({ where }),
      ]);
      return { items, total };
    },
  }),
}));

builder.prismaObjectField(PersonType, 'holdings', (t) =>
  t.field({
    type: [OfficeHoldingType],
    subGraphs: ['Public', 'Admin'],
    args: {
      isCurrent: t.arg.boolean({
        description:
          'Only those held today, or only former ones. One that is still to begin, as after a poll, is neither. Left out: all.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'Only those held on this day, and as they were then. Left out: on the day of the question around it; where it names none, or with isCurrent, of any day, former ones as on their last.',
      }),
    },
    description: 'Offices they hold or held, newest first.',
    select: ({ isCurrent, asOf }, { today, viewer }, nestedSelection) => ({
      holdings: nestedSelection({
        where: {
          AND: [
            visibleHolding(viewer),
            asOf ? inOfficeOn(asOf) : {},
            isCurrent === true ? inOfficeOn(today) : isCurrent === false ? overBy(today) : {},
          ],
        },
        orderBy: [{ from: 'desc' as const }, { id: 'asc' as const }],
      }),
    }),
    resolve: (person, { asOf, isCurrent }) => {
      const day = asOf ?? (typeof isCurrent === 'boolean' ? null : askedDayOf(person));
      return day
        ? person.holdings.filter((holding) => isInOffice(holding, day)).map((holding) => onDay(holding, day))
        : person.holdings;
    },
  }),
);

/** Holdings that had ended by a day. */
function overBy(day: Date): Prisma.OfficeHoldingWhereInput {
  return { OR: [{ to: { lte: day } }, { termEndedOn: { lte: day } }] };
}
