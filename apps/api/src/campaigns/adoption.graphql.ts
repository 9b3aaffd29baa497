import { queryFromInfo } from '@pothos/plugin-prisma';
import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import type { CouncilAdoption, Prisma } from '../generated/prisma/client.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { findAdoptionStanding } from './adoption-standing.ts';
import { visibleAdoption } from './campaign-visibility.ts';

const AdoptionStateType = vocabularyEnum(
  'AdoptionState',
  'How far a council has come with a campaign.',
  adoptionState,
);

const log = {
  select: { sequence: true, effectiveOn: true, adoptionState: true },
} as const satisfies Prisma.CouncilAdoption$updatesArgs;

const AdoptionType = builder.prismaNode('CouncilAdoption', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `ado_…`.' },
  description: 'A council’s dealing with a campaign’s motion.',
  fields: (t) => ({
    campaign: t.relation('campaign', { description: 'The campaign.' }),
    council: t.relation('council', { description: 'The council.' }),
    status: t.field({
      type: AdoptionStateType,
      nullable: true,
      description:
        'How far it has come on the day of the list it is in, or today, from its log. Null before its first row.',
      select: { reportDueOn: true, updates: log },
      resolve: (adoption, _args, context) =>
        findAdoptionStanding(adoption, dayOf(adoption, context))?.state ?? null,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day that took effect. Null before its first row.',
      select: { reportDueOn: true, updates: log },
      resolve: (adoption, _args, context) =>
        findAdoptionStanding(adoption, dayOf(adoption, context))?.since ?? null,
    }),
    meetingOn: t.expose('meetingOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the meeting. Null where not recorded.',
    }),
    votesFor: t.exposeInt('votesFor', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    votesAgainst: t.exposeInt('votesAgainst', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    abstentions: t.exposeInt('abstentions', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (adoption) => parseSources(adoption.sources),
    }),
  }),
});

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

builder.queryField('adoptions', (t) =>
  t.field({
    type: AdoptionConnection,
    args: {
      campaign: t.arg.string({ description: 'Only those of one campaign, by its slug.' }),
      council: t.arg({ type: OrganisationReference, description: 'Only those of one council.' }),
      states: t.arg({
        type: [AdoptionStateType],
        description: 'Only those in one of these states on the day.',
      }),
      asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'What councils did about campaigns. A council without a row has not tabled it.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const day = args.asOf ?? context.today;
      const after = parseCursor(args.after, 2);
      const found = await prisma.councilAdoption.findMany({
        where: {
          AND: [
            visibleAdoption(context.viewer),
            args.campaign ? { campaign: { slug: args.campaign } } : {},
            args.council ? { council: organisationWhere(args.council) } : {},
          ],
        },
        select: {
          id: true,
          reportDueOn: true,
          updates: log,
          campaign: { select: { slug: true } },
          council: { select: { slug: true } },
        },
      });
      const entries = found
        .map((adoption) => ({
          ...adoption,
          position: [adoption.campaign.slug, adoption.council.slug] as [string, string],
        }))
        .filter((adoption) => {
          const state = findAdoptionStanding(adoption, day)?.state;
          return !args.states || (state !== undefined && args.states.includes(state));
        })
        .toSorted((a, b) => (isLater(a.position, b.position) ? 1 : -1));
      const page = entries
        .filter(({ position }) => !after || isLater(position, [String(after[0]), String(after[1])]))
        .slice(0, getPageSize(args.first) + 1);
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
    },
  }),
);

function isLater(a: readonly [string, string], b: readonly [string, string]): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];
}
