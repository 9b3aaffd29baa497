import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, type PageArguments, parseCursor } from '../graphql/keyset.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { AdoptionStateType, AdoptionType } from './adoption.graphql.ts';
import { adoptionFactsLoader } from './adoption-loaders.graphql.ts';
import { adoptionFactsSelect, findAdoptionStanding } from './adoption-standing.ts';
import { CampaignType } from './campaign.graphql.ts';
import { visibleAdoption } from './campaign-visibility.ts';

const AdoptionConnection = connectionType<CouncilAdoption, { total: number }>(
  'AdoptionConnection',
  AdoptionType,
  'Councils’ dealings with campaigns, in the order of campaign and council.',
);

builder.objectField(AdoptionConnection, 'totalCount', (t) =>
  t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all.',
    resolve: (page) => page.total,
  }),
);

const filterArguments = builder.args((t) => ({
  states: t.field({
    type: [AdoptionStateType],
    description:
      'Only those in one of these states on the day. Left out: all, with those withdrawn since, which are in no state.',
  }),
  asOf: t.field({
    type: 'Date',
    description: 'The day asked about. Left out: the day of the list it is in, or today.',
  }),
}));

builder.queryField('adoptions', (t) =>
  t.field({
    type: AdoptionConnection,
    args: {
      campaign: t.arg.string({ description: 'Only those of one campaign, by its slug.' }),
      council: t.arg({ type: OrganisationReference, description: 'Only those of one council.' }),
      ...filterArguments,
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'What councils did about campaigns. A council without a row has not tabled it.',
    resolve: (_root, args, context, info) => {
      const where = {
        AND: [
          args.campaign ? { campaign: { slug: args.campaign } } : {},
          args.council ? { council: organisationWhere(args.council) } : {},
        ],
      };
      return findAdoptions(where, args, args.asOf ?? context.today, context, info);
    },
  }),
);

builder.prismaObjectField(CampaignType, 'adoptions', (t) =>
  t.field({
    type: AdoptionConnection,
    subGraphs: ['Public', 'Admin'],
    args: { ...filterArguments, ...pageArguments },
    complexity: connectionComplexity,
    description: 'What councils did about it. A council without a row has not tabled it.',
    resolve: (campaign, args, context, info) =>
      findAdoptions({ campaignId: campaign.id }, args, args.asOf ?? dayOf(campaign, context), context, info),
  }),
);

type AdoptionArguments = PageArguments & {
  states?: readonly (typeof AdoptionStateType.$inferType)[] | null | undefined;
};

/** A page of adoptions: one statement finds the order and the states on the day, a second what is asked of the page. */
async function findAdoptions(
  where: Prisma.CouncilAdoptionWhereInput,
  args: AdoptionArguments,
  day: Date,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const prisma = prismaOf(context);
  const after = parseCursor(args.after, ['text', 'text', 'uuid']);
  const found = await prisma.councilAdoption.findMany({
    where: { AND: [visibleAdoption(context.viewer), where] },
    select: {
      id: true,
      state: true,
      ...adoptionFactsSelect,
      campaign: { select: { slug: true } },
      council: { select: { slug: true } },
    },
  });
  const entries = found
    .map((adoption) => ({
      ...adoption,
      position: [adoption.campaign.slug, adoption.council.slug, adoption.id] as const,
    }))
    .filter((adoption) => {
      // What is withdrawn is in no state (R7): its row stays in the whole list alone.
      if (!args.states) return true;
      const state = adoption.state === 'WITHDRAWN' ? undefined : findAdoptionStanding(adoption, day)?.state;
      return state !== undefined && args.states.includes(state);
    })
    .toSorted((a, b) => (isLater(a.position, b.position) ? 1 : -1));
  const page = entries
    .filter(({ position }) => !after || isLater(position, after.map(String)))
    .slice(0, getPageSize(args.first) + 1);
  for (const entry of page) adoptionFactsLoader(context).prime(entry.id, entry);
  const rows = await prisma.councilAdoption.findMany({
    ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'CouncilAdoption' }),
    where: { id: { in: page.map(({ id }) => id) } },
  });
  const byId = new Map(rows.map((row) => [row.id, onDay(row, day)]));
  const positions = new Map(page.map(({ id, position }) => [id, position]));
  return {
    ...connectionOf(
      page.flatMap(({ id }) => byId.get(id) ?? []),
      args,
      ({ id }) => positions.get(id) ?? [],
    ),
    total: entries.length,
  };
}

/** By campaign, council and, as a council may deal with one campaign more than once, by age. */
function isLater(a: readonly string[], b: readonly string[]): boolean {
  const different = a.findIndex((value, index) => value !== b[index]);
  return different !== -1 && (a[different] ?? '') > (b[different] ?? '');
}
