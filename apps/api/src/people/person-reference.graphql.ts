import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { IdentifierInput, identifierWhere } from '../graphql/identifier.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import type { Viewer } from '../editors/viewer.ts';
import { publicSchemes } from './public-schemes.ts';

/** The one way to name a person in an argument. */
export const PersonReference = builder.inputType('PersonReference', {
  subGraphs: ['Public', 'Admin'],
  isOneOf: true,
  description: 'Names one person: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Their id, `per_…`.' }),
    slug: t.string({ description: 'Their slug; a former slug works too.' }),
    identifier: t.field({
      type: IdentifierInput,
      description: `Their id elsewhere, in one of ${publicSchemes.map((scheme) => `\`${scheme}\``).join(', ')}.`,
    }),
  }),
});

/** A reference as Prisma is asked for it by a viewer. Throws INVALID_INPUT for an id of another type. */
export function personWhere(
  reference: typeof PersonReference.$inferInput,
  viewer: Viewer,
): Prisma.PersonWhereInput {
  if (reference.id) return { id: parseReferenceId('Person', reference.id) };
  if (reference.identifier) {
    const identifier = identifierWhere(reference.identifier);
    const isOpen = viewer.kind !== 'reader' || publicSchemes.includes(identifier.scheme);
    return isOpen ? { identifiers: { some: identifier } } : { id: { in: [] } };
  }
  const slug = reference.slug ?? '';
  return { OR: [{ slug }, { formerSlugs: { some: { slug } } }] };
}
