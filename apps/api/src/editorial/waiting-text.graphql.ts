import { ANSWER_USE_CASE, parseAnswerPatch } from '../challenges/answer-patch.ts';
import { ChallengeType } from '../challenges/challenge.graphql.ts';
import type { Draft } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { parseReplyPatch, REPLY_USE_CASE } from '../right-of-reply/reply-patch.ts';
import { DraftType } from './draft.graphql.ts';

/** A public text that waits for its second person. `said` is null for an answer of our own. */
type WaitingText = {
  textEn: string | null;
  textCy: string | null;
  said: { by: string; on: Date } | null;
  changeReason: string;
};

const WaitingTextType = builder.objectRef<WaitingText>('WaitingText').implement({
  description:
    'An answer to a challenge, or a body’s reply, that a second person must see whole before publishing it.',
  fields: (t) => ({
    textEn: t.exposeString('textEn', {
      nullable: true,
      description: 'In English. Null where in Welsh only.',
    }),
    textCy: t.exposeString('textCy', {
      nullable: true,
      description: 'In Welsh. Null where in English only.',
    }),
    repliedBy: t.string({
      nullable: true,
      description: 'Which body replied. Null for an answer to a challenge.',
      resolve: ({ said }) => said?.by ?? null,
    }),
    repliedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the reply. Null for an answer to a challenge.',
      resolve: ({ said }) => said?.on ?? null,
    }),
    changeReason: t.exposeString('changeReason', { description: 'Why its author wrote it down.' }),
  }),
});

builder.prismaObjectFields(DraftType, (t) => ({
  text: t.field({
    type: WaitingTextType,
    nullable: true,
    description: 'The answer to a challenge, or the reply, that waits. Null for a draft of something else.',
    resolve: findWaitingText,
  }),
  challenge: t.prismaField({
    type: ChallengeType,
    nullable: true,
    description: 'The challenge it answers. Null for a draft of something else.',
    resolve: (query, { useCase, recordId }, _args, context) =>
      useCase === ANSWER_USE_CASE && recordId !== null
        ? prismaOf(context).challenge.findUnique({ ...query, where: { id: recordId } })
        : null,
  }),
  repliesTo: t.prismaField({
    type: StatusUpdateType,
    nullable: true,
    description: 'The update it is a reply to. Null for a draft of something else.',
    resolve: (query, { useCase, recordId }, _args, context) =>
      useCase === REPLY_USE_CASE && recordId !== null
        ? prismaOf(context).statusUpdate.findUnique({ ...query, where: { id: recordId } })
        : null,
  }),
}));

function findWaitingText({ useCase, patch }: Draft): WaitingText | null {
  if (useCase === ANSWER_USE_CASE) {
    const { answerEn, answerCy, changeReason } = parseAnswerPatch(patch);
    return { textEn: answerEn, textCy: answerCy, said: null, changeReason };
  }
  if (useCase !== REPLY_USE_CASE) return null;
  const { textEn, textCy, repliedBy, repliedOn, changeReason } = parseReplyPatch(patch);
  return { textEn, textCy, said: { by: repliedBy, on: repliedOn }, changeReason };
}
