import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { loadCoverage } from './coverage.ts';
import { CoveragePartType } from './coverage.graphql.ts';
import { OrganisationType } from './organisation.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

builder.prismaObjectField(OrganisationType, 'coverage', (t) =>
  t.field({
    type: [CoveragePartType],
    subGraphs: ['Public', 'Admin'],
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about. Left out: that of the question around it.',
      }),
    },
    description:
      'What the record holds of its office-holders, a part a role. What was whole on a day is PARTIAL for the days before it, and on days on which a seat is neither held by anybody whom the record shows nor vacant.',
    resolve: async (body, { asOf }, context) =>
      (
        await loadCoverage(
          prismaOf(context),
          { id: body.id },
          visibleOrganisation(context.viewer),
          null,
          asOf ?? dayOf(body, context),
        )
      ).parts,
  }),
);
