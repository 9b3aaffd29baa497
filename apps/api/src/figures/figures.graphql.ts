import { DEFAULT_ENDORSEMENT_FILTER } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { type FigureCode, figureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import type { FigureGroup } from '@wheatsheaf/schema/vocabulary/figure-group.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { asksFor } from '../graphql/asks-for.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { CouncilTypeType } from '../organisations/organisation.graphql.ts';
import { OrganisationReference } from '../organisations/organisation-reference.graphql.ts';
import { NationType } from '../places/area.graphql.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import { computeFigure } from './compute-figure.ts';
import { FigureCodeType, FigureGroupType, FigureType } from './figure.graphql.ts';
import type { FigureQuestion, WantedBodies } from './figure.ts';
import { figureKinds, rolesCounted } from './figure-kinds.ts';

const FigureScopeInput = builder.inputType('FigureScopeInput', {
  subGraphs: ['Public', 'Admin'],
  description: 'What figures are limited to. Several narrow each other; none at all is the whole country.',
  fields: (t) => ({
    organisation: t.field({ type: OrganisationReference, description: 'One body, such as a council.' }),
    nation: t.field({
      type: NationType,
      description: 'One nation, by the area of the seat or else the body.',
    }),
    councilType: t.field({ type: CouncilTypeType, description: 'Councils of one type.' }),
    roles: t.field({ type: [OfficeRoleType], description: 'Only these offices, of those a figure counts.' }),
    year: t.int({
      description:
        'Polls of this year up to `asOf`; anything else as it stood at the end of it. Not after `asOf`.',
    }),
    campaign: t.string({ description: 'Slug of the campaign whose adoptions are counted.' }),
  }),
});

/** What a breakdown weighs: about how many rows it has. */
const ROWS = { COUNCIL: 100, NATION: 4, COUNCIL_TYPE: 9, OFFICE: 13, YEAR: 30 } as const satisfies Record<
  FigureGroup,
  number
>;

builder.queryField('figures', (t) =>
  t.field({
    type: [FigureType],
    args: {
      codes: t.arg({
        type: [FigureCodeType],
        description: 'Which figures. Left out: all that need no campaign.',
      }),
      scope: t.arg({ type: FigureScopeInput, description: 'What they are limited to. Left out: nothing.' }),
      by: t.arg({
        type: FigureGroupType,
        description: 'Gives a row for each group there is instead of one. Left out: one row a figure.',
      }),
      endorsements: t.arg({
        type: [EndorsementFilterType],
        description: 'Whom to take in. Left out: JOINT_BALLOT and OFFICIAL_NO_LABEL.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day asked about, by the latest knowledge; of polls, the day of the poll, unless a year or a row for each is asked for. Left out: today.',
      }),
    },
    complexity: (args) => ({
      field: 20 * (args.codes?.length ?? codesOf(figureCode).length),
      multiplier: (args.codes?.length ?? codesOf(figureCode).length) * (args.by ? ROWS[args.by] : 1),
    }),
    description:
      'Numbers computed from dated rows of the record for any day, each in one statement: see `coverage` and `caveat` for what is unknown.',
    resolve: async (_root, args, context, info) => {
      const { scope } = args;
      const codes = [...new Set(args.codes ?? codesOf(figureCode).filter((code) => !needsCampaign(code)))];
      const question: FigureQuestion = {
        bodies: scope?.organisation ? wantedBodiesOf(scope.organisation) : null,
        nation: scope?.nation ?? null,
        councilType: scope?.councilType ?? null,
        roles: scope?.roles ?? null,
        year: scope?.year ?? null,
        campaign: scope?.campaign ?? null,
        endorsements: args.endorsements ?? DEFAULT_ENDORSEMENT_FILTER,
        asOf: args.asOf ?? context.today,
        by: args.by ?? null,
        withSources: asksFor('sources', info),
      };
      for (const code of codes) checkQuestion(code, question);
      return (
        await Promise.all(codes.map((code) => computeFigure(prismaOf(context), code, question)))
      ).flat();
    },
  }),
);

/** Whether a figure counts what councils did about a campaign, which must be named. */
export function needsCampaign(code: FigureCode): boolean {
  return figureKinds[code].rows === 'ADOPTIONS';
}

/** Throws INVALID_INPUT for a question that has no answer. */
function checkQuestion(code: FigureCode, { campaign, by, roles, year, asOf }: FigureQuestion): void {
  const counted = rolesCounted(code);
  if (year !== null && (year < 1 || year > asOf.getUTCFullYear())) {
    throw new InvalidInputError(
      `scope.year is ${year}; ask for a year up to ${asOf.getUTCFullYear()}, that of the day asked about.`,
    );
  }
  if (needsCampaign(code)) {
    if (!campaign) throw new InvalidInputError(`${code} needs the slug of a campaign: give scope.campaign.`);
    if (by === 'OFFICE' || roles)
      throw new InvalidInputError(
        `${code} counts councils and no offices: leave out by: OFFICE and scope.roles.`,
      );
  }
  if (counted && roles && !roles.some((role) => counted.includes(role))) {
    throw new InvalidInputError(
      `${code} counts ${counted.join(' and ')}, none of scope.roles: leave one of the two out.`,
    );
  }
}

function wantedBodiesOf(reference: typeof OrganisationReference.$inferInput): WantedBodies {
  if (reference.id) return { ids: [parseReferenceId('Organisation', reference.id)] };
  if (reference.gss) return { gss: reference.gss.trim().toUpperCase() };
  return { slug: reference.slug ?? '' };
}
