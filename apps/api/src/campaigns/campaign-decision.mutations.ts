import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { mayDo } from '../editors/permissions.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { confirmerOf } from '../pledges/waiting-draft.ts';
import { CampaignMoveRefusedError } from './campaign-errors.ts';
import { ADOPTION_ROW_ERRORS } from './campaign-error-types.graphql.ts';
import { confirmCampaignUpdate } from './confirm-campaign-update.ts';
import { discardCampaignUpdate } from './discard-campaign-update.ts';

builder.mutationField('confirmCampaignUpdate', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: {
      draft: t.arg.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
      expectedVersion: t.arg.int({
        required: true,
        description: 'The version of the draft that was read (R8).',
      }),
    },
    errors: {
      types: [
        ...ADOPTION_ROW_ERRORS,
        CampaignMoveRefusedError,
        SecondPersonNeededError,
        NationalSignOffNeededError,
      ],
    },
    description: 'Publishes a waiting update of a campaign or an adoption as its second person.',
    resolve: (_root, { draft, expectedVersion }, context) => {
      const confirmer = confirmerOf(requireEditor(context));
      const input = { draftId: parseReferenceId('Draft', draft), expectedVersion };
      return confirmCampaignUpdate(prismaOf(context), input, confirmer, context.today);
    },
  }),
);

builder.mutationField('discardCampaignUpdate', (t) =>
  t.field({
    type: DraftType,
    authScopes: { anyTask: ['EDIT_CAMPAIGNS', 'RECORD_ADOPTIONS', 'CONFIRM_RATINGS'] },
    args: {
      draft: t.arg.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
      expectedVersion: t.arg.int({
        required: true,
        description: 'The version of the draft that was read (R8).',
      }),
      changeReason: t.arg.string({ required: true, description: 'Why, for its author and the history.' }),
    },
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description:
      'Turns a waiting update of a campaign or an adoption down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, { draft, ...rest }, context) => {
      const editor = requireEditor(context);
      const actor = { userId: editor.userId, isReviewer: mayDo(editor, 'CONFIRM_RATINGS') };
      const input = { draftId: parseReferenceId('Draft', draft), ...rest };
      return discardCampaignUpdate(prismaOf(context), input, actor);
    },
  }),
);
