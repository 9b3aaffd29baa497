import { builder } from '../graphql/builder.ts';
import { IdentifierInput } from '../graphql/identifier.ts';

/** The one way to name an area in an argument. */
export const AreaReference = builder.inputType('AreaReference', {
  subGraphs: ['Public', 'Admin'],
  isOneOf: true,
  description: 'Names one area: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, `are_…`.' }),
    slug: t.string({ description: 'Its slug.' }),
    gss: t.string({ description: 'Its GSS code, such as `E05001770`.' }),
    identifier: t.field({ type: IdentifierInput, description: 'Its id elsewhere.' }),
  }),
});
