import { builder } from '../graphql/builder.ts';
import { MembershipType } from '../people/membership.graphql.ts';

builder.prismaObjectField(MembershipType, 'version', (t) =>
  t.exposeInt('version', { subGraphs: ['Admin'], description: 'The version an edit must name (R8).' }),
);
