import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { confirmArguments, confirmationOf } from '../pledges/draft-decision.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { namesPersonField, TEXT_EDIT_ERRORS } from '../sign-off/waits-for-second-person.graphql.ts';
import { offerRightOfReply } from './offer-right-of-reply.ts';
import { confirmReply, type RecordedReply, recordReply } from './record-reply.ts';

const OfferRightOfReplyInputType = builder.inputType('OfferRightOfReplyInput', {
  description: 'That the body an update is about was asked for its reply.',
  fields: (t) => ({
    update: t.id({ required: true, description: 'The update, `upd_…`: one that opens a right of reply.' }),
    offeredTo: t.string({
      required: true,
      description: 'The body or office asked. Readers see it, so no address.',
    }),
    offeredOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day it was asked; not in the future.',
    }),
    repliesUntil: t.field({ type: 'Date', required: true, description: 'The last day it was given.' }),
    namesPerson: namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('offerRightOfReply', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: {
      input: t.arg({ type: OfferRightOfReplyInputType, required: true, description: 'The offer.' }),
    },
    errors: { types: TEXT_EDIT_ERRORS },
    description:
      'Records in public that a body was asked for its reply (R19). The rows are append-only: a second one gives more time. One that names a person waits for a second person (R6).',
    resolve: (_root, { input: { update, ...input } }, context) =>
      offerRightOfReply(
        prismaOf(context),
        { ...input, updateId: parseReferenceId('StatusUpdate', update) },
        requireEditor(context),
        context.today,
      ),
  }),
);

const RecordedReplyType = builder.objectRef<RecordedReply>('RecordedReply').implement({
  description:
    'What became of a reply: it is published, or it waits for a second person. Exactly one is set.',
  fields: (t) => ({
    update: t.field({
      type: StatusUpdateType,
      nullable: true,
      description: 'The update with the reply beside it. Null while the reply waits.',
      resolve: (recorded) => recorded.update,
    }),
    draft: t.field({
      type: DraftType,
      nullable: true,
      description: 'What waits for a second person. Null once published.',
      resolve: (recorded) => recorded.draft,
    }),
  }),
});

const RecordReplyInputType = builder.inputType('RecordReplyInput', {
  description: 'A body’s own answer to an update.',
  fields: (t) => ({
    update: t.id({ required: true, description: 'The update, `upd_…`: one that opens a right of reply.' }),
    textEn: t.string({ description: 'The answer in the body’s own English words. One language is enough.' }),
    textCy: t.string({ description: 'The answer in the body’s own Welsh words. One language is enough.' }),
    repliedBy: t.string({ required: true, description: 'Which body or office answered.' }),
    repliedOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day of the answer; not in the future.',
    }),
    namesPerson: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The answer names a person: a second person must publish it.',
    }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

builder.mutationField('recordReply', (t) =>
  t.field({
    type: RecordedReplyType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: RecordReplyInputType, required: true, description: 'The reply.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Prints a body’s answer beside an update, for good. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) => {
      const { update, textEn, textCy, ...rest } = input;
      const reply = {
        ...rest,
        textEn: textEn ?? null,
        textCy: textCy ?? null,
        updateId: parseReferenceId('StatusUpdate', update),
      };
      return recordReply(prismaOf(context), reply, requireEditor(context), context.today);
    },
  }),
);

builder.mutationField('confirmReply', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError, NationalSignOffNeededError] },
    description: 'Publishes a waiting reply as its second person.',
    resolve: (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return confirmReply(prismaOf(context), input, confirmer, context.today);
    },
  }),
);
