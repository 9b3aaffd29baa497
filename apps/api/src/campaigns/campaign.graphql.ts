import { queryFromInfo } from '@pothos/plugin-prisma';
import { audience } from '@wheatsheaf/schema/vocabulary/audience.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { dayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { NationType } from '../places/area.graphql.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { rowsOfDay } from '../status-log/rows-of-day.ts';
import { campaignLogSelect, campaignRows, findState, getCampaignState } from './campaign-log.ts';
import { visibleCampaign } from './campaign-visibility.ts';

const MAX_UPDATES = 100;

export const CampaignStateType = vocabularyEnum(
  'CampaignState',
  'How far a campaign has come.',
  campaignState,
);
export const AudienceType = vocabularyEnum('Audience', 'Whom a campaign asks.', audience);

builder.prismaObject('CampaignAsk', {
  subGraphs: ['Public', 'Admin'],
  description: 'What a campaign asks of one audience.',
  fields: (t) => ({
    audience: t.field({ type: AudienceType, description: 'Of whom.', resolve: (ask) => ask.audience }),
    text: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'What is asked.',
      resolve: (ask, { lang }) => localisedOr(ask.textEn, ask.textCy, lang, ''),
    }),
  }),
});

export const CampaignType = builder.prismaNode('Campaign', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `cam_…`.' },
  description: 'Something the movement asks those who decide to do.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among campaigns.' }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (campaign, { lang }) => localisedOr(campaign.titleEn, campaign.titleCy, lang, campaign.slug),
    }),
    aim: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What it wants. Null where none is written.',
      resolve: (campaign, { lang }) => findLocalised(campaign.aimEn, campaign.aimCy, lang),
    }),
    decidedBy: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Who decides on it. Null where not recorded.',
      resolve: (campaign, { lang }) => findLocalised(campaign.decidedByEn, campaign.decidedByCy, lang),
    }),
    nations: t.field({
      type: [NationType],
      description: 'Where it is run.',
      resolve: (campaign) => campaign.nations,
    }),
    startedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it began. Null where unknown.',
      resolve: (campaign) => findPartialDate(campaign.startedOn, campaign.startedPrecision),
    }),
    status: t.field({
      type: CampaignStateType,
      args: {
        asOf: t.arg({
          type: 'Date',
          description: 'The day asked about. Left out: the day of the list it is in, or today.',
        }),
      },
      description: 'How far it has come, from its log.',
      select: { updates: campaignLogSelect },
      resolve: (campaign, { asOf }, context) =>
        getCampaignState(campaign.updates, asOf ?? dayOf(campaign, context)),
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      args: {
        asOf: t.arg({
          type: 'Date',
          description: 'The day asked about. Left out: the day of the list it is in, or today.',
        }),
      },
      description: 'The day `status` took effect, from its log. Null before its first row.',
      select: { updates: campaignLogSelect },
      resolve: (campaign, { asOf }, context) =>
        findState(campaignRows(campaign.updates), asOf ?? dayOf(campaign, context))?.since ?? null,
    }),
    asks: t.relation('asks', {
      args: { audience: t.arg({ type: AudienceType, description: 'Only what is asked of one audience.' }) },
      description: 'What it asks, by audience.',
      query: ({ audience: of }) => ({
        where: of ? { audience: of } : {},
        orderBy: [{ audience: 'asc' }, { position: 'asc' }],
      }),
    }),
    updates: t.field({
      type: [StatusUpdateType],
      args: {
        asOf: t.arg({
          type: 'Date',
          description:
            'Only rows that had taken effect by a day, and their corrections, whenever made. Left out: the day of the list it is in, or today.',
        }),
      },
      description: `Its log, newest first, at most ${MAX_UPDATES}.`,
      complexity: { field: 1, multiplier: 10 },
      select: (_args, _context, nestedSelection) => ({
        updates: nestedSelection({ orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }] }),
      }),
      resolve: (campaign, { asOf }, context) =>
        rowsOfDay(campaign.updates, asOf ?? dayOf(campaign, context)).slice(0, MAX_UPDATES),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (campaign) => parseSources(campaign.sources),
    }),
  }),
});

const CampaignConnection = connectionType(
  'CampaignConnection',
  CampaignType,
  'Campaigns in the order of their slugs.',
);

builder.queryField('campaigns', (t) =>
  t.field({
    type: CampaignConnection,
    args: {
      states: t.arg({
        type: [CampaignStateType],
        description: 'Only those in one of these states on the day.',
      }),
      nation: t.arg({ type: NationType, description: 'Only those run in one nation.' }),
      asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Campaigns.',
    resolve: async (_root, args, context, info) => {
      const prisma = prismaOf(context);
      const day = args.asOf ?? context.today;
      const after = parseCursor(args.after, ['text']);
      const campaigns = await prisma.campaign.findMany({
        where: {
          AND: [visibleCampaign(context.viewer), args.nation ? { nations: { has: args.nation } } : {}],
        },
        select: {
          id: true,
          slug: true,
          updates: campaignLogSelect,
        },
      });
      const page = campaigns
        .filter((campaign) => !args.states || args.states.includes(getCampaignState(campaign.updates, day)))
        .filter((campaign) => !after || campaign.slug > String(after[0]))
        .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
        .slice(0, getPageSize(args.first) + 1);
      const rows = await prisma.campaign.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Campaign' }),
        where: { id: { in: page.map((campaign) => campaign.id) } },
      });
      const inOrder = rows.map((row) => onDay(row, day)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
      return connectionOf(inOrder, args, (campaign) => [campaign.slug]);
    },
  }),
);
