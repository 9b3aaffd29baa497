import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import '../editorial/not-ready-to-publish.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { NationType } from '../places/area.graphql.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { AskInputType, parseTexts } from './campaign-input.graphql.ts';
import { createCampaign } from './create-campaign.ts';
import { publishCampaign } from './publish-campaign.ts';
import { campaignFields } from './row-input.graphql.ts';

const NewClauseInputType = builder.inputType('NewCampaignClauseInput', {
  description: 'A clause of a new campaign’s model motion, or a criterion.',
  fields: (t) => ({
    textEn: t.string({ description: 'Its words in English. One language is enough.' }),
    textCy: t.string({ description: 'Its words in Welsh.' }),
  }),
});

const CreateCampaignInputType = builder.inputType('CreateCampaignInput', {
  description: 'A new campaign, which begins as a draft.',
  fields: (t) => ({
    slug: t.string({
      required: true,
      description: 'Its name in addresses: lower-case letters, digits, hyphens.',
    }),
    titleEn: t.string({ description: 'Title in English. One language is enough.' }),
    titleCy: t.string({ description: 'Title in Welsh. One language is enough.' }),
    aimEn: t.string({ description: 'What it wants, in English.' }),
    aimCy: t.string({ description: 'What it wants, in Welsh.' }),
    decidedByEn: t.string({ description: 'Who decides on it, in English.' }),
    decidedByCy: t.string({ description: 'Who decides on it, in Welsh.' }),
    nations: t.field({ type: [NationType], required: true, description: 'Where it is run, at least one.' }),
    startedOn: t.field({ type: 'Date', description: 'When it began.' }),
    startedPrecision: t.field({
      type: DatePrecisionType,
      description: 'How exactly that is known. Left out: to the day.',
    }),
    asks: t.field({ type: [AskInputType], description: 'What it asks of each audience, in order.' }),
    clauses: t.field({
      type: [NewClauseInputType],
      description: 'The clauses of its model motion, or its criteria, in order.',
    }),
    sources: t.field({ type: [SourceInputType], description: 'Where it comes from.' }),
    changeReason: t.string({ required: true, description: 'Why you make it, for the history.' }),
  }),
});

builder.mutationField('createCampaign', (t) =>
  t.prismaField({
    type: 'Campaign',
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: { input: t.arg({ type: CreateCampaignInputType, required: true, description: 'The campaign.' }) },
    errors: { types: EDIT_ERRORS },
    description: 'Begins a campaign as a draft.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const campaign = {
        slug: input.slug,
        nations: input.nations,
        changeReason: input.changeReason,
        titleEn: input.titleEn ?? null,
        titleCy: input.titleCy ?? null,
        aimEn: input.aimEn ?? null,
        aimCy: input.aimCy ?? null,
        decidedByEn: input.decidedByEn ?? null,
        decidedByCy: input.decidedByCy ?? null,
        startedOn: input.startedOn ?? null,
        startedPrecision: input.startedPrecision ?? ('DAY' as const),
        asks: (input.asks ?? []).map((ask) => ({ audience: ask.audience, ...parseTexts(ask) })),
        clauses: (input.clauses ?? []).map(parseTexts),
        sources: sourcesOf(input.sources ?? []),
      };
      const { id } = await createCampaign(prisma, campaign, requireEditor(context));
      return prisma.campaign.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const PublishCampaignInputType = builder.inputType('PublishCampaignInput', {
  description: 'The publication of a draft campaign.',
  fields: (t) => ({
    ...campaignFields(t),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you publish it, for the history.' }),
  }),
});

builder.mutationField('publishCampaign', (t) =>
  t.prismaField({
    type: 'Campaign',
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: {
      input: t.arg({ type: PublishCampaignInputType, required: true, description: 'The publication.' }),
    },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description: 'Publishes a draft campaign with its clauses and all it hands out, from then on for good.',
    resolve: async (query, _root, { input: { campaign, ...rest } }, context) => {
      const prisma = prismaOf(context);
      const publication = { ...rest, campaignId: parseReferenceId('Campaign', campaign) };
      const { id } = await publishCampaign(prisma, publication, requireEditor(context), context.today);
      return prisma.campaign.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
