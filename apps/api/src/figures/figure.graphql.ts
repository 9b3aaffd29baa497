import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { DEFAULT_ENDORSEMENT_FILTER } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { type FigureCode, figureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { CoverageType } from '../organisations/coverage.graphql.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { NationType } from '../places/area.graphql.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { computeFigure, type Figure } from './figure.ts';
import { formatFigure } from './format-figure.ts';

const FigureCodeType = vocabularyEnum('FigureCode', 'What a figure counts.', figureCode);

builder.prismaNode('Claim', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `clm_…`.' },
  description: 'A number somebody published, with its day and source, to stand beside a computed figure.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name, unique among claims.' }),
    text: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What was claimed. Null where only a number was.',
      resolve: (claim, { lang }) => findLocalised(claim.textEn, claim.textCy, lang),
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'The number. Null for a claim without one, such as "joint second largest".',
    }),
    isLowerBound: t.exposeBoolean('isLowerBound', { description: 'It was claimed as "over" or "at least".' }),
    claimedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was claimed.',
      resolve: (claim) => findPartialDate(claim.claimedOn, claim.claimedPrecision),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was claimed. Null where not online.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (claim) => parseSources(claim.sources),
    }),
  }),
});

const FigureType = builder.objectRef<Figure>('Figure').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'A number with what makes it one: definition, day, parts, scope and coverage. Computed from dated rows.',
  fields: (t) => ({
    code: t.field({ type: FigureCodeType, description: 'What it counts.', resolve: (figure) => figure.code }),
    label: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: ({ code }, { lang }) => ({ text: figureCode[code][lang === 'CY' ? 'cy' : 'en'], lang }),
    }),
    definition: t.string({
      description: 'What exactly is counted, in English.',
      resolve: ({ code }) => figureCode[code].meaning,
    }),
    value: t.float({
      nullable: true,
      description:
        'The count, or numerator / denominator (0 to 1) for a share. Null for a share of nothing. A lower bound unless coverage is COMPLETE.',
      resolve: ({ numerator, denominator }) =>
        denominator === null ? numerator : denominator === 0 ? null : numerator / denominator,
    }),
    statement: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The figure in words; "at least n known" where coverage is not COMPLETE.',
      resolve: (figure, { lang }) => formatFigure(figure, lang),
    }),
    isLowerBound: t.boolean({
      description: 'Coverage is not COMPLETE: there may be more.',
      resolve: ({ coverage }) => coverage.level !== 'COMPLETE',
    }),
    numerator: t.exposeInt('numerator', { description: 'What was counted.' }),
    denominator: t.exposeInt('denominator', {
      nullable: true,
      description: 'Out of how many. Null for a plain count.',
    }),
    asOf: t.field({ type: 'Date', description: 'The day it speaks of.', resolve: ({ scope }) => scope.asOf }),
    endorsements: t.field({
      type: [EndorsementFilterType],
      description: 'Whom it took in.',
      resolve: ({ scope }) => [...scope.endorsements],
    }),
    coverage: t.field({
      type: CoverageType,
      description: 'What the record holds of its scope.',
      resolve: ({ coverage }) => coverage,
    }),
    claims: t.prismaField({
      type: ['Claim'],
      description: 'Numbers somebody published of the same thing, newest first.',
      resolve: (query, { code }, _args, context) =>
        prismaOf(context).claim.findMany({
          ...query,
          where: { figureCode: code },
          orderBy: [{ claimedOn: 'desc' }, { slug: 'asc' }],
          take: 20,
        }),
    }),
  }),
});

builder.queryField('figures', (t) =>
  t.field({
    type: [FigureType],
    args: {
      codes: t.arg({
        type: [FigureCodeType],
        description: 'Which figures. Left out: all that need no campaign.',
      }),
      organisation: t.arg({ type: OrganisationReference, description: 'Only of one body.' }),
      nation: t.arg({ type: NationType, description: 'Only of one nation.' }),
      campaign: t.arg.string({ description: 'Slug of the campaign that COUNCILS_ADOPTED_CAMPAIGN counts.' }),
      endorsements: t.arg({
        type: [EndorsementFilterType],
        description: 'Whom to take in. Left out: JOINT_BALLOT and OFFICIAL_NO_LABEL.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about; for polls, the day of the poll. Left out: today.',
      }),
    },
    complexity: (args) => ({ field: 20 * (args.codes?.length ?? codesOf(figureCode).length), multiplier: 5 }),
    description: 'Numbers computed from the record for any day.',
    resolve: (_root, args, context) => {
      const codes = args.codes ?? codesOf(figureCode).filter((code) => code !== 'COUNCILS_ADOPTED_CAMPAIGN');
      if (codes.includes('COUNCILS_ADOPTED_CAMPAIGN') && !args.campaign) {
        throw new InvalidInputError(
          'COUNCILS_ADOPTED_CAMPAIGN needs the slug of a campaign: give the campaign argument.',
        );
      }
      const scope = {
        organisation: args.organisation ? organisationWhere(args.organisation) : null,
        nation: args.nation ?? null,
        campaign: args.campaign ?? null,
        endorsements: args.endorsements ?? DEFAULT_ENDORSEMENT_FILTER,
        asOf: args.asOf ?? context.today,
      };
      return Promise.all(codes.map((code: FigureCode) => computeFigure(prismaOf(context), code, scope)));
    },
  }),
);
