import { resourceKind } from '@wheatsheaf/schema/vocabulary/resource-kind.ts';
import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { FileType } from '../files/file.graphql.ts';
import type { CampaignResource } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { Language, langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { NationType } from '../places/area.graphql.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { CampaignType } from './campaign.graphql.ts';

export const ResourceKindType = vocabularyEnum(
  'ResourceKind',
  'What kind of material a campaign offers.',
  resourceKind,
);

export const CampaignClauseType = builder.prismaNode('CampaignClause', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `cls_…`.' },
  description: 'A clause of the model motion, or a criterion of the campaign.',
  fields: (t) => ({
    text: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its words.',
      resolve: (clause, { lang }) => localisedOr(clause.textEn, clause.textCy, lang, ''),
    }),
  }),
});

const CampaignResourceType = builder.prismaNode('CampaignResource', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `res_…`.' },
  description: 'A model motion, briefing, toolkit … in one edition, for one nation and in one language.',
  fields: (t) => ({
    kind: t.field({
      type: ResourceKindType,
      description: 'What it is.',
      resolve: (resource) => resource.kind,
    }),
    nation: t.field({
      type: NationType,
      nullable: true,
      description: 'The nation it is for. Null: for everywhere.',
      resolve: (resource) => resource.nation,
    }),
    language: t.field({
      type: Language,
      description: 'The language it is in.',
      resolve: (resource) => (resource.language === 'cy' ? 'CY' : 'EN'),
    }),
    edition: t.exposeInt('edition', { description: 'Which edition, from 1.' }),
    title: t.exposeString('title', { description: 'Its title, in its own language.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it can be had elsewhere. Null for what is kept here only.',
    }),
    withdrawal: t.field({
      type: WithdrawalType,
      nullable: true,
      description: 'When and why it was withdrawn: its file is handed out no more. Null for one that stands.',
      resolve: ({ id, withdrawnOn }, _args, context) =>
        findWithdrawal(context, { id, state: withdrawnOn ? 'WITHDRAWN' : 'PUBLISHED' }),
    }),
    file: t.field({
      type: FileType,
      nullable: true,
      select: { file: true },
      description: 'The file kept here. Null where it is elsewhere only, or withdrawn.',
      resolve: ({ file, title, withdrawnOn }) =>
        file && withdrawnOn === null ? { ...file, calledAfter: title } : null,
    }),
    checksum: t.exposeString('checksum', {
      nullable: true,
      description: 'SHA-256 of what is at `url`, hex in lower case. Null where not recorded.',
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it came out. Null where not recorded.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (resource) => parseSources(resource.sources),
    }),
  }),
});

builder.prismaObjectFields(CampaignType, (t) => ({
  clauses: t.relation('clauses', {
    subGraphs: ['Public', 'Admin'],
    description: 'The clauses of its model motion, or its criteria, in their order.',
    query: { orderBy: { position: 'asc' } },
  }),
  resources: t.field({
    type: [CampaignResourceType],
    subGraphs: ['Public', 'Admin'],
    args: {
      kinds: t.arg({ type: [ResourceKindType], description: 'Only these kinds.' }),
      nation: t.arg({
        type: NationType,
        description: 'Only what serves one nation: what is for it and what is for everywhere.',
      }),
      language: t.arg({ type: Language, description: 'Only what is in one language.' }),
      allEditions: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Earlier editions too, newest first, and those withdrawn since. Left out: only the latest of each that stands.',
      }),
    },
    description: 'Its model motions, briefings, toolkits …, by kind and title.',
    select: (_args, _context, nestedSelection) => ({ resources: nestedSelection(true) }),
    resolve: ({ resources }, { kinds, nation, language, allEditions }) =>
      inOrder(resources as CampaignResource[])
        .filter((resource) => !kinds || kinds.includes(resource.kind))
        .filter((resource) => !nation || resource.nation === null || resource.nation === nation)
        .filter((resource) => !language || resource.language === language.toLowerCase())
        .filter(({ withdrawnOn }) => allEditions || withdrawnOn === null)
        .filter((resource, index, all) => allEditions || isLatest(resource, all.slice(0, index))),
  }),
}));

function inOrder(resources: readonly CampaignResource[]): CampaignResource[] {
  return resources.toSorted((a, b) => seriesOf(a).localeCompare(seriesOf(b), 'en') || b.edition - a.edition);
}

/** Newest first, so the latest of a series is the one with none of it before. */
function isLatest(resource: CampaignResource, before: readonly CampaignResource[]): boolean {
  return !before.some((other) => seriesOf(other) === seriesOf(resource));
}

/** Editions of one thing share all of these. */
function seriesOf({ kind, title, nation, language }: CampaignResource): string {
  return [kind, title, nation ?? '', language].join('\n');
}
