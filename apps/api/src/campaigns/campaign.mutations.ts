import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import '../editorial/not-ready-to-publish.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SourceInputType, sourcesOf } from '../graphql/source-input.ts';
import { NationType } from '../places/area.graphql.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { addCampaignResource } from './add-campaign-resource.ts';
import { AskInputType, parseTexts } from './campaign-input.graphql.ts';
import { ResourceKindType } from './campaign-resource.graphql.ts';
import { editCampaign } from './edit-campaign.ts';
import { adoptionFields, campaignFields } from './row-input.graphql.ts';
import { withdrawAdoption } from './withdraw-adoption.ts';
import { withdrawCampaign } from './withdraw-campaign.ts';

const ClauseInputType = builder.inputType('CampaignClauseInput', {
  description: 'A clause of the model motion, or a criterion.',
  fields: (t) => ({
    id: t.id({ description: 'The clause as it is, `cls_…`. Left out for a new one.' }),
    textEn: t.string({ description: 'Its words in English. One language is enough.' }),
    textCy: t.string({ description: 'Its words in Welsh.' }),
  }),
});

const EditCampaignInputType = builder.inputType('EditCampaignInput', {
  description: 'Changes to a campaign. A field left out is not touched; null empties it.',
  fields: (t) => ({
    ...campaignFields(t),
    titleEn: t.string({ description: 'Title in English.' }),
    titleCy: t.string({ description: 'Title in Welsh.' }),
    aimEn: t.string({ description: 'What it wants, in English.' }),
    aimCy: t.string({ description: 'What it wants, in Welsh.' }),
    decidedByEn: t.string({ description: 'Who decides on it, in English.' }),
    decidedByCy: t.string({ description: 'Who decides on it, in Welsh.' }),
    startedOn: t.field({ type: 'Date', description: 'When it began.' }),
    startedPrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
    nations: t.field({ type: [NationType], description: 'Where it is run: the whole list.' }),
    asks: t.field({ type: [AskInputType], description: 'What it asks: the whole list, in its order.' }),
    clauses: t.field({
      type: [ClauseInputType],
      description:
        'Its clauses: the whole list, in its order. One with outcomes at a council stays, in its words.',
    }),
    sources: t.field({ type: [SourceInputType], description: 'Where it comes from: the whole list.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editCampaign', (t) =>
  t.prismaField({
    type: 'Campaign',
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: { input: t.arg({ type: EditCampaignInputType, required: true, description: 'The changes.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description: 'Edits what a campaign says of itself. Its state comes from its log.',
    resolve: async (query, _root, { input }, context) => {
      const { campaign, expectedVersion, changeReason, namesPerson, ...rest } = input;
      const { nations, asks, clauses, sources, startedPrecision, ...texts } = rest;
      const prisma = prismaOf(context);
      const edit = {
        campaignId: parseReferenceId('Campaign', campaign),
        expectedVersion,
        changeReason,
        namesPerson,
        changes: { ...texts, startedPrecision: startedPrecision ?? undefined },
        nations: nations ?? undefined,
        asks: asks?.map((ask) => ({ audience: ask.audience, ...parseTexts(ask) })),
        clauses: clauses?.map(({ id, ...words }) => ({
          id: id ? parseReferenceId('CampaignClause', id) : null,
          ...parseTexts(words),
        })),
        sources: sources ? sourcesOf(sources) : undefined,
      };
      const { id } = await editCampaign(prisma, edit, requireEditor(context), context.today);
      return prisma.campaign.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const AddCampaignResourceInputType = builder.inputType('AddCampaignResourceInput', {
  description:
    'A model motion, briefing, toolkit … One of the same kind, nation, language and title as another is a new edition of it.',
  fields: (t) => ({
    ...campaignFields(t),
    kind: t.field({ type: ResourceKindType, required: true, description: 'What it is.' }),
    nation: t.field({ type: NationType, description: 'The nation it is for. Left out: for everywhere.' }),
    language: t.field({ type: Language, required: true, description: 'The language it is in.' }),
    title: t.string({ required: true, description: 'Its title, in its own language.' }),
    url: t.string({ description: 'Where it can be had, http or https. Left out for a file kept here only.' }),
    file: t.id({ description: 'A file kept here, `fil_…`, as its upload answered.' }),
    checksum: t.string({ description: 'SHA-256 of what is at `url`, hex in lower case.' }),
    publishedOn: t.field({ type: 'Date', description: 'The day it came out; not in the future.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you add it, for the history.' }),
  }),
});

builder.mutationField('addCampaignResource', (t) =>
  t.prismaField({
    type: 'CampaignResource',
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: {
      input: t.arg({ type: AddCampaignResourceInputType, required: true, description: 'The resource.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description: 'Adds a resource, or a new edition of one; earlier editions stay.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { campaign, nation, language, url, file, checksum, publishedOn, ...rest } = input;
      const resource = {
        ...rest,
        campaignId: parseReferenceId('Campaign', campaign),
        nation: nation ?? null,
        language: language === 'CY' ? ('cy' as const) : ('en' as const),
        url: url ?? null,
        fileId: file ? parseReferenceId('StoredFile', file) : null,
        checksum: checksum ?? null,
        publishedOn: publishedOn ?? null,
      };
      const { id } = await addCampaignResource(prisma, resource, requireEditor(context), context.today);
      return prisma.campaignResource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const withdrawalFields = (t: InputFields) => ({
  reasonEn: t.string({
    description: 'Why, for readers, in plain English. One language is enough.',
  }),
  reasonCy: t.string({
    description: 'Why, for readers, in plain Welsh. One language is enough.',
  }),
  namesPerson: namesPersonField(t),
  changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
});

const WithdrawCampaignInputType = builder.inputType('WithdrawCampaignInput', {
  description: 'The withdrawal of a published campaign, which is for good.',
  fields: (t) => ({ ...campaignFields(t), ...withdrawalFields(t) }),
});

builder.mutationField('withdrawCampaign', (t) =>
  t.prismaField({
    type: 'Campaign',
    // Both: it writes, and takes effect for good at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'EDIT_CAMPAIGNS', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({ type: WithdrawCampaignInputType, required: true, description: 'The withdrawal.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published campaign for good. Readers keep seeing it as withdrawn, with the day and the reason (R7).',
    resolve: async (query, _root, { input: { campaign, reasonEn, reasonCy, ...rest } }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...rest,
        campaignId: parseReferenceId('Campaign', campaign),
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await withdrawCampaign(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.campaign.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const WithdrawAdoptionInputType = builder.inputType('WithdrawAdoptionInput', {
  description: 'The withdrawal of a published adoption, which is for good.',
  fields: (t) => ({ ...adoptionFields(t), ...withdrawalFields(t) }),
});

builder.mutationField('withdrawAdoption', (t) =>
  t.prismaField({
    type: 'CouncilAdoption',
    authScopes: { $all: { task: 'RECORD_ADOPTIONS', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({ type: WithdrawAdoptionInputType, required: true, description: 'The withdrawal.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published adoption for good: it leaves the counts and stays in their footnote, with the day and the reason (R7).',
    resolve: async (query, _root, { input: { adoption, reasonEn, reasonCy, ...rest } }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...rest,
        adoptionId: parseReferenceId('CouncilAdoption', adoption),
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await withdrawAdoption(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.councilAdoption.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
