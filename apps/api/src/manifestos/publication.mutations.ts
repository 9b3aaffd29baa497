import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import './manifesto-error-types.graphql.ts';
import '../editorial/not-ready-to-publish.graphql.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { publishManifesto } from './publish-manifesto.ts';
import { withdrawManifesto } from './withdraw-manifesto.ts';

const PublishManifestoInputType = builder.inputType('PublishManifestoInput', {
  description: 'A manifesto to publish with some of its draft pledges, or further drafts of a published one.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the manifesto that was read (R8).',
    }),
    pledges: t.idList({
      required: true,
      description: 'The draft pledges to publish, `ple_…`, at least one. The others stay drafts.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you publish it, for the history.' }),
  }),
});

const WithdrawManifestoInputType = builder.inputType('WithdrawManifestoInput', {
  description: 'The withdrawal of a published manifesto with its pledges, which is for good.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the manifesto that was read (R8).',
    }),
    reasonEn: t.string({
      description: 'Why, for readers, in plain English. One language is enough.',
    }),
    reasonCy: t.string({
      description: 'Why, for readers, in plain Welsh. One language is enough.',
    }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

// Both tasks: it writes, as an edit does, and takes effect for good, as a confirmation does.
const publishers = () => ({
  $all: { task: 'EDIT_MANIFESTOS' as const, anyTask: ['CONFIRM_RATINGS' as const] },
});

builder.mutationFields((t) => ({
  publishManifesto: t.prismaField({
    type: 'Manifesto',
    authScopes: publishers(),
    args: { input: t.arg({ type: PublishManifestoInputType, required: true, description: 'What.' }) },
    errors: { types: [...TEXT_EDIT_ERRORS, NotReadyToPublishError] },
    description:
      'Publishes a manifesto and the draft pledges chosen, whose wording and success tests are frozen from then on (R4).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { manifesto, pledges, ...rest } = input;
      const publication = {
        ...rest,
        manifestoId: parseReferenceId('Manifesto', manifesto),
        pledgeIds: pledges.map((pledge) => parseReferenceId('Pledge', String(pledge))),
      };
      const { id } = await publishManifesto(prisma, publication, requireEditor(context), context.today);
      return prisma.manifesto.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawManifesto: t.prismaField({
    type: 'Manifesto',
    authScopes: publishers(),
    args: {
      input: t.arg({ type: WithdrawManifestoInputType, required: true, description: 'The withdrawal.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws a published manifesto and its pledges for good. Readers keep seeing them as withdrawn, with the day and the reason (R7).',
    resolve: async (query, _root, { input }, context) => {
      const prisma = prismaOf(context);
      const { manifesto, reasonEn, reasonCy, ...rest } = input;
      const withdrawal = {
        ...rest,
        manifestoId: parseReferenceId('Manifesto', manifesto),
        reasonEn: reasonEn ?? null,
        reasonCy: reasonCy ?? null,
      };
      const { id } = await withdrawManifesto(prisma, withdrawal, requireEditor(context), context.today);
      return prisma.manifesto.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
