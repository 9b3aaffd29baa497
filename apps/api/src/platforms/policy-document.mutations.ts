import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { editPolicyDocument } from './edit-policy-document.ts';

const EditPolicyDocumentInputType = builder.inputType('EditPolicyDocumentInput', {
  description: 'Changes to a platform or set of aims. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The policy document, `doc_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    titleEn: t.string({ description: 'Title in English. One language is enough.' }),
    titleCy: t.string({ description: 'Title in Welsh. One language is enough.' }),
    summaryEn: t.string({ description: 'What it says, in English.' }),
    summaryCy: t.string({ description: 'What it says, in Welsh.' }),
    url: t.string({ description: 'Where it can be read, beginning with https://.' }),
    modelPledges: t.idList({
      description: 'All model pledges that carry it out, `mod_…`. Left out or null: not touched.',
    }),
    campaigns: t.idList({
      description: 'All campaigns that carry it out, `cam_…`. Left out or null: not touched.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editPolicyDocument', (t) =>
  t.prismaField({
    type: 'PolicyDocument',
    authScopes: { task: 'EDIT_PLATFORMS' },
    args: {
      input: t.arg({ type: EditPolicyDocumentInputType, required: true, description: 'The changes.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description: 'Edits a platform or set of aims, and what carries it out.',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { id, expectedVersion, changeReason, namesPerson, modelPledges, campaigns, ...changes } = input;
      const edit = {
        id: parseReferenceId('PolicyDocument', id),
        expectedVersion,
        changeReason,
        namesPerson,
        changes,
        modelPledgeIds: modelPledges?.map((model) => parseReferenceId('ModelPledge', model)),
        campaignIds: campaigns?.map((campaign) => parseReferenceId('Campaign', campaign)),
      };
      const document = await editPolicyDocument(prisma, edit, requireEditor(context), context.today);
      return prisma.policyDocument.findUniqueOrThrow({ ...query, where: { id: document.id } });
    },
  }),
);
