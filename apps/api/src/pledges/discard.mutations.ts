import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { type DiscardedPledge, discardPledge } from './discard-pledge.ts';

const DiscardedPledgeType = builder.objectRef<DiscardedPledge>('DiscardedPledge').implement({
  description: 'A draft pledge that was thrown away. The history keeps what it said.',
  fields: (t) => ({
    reference: t.string({
      description: 'The reference that is free again in its manifesto.',
      resolve: ({ pledge }) => pledge.reference,
    }),
    manifesto: t.prismaField({
      type: 'Manifesto',
      description: 'The manifesto it was a draft of.',
      resolve: (query, { manifestoId }, _args, context) =>
        prismaOf(context).manifesto.findUniqueOrThrow({ ...query, where: { id: manifestoId } }),
    }),
  }),
});

const DiscardPledgeInputType = builder.inputType('DiscardPledgeInput', {
  description: 'A draft pledge to throw away.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The draft, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    changeReason: t.string({ required: true, description: 'Why you throw it away, for the history.' }),
  }),
});

builder.mutationField('discardPledge', (t) =>
  t.field({
    type: DiscardedPledgeType,
    authScopes: { task: 'EDIT_MANIFESTOS' },
    args: {
      input: t.arg({ type: DiscardPledgeInputType, required: true, description: 'What is thrown away.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Throws a draft pledge away, with what waits about it; its reference is free again. What readers have seen is withdrawn instead (R7).',
    resolve: (_root, { input }, context) => {
      const { pledge, ...rest } = input;
      const discarded = { ...rest, pledgeId: parseReferenceId('Pledge', pledge) };
      return discardPledge(prismaOf(context), discarded, requireEditor(context));
    },
  }),
);
