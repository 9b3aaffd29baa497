import { DEFAULT_ENDORSEMENT_FILTER } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import DataLoader from 'dataloader';
import { dayOf } from '../graphql/as-of.ts';
import { asksFor } from '../graphql/asks-for.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { EndorsementFilterType } from '../representatives/endorsement-filter.graphql.ts';
import { computeFigure, noFigure } from './compute-figure.ts';
import { FigureCodeType, FigureType } from './figure.graphql.ts';
import type { Figure, FigureQuestion } from './figure.ts';
import { needsCampaign } from './figures.graphql.ts';

type Loader = DataLoader<string, Figure>;

const loaders = new WeakMap<Context, Map<string, Loader>>();

builder.prismaObjectField(OrganisationType, 'figures', (t) =>
  t.field({
    type: [FigureType],
    subGraphs: ['Public', 'Admin'],
    args: {
      codes: t.arg({
        type: [FigureCodeType],
        required: true,
        description: 'Which figures; none of a campaign.',
      }),
      endorsements: t.arg({
        type: [EndorsementFilterType],
        description: 'Whom to take in. Left out: JOINT_BALLOT and OFFICIAL_NO_LABEL.',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it.',
      }),
    },
    complexity: ({ codes }) => ({ field: 20 * codes.length, multiplier: codes.length }),
    description: 'Numbers computed from the record for this body, as `figures` gives them.',
    resolve: (body, { codes, endorsements, asOf }, context, info) => {
      const campaigns = codes.find(needsCampaign);
      if (campaigns)
        throw new InvalidInputError(`${campaigns} is of a campaign: ask the root figures for it.`);
      const day = asOf ?? dayOf(body, context);
      return Promise.all(
        [...new Set(codes)].map((code) =>
          figureLoader(context, code, {
            bodies: null,
            nation: null,
            councilType: null,
            roles: null,
            year: null,
            campaign: null,
            endorsements: endorsements ?? DEFAULT_ENDORSEMENT_FILTER,
            asOf: day,
            by: 'COUNCIL',
            withSources: asksFor('sources', info),
          }).load(body.id),
        ),
      );
    },
  }),
);

/** Computes a figure of all bodies that a request asks it of in one statement. */
function figureLoader(context: Context, code: FigureCode, asked: FigureQuestion): Loader {
  const ofContext = loaders.get(context) ?? new Map<string, Loader>();
  loaders.set(context, ofContext);
  const key = JSON.stringify([code, asked]);
  const loader =
    ofContext.get(key) ??
    new DataLoader(async (ids) => {
      const question = { ...asked, bodies: { ids } };
      const figures = await computeFigure(prismaOf(context), code, question);
      const byBody = new Map(figures.map((figure) => [figure.tally.key, figure]));
      return ids.map((id) => byBody.get(id) ?? noFigure(code, question, id));
    });
  ofContext.set(key, loader);
  return loader;
}
