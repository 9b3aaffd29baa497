import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { IdentifierInput, identifierWhere } from '../graphql/identifier.ts';
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
    identifier: t.field({
      type: IdentifierInput,
      description:
        'Its id elsewhere, such as `local-authority-code` DER or `electoral-commission` PP119. Where two bodies had one code over the years, the one that has it today.',
    }),
  }),
});

/** A reference as Prisma is asked for it. Throws INVALID_INPUT for an id of another type. */
export function organisationWhere(
  reference: typeof OrganisationReference.$inferInput,
): Prisma.OrganisationWhereInput {
  if (reference.id) return { id: parseReferenceId('Organisation', reference.id) };
  if (reference.gss)
    return { identifiers: { some: { scheme: 'gss', value: reference.gss.trim().toUpperCase() } } };
  if (reference.identifier) return { identifiers: { some: identifiedAs(reference.identifier) } };
  const slug = reference.slug ?? '';
  return { OR: [{ slug }, { formerSlugs: { some: { slug } } }] };
}

/** The Electoral Commission's ids are found however they are written: PP53 or party:53. */
function identifiedAs(input: typeof IdentifierInput.$inferInput) {
  const identifier = identifierWhere(input);
  if (identifier.scheme !== 'electoral-commission') return identifier;
  const party = parseElectoralCommissionId(identifier.value);
  return { ...identifier, value: { in: [identifier.value, ...(party.ok ? [party.value] : [])] } };
}
