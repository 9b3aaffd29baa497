import '../editorial/not-ready-to-publish.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { publishPolicyDocument } from './publish-policy-document.ts';
import { withdrawPolicyDocument } from './withdraw-policy-document.ts';

const PublishPolicyDocumentInputType = builder.inputType('PublishPolicyDocumentInput', {
  description: 'The publication of a draft platform or set of aims.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The policy document, `doc_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you publish it, for the history.' }),
  }),
});

const WithdrawPolicyDocumentInputType = builder.inputType('WithdrawPolicyDocumentInput', {
  description: 'The withdrawal of a published platform or set of aims, which is for good.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The policy document, `doc_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    reasonEn: t.string({ description: 'Why, for readers, in plain English. One language is enough.' }),
    reasonCy: t.string({ description: 'Why, for readers, in plain Welsh. One language is enough.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

builder.mutationFields((t) => ({
  publishPolicyDocument: t.prismaField({
    type: 'PolicyDocument',
    authScopes: { task: 'EDIT_PLATFORMS' },
    args: {
      input: t.arg({ type: PublishPolicyDocumentInputType, required: true, description: 'The publication.' }),
    },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description: 'Publishes a draft platform or set of aims, from then on for good.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const publication = { ...input, id: parseReferenceId('PolicyDocument', input.id) };
      const { id } = await publishPolicyDocument(prisma, publication, requireEditor(context), context.today);
      return prisma.policyDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawPolicyDocument: t.prismaField({
    type: 'PolicyDocument',
    // Both: it writes, and takes effect for good at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'EDIT_PLATFORMS', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({ type: WithdrawPolicyDocumentInputType, required: true, description: 'The withdrawal.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published platform or set of aims for good. Readers keep seeing it as withdrawn, with the day and the reason (R7).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...input,
        id: parseReferenceId('PolicyDocument', input.id),
        reasonEn: input.reasonEn ?? null,
        reasonCy: input.reasonCy ?? null,
      };
      const { id } = await withdrawPolicyDocument(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.policyDocument.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
