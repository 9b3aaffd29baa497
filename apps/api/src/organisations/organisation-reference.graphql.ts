import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { parseReferenceId } from '../graphql/reference.ts';

/** The one way to name an organisation in an argument. */
export const OrganisationReference = builder.inputType('OrganisationReference', {
  subGraphs: ['Public', 'Admin'],
  isOneOf: true,
  description: 'Names one organisation: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, `org_…`.' }),
    slug: t.string({ description: 'Its slug, such as `derby`; a former slug works too.' }),
    gss: t.string({ description: 'Any of its GSS codes, such as `E06000015`.' }),
  }),
});

/** A reference as Prisma is asked for it. Throws INVALID_INPUT for an id of another type. */
export function organisationWhere(
  reference: typeof OrganisationReference.$inferInput,
): Prisma.OrganisationWhereInput {
  if (reference.id) return { id: parseReferenceId('Organisation', reference.id) };
  if (reference.gss)
    return { identifiers: { some: { scheme: 'gss', value: reference.gss.trim().toUpperCase() } } };
  const slug = reference.slug ?? '';
  return { OR: [{ slug }, { formerSlugs: { some: { slug } } }] };
}
