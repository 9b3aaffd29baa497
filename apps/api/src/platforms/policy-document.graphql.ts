import { policyDocumentKind } from '@wheatsheaf/schema/vocabulary/policy-document-kind.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { CampaignType } from '../campaigns/campaign.graphql.ts';
import { visibleCampaign } from '../campaigns/campaign-visibility.ts';
import { visibleState } from '../editorial/publication.ts';
import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { ModelPledgeType } from '../pledges/model-pledge.graphql.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { visiblePolicyDocument } from './policy-document-visibility.ts';

const MAX_DOCUMENTS = 100;

export const PolicyDocumentKindType = vocabularyEnum(
  'PolicyDocumentKind',
  'What kind of platform it is.',
  policyDocumentKind,
);

builder.prismaObject('PolicyPoint', {
  subGraphs: ['Public', 'Admin'],
  description: 'One point of a platform.',
  fields: (t) => ({
    text: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The point.',
      resolve: (point, { lang }) => localisedOr(point.textEn, point.textCy, lang, ''),
    }),
  }),
});

export const PolicyDocumentType = builder.prismaNode('PolicyDocument', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `doc_…`.' },
  description: 'A national platform or set of aims, linked to model pledges and campaigns.',
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Stable name for addresses, unique among policy documents.',
    }),
    kind: t.field({
      type: PolicyDocumentKindType,
      description: 'What kind it is.',
      resolve: (document) => document.kind,
    }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (document, { lang }) => localisedOr(document.titleEn, document.titleCy, lang, document.slug),
    }),
    summary: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What it says, in a few sentences. Null where none is written.',
      resolve: (document, { lang }) => findLocalised(document.summaryEn, document.summaryCy, lang),
    }),
    publishedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it came out. Null where unknown.',
      resolve: (document) => findPartialDate(document.publishedOn, document.publishedPrecision),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it can be read. Null where it is not online.',
    }),
    points: t.relation('points', {
      description: 'Its points, in order.',
      query: { orderBy: { position: 'asc' } },
    }),
    modelPledges: t.field({
      type: [ModelPledgeType],
      description: 'Model pledges that carry it out.',
      select: (_args, { viewer }, nestedSelection) => ({
        modelPledges: {
          where: { modelPledge: visibleState(viewer) },
          select: { modelPledge: nestedSelection(true) },
        },
      }),
      resolve: (document) => document.modelPledges.map(({ modelPledge }) => modelPledge),
    }),
    campaigns: t.field({
      type: [CampaignType],
      description: 'Campaigns that carry it out.',
      select: (_args, { viewer }, nestedSelection) => ({
        campaigns: {
          where: { campaign: visibleCampaign(viewer) },
          select: { campaign: nestedSelection(true) },
        },
      }),
      resolve: (document) => document.campaigns.map(({ campaign }) => campaign),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (document) => parseSources(document.sources),
    }),
    owner: t.relation('owner', {
      nullable: true,
      description: 'The body whose platform it is. Null where none is recorded.',
    }),
    withdrawal: t.field({
      type: WithdrawalType,
      nullable: true,
      description: 'When and why it was withdrawn. Null for one that stands.',
      resolve: (document, _args, context) => findWithdrawal(context, document),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (document) => document.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});

builder.queryFields((t) => ({
  policyDocument: t.prismaField({
    type: PolicyDocumentType,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One platform or set of aims. Null when no public one has that slug.',
    resolve: (query, _root, { slug }, context) =>
      prismaOf(context).policyDocument.findFirst({
        ...query,
        where: { AND: [{ slug }, visiblePolicyDocument(context.viewer)] },
      }),
  }),
  policyDocuments: t.prismaField({
    type: [PolicyDocumentType],
    args: {
      kind: t.arg({ type: PolicyDocumentKindType, description: 'Only those of one kind.' }),
    },
    description: `National platforms and aims, newest first, at most ${MAX_DOCUMENTS}.`,
    resolve: (query, _root, { kind }, context) =>
      prismaOf(context).policyDocument.findMany({
        ...query,
        where: { AND: [visiblePolicyDocument(context.viewer), kind ? { kind } : {}] },
        orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
        take: MAX_DOCUMENTS,
      }),
  }),
}));

builder.prismaObjectField(CampaignType, 'policyDocuments', (t) =>
  t.field({
    type: [PolicyDocumentType],
    subGraphs: ['Public', 'Admin'],
    description: 'Platforms and aims that it carries out, by slug.',
    select: (_args, { viewer }, nestedSelection) => ({
      policyDocuments: {
        where: { document: visiblePolicyDocument(viewer) },
        orderBy: { document: { slug: 'asc' } },
        select: { document: nestedSelection(true) },
      },
    }),
    resolve: (campaign) => campaign.policyDocuments.map(({ document }) => document),
  }),
);
