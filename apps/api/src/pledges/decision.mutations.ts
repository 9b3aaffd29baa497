import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { mayDo } from '../editors/permissions.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { confirmPledgeStatus } from './confirm-pledge-status.ts';
import { discardPledgeStatus } from './discard-pledge-status.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';
import { StatusUpdateType } from './status-update.graphql.ts';
import { confirmerOf } from './waiting-draft.ts';

builder.mutationField('confirmPledgeStatus', (t) =>
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
    errors: { types: [...RATING_ERRORS, SecondPersonNeededError, NationalSignOffNeededError] },
    description: 'Publishes a waiting rating, correction, reopening or review as its second person.',
    resolve: (_root, { draft, expectedVersion }, context) => {
      const editor = requireEditor(context);
      const confirmer = confirmerOf(editor);
      return confirmPledgeStatus(
        prismaOf(context),
        { draftId: parseReferenceId('Draft', draft), expectedVersion },
        confirmer,
        context.today,
      );
    },
  }),
);

builder.mutationField('discardPledgeStatus', (t) =>
  t.field({
    type: DraftType,
    authScopes: { anyTask: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
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
      'Turns a waiting update, term close, answer or reply down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, { draft, ...rest }, context) => {
      const editor = requireEditor(context);
      const actor = { userId: editor.userId, isReviewer: mayDo(editor, 'CONFIRM_RATINGS') };
      return discardPledgeStatus(
        prismaOf(context),
        { draftId: parseReferenceId('Draft', draft), ...rest },
        actor,
      );
    },
  }),
);
