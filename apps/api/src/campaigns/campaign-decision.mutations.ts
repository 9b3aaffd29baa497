import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import {
  confirmArguments,
  confirmationOf,
  discardArguments,
  discardOf,
} from '../pledges/draft-decision.graphql.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { CampaignMoveRefusedError } from './campaign-errors.ts';
import { ADOPTION_ROW_ERRORS } from './campaign-error-types.graphql.ts';
import { confirmCampaignUpdate } from './confirm-campaign-update.ts';
import { discardCampaignUpdate } from './discard-campaign-update.ts';

builder.mutationField('confirmCampaignUpdate', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: {
      types: [
        ...ADOPTION_ROW_ERRORS,
        CampaignMoveRefusedError,
        SecondPersonNeededError,
        NationalSignOffNeededError,
      ],
    },
    description: 'Publishes a waiting update of a campaign or an adoption as its second person.',
    resolve: (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return confirmCampaignUpdate(prismaOf(context), input, confirmer, context.today);
    },
  }),
);

builder.mutationField('discardCampaignUpdate', (t) =>
  t.field({
    type: DraftType,
    authScopes: { anyTask: ['EDIT_CAMPAIGNS', 'RECORD_ADOPTIONS', 'CONFIRM_RATINGS'] },
    args: discardArguments,
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description:
      'Turns a waiting update of a campaign or an adoption down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, args, context) => {
      const { input, actor } = discardOf(args, context);
      return discardCampaignUpdate(prismaOf(context), input, actor);
    },
  }),
);
