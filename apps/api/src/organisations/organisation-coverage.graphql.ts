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
    description: 'What the record holds of its office-holders, a part a role.',
    resolve: async (body, _args, context) =>
      (
        await loadCoverage(
          prismaOf(context),
          { id: body.id },
          visibleOrganisation(context.viewer),
          null,
          dayOf(body, context),
        )
      ).parts,
  }),
);
