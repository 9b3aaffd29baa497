import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { parseReferenceId } from '../graphql/reference.ts';

const IdentifierInput = builder.inputType('IdentifierInput', {
  subGraphs: ['Public', 'Admin'],
  description: 'An id in a named scheme elsewhere.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'The scheme: `democracy-club`, `mnis`, `wikidata` …' }),
    value: t.string({ required: true, description: 'The id as that scheme writes it.' }),
  }),
});

/** The one way to name a person in an argument. */
export const PersonReference = builder.inputType('PersonReference', {
  subGraphs: ['Public', 'Admin'],
  isOneOf: true,
  description: 'Names one person: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Their id, `per_…`.' }),
    slug: t.string({ description: 'Their slug; a former slug works too.' }),
    identifier: t.field({ type: IdentifierInput, description: 'Their id elsewhere.' }),
  }),
});

/** A reference as Prisma is asked for it. Throws INVALID_INPUT for an id of another type. */
export function personWhere(reference: typeof PersonReference.$inferInput): Prisma.PersonWhereInput {
  if (reference.id) return { id: parseReferenceId('Person', reference.id) };
  if (reference.identifier) return { identifiers: { some: reference.identifier } };
  const slug = reference.slug ?? '';
  return { OR: [{ slug }, { formerSlugs: { some: { slug } } }] };
}
