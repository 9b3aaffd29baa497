import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import './campaign-resource.graphql.ts';
import { correctResourceTitle } from './correct-resource-title.ts';
import { campaignFields } from './row-input.graphql.ts';
import { withdrawCampaignResource } from './withdraw-campaign-resource.ts';

const WithdrawCampaignResourceInputType = builder.inputType('WithdrawCampaignResourceInput', {
  description: 'The withdrawal of one edition of what a published campaign offers, which is for good.',
  fields: (t) => ({
    ...campaignFields(t),
    resource: t.id({ required: true, description: 'The edition, `res_…`.' }),
    reasonEn: t.string({ description: 'Why, for readers, in plain English. One language is enough.' }),
    reasonCy: t.string({ description: 'Why, for readers, in plain Welsh. One language is enough.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you withdraw it, for the history.' }),
  }),
});

builder.mutationField('withdrawCampaignResource', (t) =>
  t.prismaField({
    type: 'CampaignResource',
    // Both: it writes, and takes effect for good at once where it names nobody, as a confirmation does.
    authScopes: { $all: { task: 'EDIT_CAMPAIGNS', anyTask: ['CONFIRM_RATINGS'] } },
    args: {
      input: t.arg({
        type: WithdrawCampaignResourceInputType,
        required: true,
        description: 'The withdrawal.',
      }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Withdraws one edition of a resource for good: its file is handed out no more, and the edition before is the latest again. The day and the reason are public (R7).',
    resolve: async (query, _root, { input: { campaign, resource, ...rest } }, context) => {
      const prisma = prismaOf(context);
      const withdrawal = {
        ...rest,
        campaignId: parseReferenceId('Campaign', campaign),
        resourceId: parseReferenceId('CampaignResource', resource),
        reasonEn: rest.reasonEn ?? null,
        reasonCy: rest.reasonCy ?? null,
      };
      const { id } = await withdrawCampaignResource(
        prisma,
        withdrawal,
        requireEditor(context),
        context.today,
      );
      return prisma.campaignResource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const CorrectResourceTitleInputType = builder.inputType('CorrectResourceTitleInput', {
  description: 'A correction of the title of a resource, in all its editions.',
  fields: (t) => ({
    ...campaignFields(t),
    resource: t.id({ required: true, description: 'Any edition of it that stands, `res_…`.' }),
    title: t.string({ required: true, description: 'Its right title, in its own language.' }),
    reasonEn: t.string({
      description:
        'What was wrong, for readers, in plain English. One language is enough; none is needed while the campaign is a draft.',
    }),
    reasonCy: t.string({ description: 'The same in plain Welsh.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you correct it, for the history.' }),
  }),
});

builder.mutationField('correctResourceTitle', (t) =>
  t.prismaField({
    type: 'CampaignResource',
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: {
      input: t.arg({ type: CorrectResourceTitleInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Corrects the title of a resource in all its editions, which stay one series; what readers saw stays in the log of corrections (R4).',
    resolve: async (query, _root, { input: { campaign, resource, ...rest } }, context) => {
      const prisma = prismaOf(context);
      const correction = {
        ...rest,
        campaignId: parseReferenceId('Campaign', campaign),
        resourceId: parseReferenceId('CampaignResource', resource),
        reasonEn: rest.reasonEn ?? null,
        reasonCy: rest.reasonCy ?? null,
      };
      const { id } = await correctResourceTitle(prisma, correction, requireEditor(context), context.today);
      return prisma.campaignResource.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
