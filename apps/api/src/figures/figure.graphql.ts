import { figureCode, figureDefinitionWords } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { figureGroup } from '@wheatsheaf/schema/vocabulary/figure-group.ts';
import type { FigureGroup } from '@wheatsheaf/schema/vocabulary/figure-group.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import type { CouncilType, Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { CoverageType } from '../organisations/coverage.graphql.ts';
import { CouncilTypeType, OrganisationType } from '../organisations/organisation.graphql.ts';
import { NationType } from '../places/area.graphql.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import { ClaimType } from './claim.graphql.ts';
import { loadClaims } from './claims-loader.graphql.ts';
import { loadFigureCoverage } from './figure-coverage.ts';
import { type Figure, findValue, knowledgeOf } from './figure.ts';
import { findCaveat, formatFigure } from './format-figure.ts';
import { findScopeOrganisation } from './scope-organisation.graphql.ts';

export const FigureCodeType = vocabularyEnum('FigureCode', 'What a figure counts.', figureCode);
export const FigureGroupType = vocabularyEnum('FigureGroup', 'What a figure is broken down by.', figureGroup);

const FigureScopeType = builder.objectRef<Figure>('FigureScope').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'What one figure is limited to, by the question or by the group it stands for. Null: not limited.',
  fields: (t) => ({
    organisation: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The body. Null where it is not limited to one.',
      resolve: (figure, _args, context, info) => findScopeOrganisation(figure, context, info),
    }),
    nation: t.field({
      type: NationType,
      nullable: true,
      description: 'The nation.',
      resolve: ({ question, tally }) => groupOf<Nation>('NATION', question.by, tally.key) ?? question.nation,
    }),
    councilType: t.field({
      type: CouncilTypeType,
      nullable: true,
      description: 'The type of council.',
      resolve: ({ question, tally }) =>
        groupOf<CouncilType>('COUNCIL_TYPE', question.by, tally.key) ?? question.councilType,
    }),
    roles: t.field({
      type: [OfficeRoleType],
      nullable: true,
      description: 'The offices. Null: all that this figure counts.',
      resolve: ({ question, tally }) => {
        const role = groupOf<OfficeRole>('OFFICE', question.by, tally.key);
        return role ? [role] : question.roles && [...question.roles];
      },
    }),
    year: t.int({
      nullable: true,
      description: 'The year.',
      resolve: ({ question, tally }) => {
        const year = groupOf<string>('YEAR', question.by, tally.key);
        return year === null ? question.year : Number(year);
      },
    }),
  }),
});

function groupOf<Key extends string>(group: FigureGroup, by: FigureGroup | null, key: string | null) {
  return by === group ? (key as Key | null) : null;
}

export const FigureType = builder.objectRef<Figure>('Figure').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'A number with what makes it one: definition, day, parts, scope, coverage and sources. Computed from dated rows.',
  fields: (t) => ({
    code: t.field({ type: FigureCodeType, description: 'What it counts.', resolve: (figure) => figure.code }),
    label: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: ({ code }, { lang }) => ({ text: figureCode[code][lang === 'CY' ? 'cy' : 'en'], lang }),
    }),
    definition: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'What exactly is counted.',
      resolve: ({ code }, { lang }) => ({
        text: figureDefinitionWords[code][lang === 'CY' ? 'cy' : 'en'],
        lang,
      }),
    }),
    value: t.float({
      nullable: true,
      description:
        'The count, or numerator / denominator (0 to 1) for a share. Null where nobody has collected it, which is not none; for a share of nothing; and for a share whose denominator is itself a lower bound. `caveat` says why.',
      resolve: findValue,
    }),
    statement: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The figure in words: "at least n known" where the value is not the whole truth.',
      resolve: (figure, { lang }) => formatFigure(figure, lang),
    }),
    isAtLeast: t.boolean({
      description: 'The value is a lower bound: there may be more. False for an unknown value, too.',
      resolve: (figure) => knowledgeOf(figure) === 'AT_LEAST',
    }),
    caveat: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why the value is a lower bound or unknown. Null where it is the whole truth.',
      resolve: (figure, { lang }) => findCaveat(figure, lang),
    }),
    numerator: t.int({
      description: 'What was counted, as far as the record knows.',
      resolve: ({ tally }) => tally.numerator,
    }),
    denominator: t.int({
      nullable: true,
      description: 'Out of how many. Null for a plain count.',
      resolve: ({ tally }) => tally.denominator,
    }),
    asOf: t.field({
      type: 'Date',
      description: 'The day it speaks of; of a year, its last day or the day asked about.',
      resolve: ({ asOf }) => asOf,
    }),
    scope: t.field({
      type: FigureScopeType,
      description: 'What it is limited to.',
      resolve: (figure) => figure,
    }),
    endorsements: t.field({
      type: [EndorsementFilterType],
      description: 'Whom it took in. Adoptions of a campaign are of councils and take in nobody.',
      resolve: ({ question }) => [...question.endorsements],
    }),
    coverage: t.field({
      type: CoverageType,
      description:
        'What the record holds of its scope on that day. What was whole on a later day is PARTIAL: those who left before it may be missing.',
      resolve: (figure, _args, context) => loadFigureCoverage(prismaOf(context), figure),
    }),
    sources: t.field({
      type: [SourceType],
      description:
        'Where the rows counted come from, one for each publisher and licence, at most 50. `url` is null where they name several pages.',
      resolve: ({ tally }) => parseSources(tally.sources),
    }),
    claims: t.field({
      type: [ClaimType],
      description:
        'Numbers somebody published of the same thing, newest first, at most 20: of one body about it, of the whole country about a party. None for other scopes.',
      resolve: (figure, _args, context) => loadClaims(context, figure),
    }),
  }),
});
