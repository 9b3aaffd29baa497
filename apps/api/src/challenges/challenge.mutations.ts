import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { confirmArguments, confirmationOf } from '../pledges/draft-decision.graphql.ts';
import { SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { answerChallenge, type RecordedAnswer } from './answer-challenge.ts';
import { ChallengeRejectionType, ChallengeType } from './challenge.graphql.ts';
import { confirmChallengeAnswer } from './confirm-challenge-answer.ts';
import { openChallenge } from './open-challenge.ts';
import { rejectChallenge } from './reject-challenge.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

const challengeFields = (t: InputFields) => ({
  challenge: t.id({ required: true, description: 'The challenge, `cha_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the challenge that was read (R8).' }),
});

const namesPersonField = (t: InputFields) => ({
  namesPerson: t.boolean({
    required: true,
    defaultValue: false,
    description: 'The public text names a person.',
  }),
});

function parseRead(input: { challenge: string; expectedVersion: number; changeReason: string }) {
  const { challenge, expectedVersion, changeReason } = input;
  return { challengeId: parseReferenceId('Challenge', challenge), expectedVersion, changeReason };
}

const OpenChallengeInputType = builder.inputType('OpenChallengeInput', {
  description: 'A challenge that readers may see.',
  fields: (t) => ({
    ...challengeFields(t),
    text: t.string({
      description:
        'Its text with `[…]` in the place of each passage with personal data; nothing else may differ. Left out: as it was sent.',
    }),
    ...namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
});

builder.mutationField('openChallenge', (t) =>
  t.field({
    type: ChallengeType,
    authScopes: { task: 'MODERATE_CHALLENGES' },
    args: {
      input: t.arg({ type: OpenChallengeInputType, required: true, description: 'What is opened.' }),
    },
    errors: { types: [...EDIT_ERRORS, NationalSignOffNeededError] },
    description: 'Makes a reader’s challenge public, with personal data taken out at most.',
    resolve: (_root, { input }, context) =>
      openChallenge(
        prismaOf(context),
        { ...parseRead(input), text: input.text ?? null, namesPerson: input.namesPerson },
        requireEditor(context),
        context.today,
      ),
  }),
);

const RejectChallengeInputType = builder.inputType('RejectChallengeInput', {
  description: 'A challenge that is turned down.',
  fields: (t) => ({
    ...challengeFields(t),
    reason: t.field({
      type: ChallengeRejectionType,
      required: true,
      description: 'Why, as readers are told in the counts.',
    }),
    changeReason: t.string({
      required: true,
      description: 'Why, in your words; editors see it, readers do not.',
    }),
  }),
});

builder.mutationField('rejectChallenge', (t) =>
  t.field({
    type: ChallengeType,
    authScopes: { task: 'MODERATE_CHALLENGES' },
    args: {
      input: t.arg({ type: RejectChallengeInputType, required: true, description: 'What is turned down.' }),
    },
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description:
      'Turns an unread challenge down and deletes whom it came from. It still counts as received, with the reason. Refused for whoever found or confirmed the status it objects to.',
    resolve: (_root, { input }, context) =>
      rejectChallenge(
        prismaOf(context),
        { ...parseRead(input), rejection: input.reason },
        requireEditor(context),
        context.today,
      ),
  }),
);

const RecordedAnswerType = builder.objectRef<RecordedAnswer>('RecordedAnswer').implement({
  description:
    'What became of an answer: it is published, or it waits for a second person. Exactly one is set.',
  fields: (t) => ({
    challenge: t.field({
      type: ChallengeType,
      nullable: true,
      description: 'The answered challenge. Null while the answer waits.',
      resolve: (recorded) => recorded.challenge,
    }),
    isToBeMailed: t.exposeBoolean('isToBeMailed', {
      nullable: true,
      description:
        'The answer is mailed to the reader now that it is published. False where no mail server is set or the mail was left out; null while it waits, or where nobody left an address.',
    }),
    draft: t.field({
      type: DraftType,
      nullable: true,
      description: 'What waits for a second person. Null once published.',
      resolve: (recorded) => recorded.draft,
    }),
  }),
});

const AnswerChallengeInputType = builder.inputType('AnswerChallengeInput', {
  description: 'A public answer to a challenge.',
  fields: (t) => ({
    ...challengeFields(t),
    answerEn: t.string({ description: 'The answer, in plain English. One language is enough.' }),
    answerCy: t.string({ description: 'The answer, in plain Welsh. One language is enough.' }),
    update: t.id({ description: 'The update of the pledge’s log that it led to, `upd_…`.' }),
    withoutMail: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Publish it without mailing it.',
    }),
    ...namesPersonField(t),
    changeReason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
});

builder.mutationField('answerChallenge', (t) =>
  t.field({
    type: RecordedAnswerType,
    authScopes: { task: 'ANSWER_CHALLENGES' },
    args: { input: t.arg({ type: AnswerChallengeInputType, required: true, description: 'The answer.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Answers a challenge in public and mails the answer where an address was left, which is deleted once it was mailed, at the latest after three days. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      answerChallenge(
        prismaOf(context),
        {
          ...parseRead(input),
          answerEn: input.answerEn ?? null,
          answerCy: input.answerCy ?? null,
          updateId: input.update ? parseReferenceId('StatusUpdate', input.update) : null,
          isMailSkipped: input.withoutMail,
          namesPerson: input.namesPerson,
        },
        requireEditor(context),
        context.today,
        context.canMail ?? false,
      ),
  }),
);

builder.mutationField('confirmChallengeAnswer', (t) =>
  t.field({
    type: RecordedAnswerType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError, NationalSignOffNeededError] },
    description: 'Publishes a waiting answer to a challenge as its second person.',
    resolve: (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return confirmChallengeAnswer(
        prismaOf(context),
        input,
        confirmer,
        context.today,
        context.canMail ?? false,
      );
    },
  }),
);
