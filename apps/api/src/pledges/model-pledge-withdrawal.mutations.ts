import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { ModelPledgeType } from './model-pledge.graphql.ts';
import { WithdrawalType } from './pledge-corrections.graphql.ts';
import { withdrawModelPledge } from './withdraw-model-pledge.ts';

builder.prismaObjectField(ModelPledgeType, 'withdrawal', (t) =>
  t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'When and why it was withdrawn. Null for one that stands.',
    resolve: (model, _args, context) => findWithdrawal(context, model),
  }),
);

const WithdrawInputType = builder.inputType('WithdrawModelPledgeInput', {
  description: 'The withdrawal of a published model pledge, which is for good.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The model pledge, `mod_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    reasonEn: t.string({ description: 'Why, for readers, in plain English. One language is enough.' }),
    reasonCy: t.string({ description: 'Why, for readers, in plain Welsh. One language is enough.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

builder.mutationField('withdrawModelPledge', (t) =>
  t.prismaField({
    type: ModelPledgeType,
    // Both: it writes, and takes effect for good at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'EDIT_LIBRARY', anyTask: ['CONFIRM_RATINGS'] } },
    args: { input: t.arg({ type: WithdrawInputType, required: true, description: 'The withdrawal.' }) },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published idea of the library for good. Readers keep seeing it as withdrawn, with the day and the reason (R7); pledges that follow it stay.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...input,
        id: parseReferenceId('ModelPledge', input.id),
        reasonEn: input.reasonEn ?? null,
        reasonCy: input.reasonCy ?? null,
      };
      const { id } = await withdrawModelPledge(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.modelPledge.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
