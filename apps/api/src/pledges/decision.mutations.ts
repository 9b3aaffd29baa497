import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { confirmArguments, confirmationOf, discardArguments, discardOf } from './draft-decision.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { confirmPledgeStatus } from './confirm-pledge-status.ts';
import { discardPledgeStatus } from './discard-pledge-status.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';
import { StatusUpdateType } from './status-update.graphql.ts';

builder.mutationField('confirmPledgeStatus', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: { types: [...RATING_ERRORS, SecondPersonNeededError, NationalSignOffNeededError] },
    description: 'Publishes a waiting rating, correction, reopening or review as its second person.',
    resolve: (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return confirmPledgeStatus(prismaOf(context), input, confirmer, context.today);
    },
  }),
);

builder.mutationField('discardPledgeStatus', (t) =>
  t.field({
    type: DraftType,
    authScopes: { anyTask: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    args: discardArguments,
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description:
      'Turns a waiting update, term close, answer or reply down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, args, context) => {
      const { input, actor } = discardOf(args, context);
      return discardPledgeStatus(prismaOf(context), input, actor);
    },
  }),
);
