import type { Prisma } from '../generated/prisma/client.ts';
import { onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { visiblePledge } from './pledge-visibility.ts';

/** The one way to name a pledge in an argument. */
export const PledgeReference = builder.inputType('PledgeReference', {
  subGraphs: ['Public', 'Admin'],
  isOneOf: true,
  description: 'Names one pledge: exactly one of these.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, `ple_…`.' }),
    slug: t.string({ description: 'Manifesto slug and reference, such as `derby-labour-2023/DER-08`.' }),
  }),
});

builder.queryField('pledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    nullable: true,
    args: {
      by: t.arg({ type: PledgeReference, required: true, description: 'Which one.' }),
      asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
    },
    description: 'One pledge. Null when no public one has that id or slug.',
    resolve: async (query, _root, { by, asOf }, context) => {
      const pledge = await prismaOf(context).pledge.findFirst({
        ...query,
        where: { AND: [pledgeWhere(by), visiblePledge(context.viewer)] },
      });
      return pledge && onDay(pledge, asOf ?? context.today);
    },
  }),
);

/** A reference as Prisma is asked for it. Throws INVALID_INPUT for what names no pledge. */
export function pledgeWhere(reference: typeof PledgeReference.$inferInput): Prisma.PledgeWhereInput {
  if (reference.id) return { id: parseReferenceId('Pledge', reference.id) };
  const [manifesto, pledge] = (reference.slug ?? '').split('/');
  if (!manifesto || !pledge)
    throw new InvalidInputError(
      'A pledge’s slug is its manifesto’s slug, a slash and its reference, such as derby-labour-2023/DER-08.',
    );
  return { reference: pledge, manifesto: { slug: manifesto } };
}
