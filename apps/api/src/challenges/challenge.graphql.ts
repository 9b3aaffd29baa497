import { challengeRejection } from '@wheatsheaf/schema/vocabulary/challenge-rejection.ts';
import { challengeState } from '@wheatsheaf/schema/vocabulary/challenge-state.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { findShownText, shownString } from '../redaction/redaction-notice.ts';
import { type ChallengeCounts, type RejectedCount, shownState } from './challenge-standing.ts';
import { mayReadText } from './challenge-visibility.ts';

export const ChallengeStateType = vocabularyEnum(
  'ChallengeState',
  'What became of a reader’s challenge.',
  challengeState,
);

export const ChallengeRejectionType = vocabularyEnum(
  'ChallengeRejection',
  'Why a reader’s challenge was turned down.',
  challengeRejection,
);

builder.prismaObject('ChallengeContact', {
  description: 'Whom to send the answer to. Deleted when the challenge closes; in no history and no log.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Null where none was given.' }),
    email: t.exposeString('email', { description: 'The address for the answer, and for nothing else.' }),
  }),
});

export const ChallengeType = builder.prismaNode('Challenge', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `cha_…`.' },
  description:
    'A reader’s objection to a pledge’s status, answered in public within 28 days. Readers see it once a moderator has read it.',
  fields: (t) => ({
    state: t.field({
      type: ChallengeStateType,
      description: 'What became of it, today.',
      resolve: (challenge, _args, { today }) => shownState(challenge, today),
    }),
    label: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The words of the state.',
      resolve: (challenge, { lang }, { today }) => ({
        text: challengeState[shownState(challenge, today)][lang === 'CY' ? 'cy' : 'en'],
        lang,
      }),
    }),
    text: t.field({
      type: LocalisedText,
      nullable: true,
      description:
        'What the reader wrote, in their own words and language; `[…]` stands where personal data was taken out. Null until a moderator has read it.',
      resolve: ({ text, lang, state, redactedAt }, _args, { viewer }) => {
        if (!mayReadText(viewer, { state })) return null;
        const language = lang === 'cy' ? ('CY' as const) : ('EN' as const);
        return { text: shownString(text, redactedAt, language), lang: language };
      },
    }),
    isRedacted: t.exposeBoolean('isRedacted', {
      description: 'Passages with personal data were taken out before it was made public.',
    }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The day it came.' }),
    answerDueOn: t.expose('answerDueOn', {
      type: 'Date',
      description: 'The day by which it is to be answered: 28 days after it came.',
    }),
    answer: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The public answer. Null until there is one.',
      resolve: ({ answerEn, answerCy, redactedAt }, { lang }) =>
        findShownText(answerEn, answerCy, redactedAt, lang),
    }),
    answeredOn: t.expose('answeredOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the answer. Null until there is one.',
    }),
    update: t.relation('update', {
      nullable: true,
      description: 'The update of the log that the challenge led to. Null where it led to none.',
    }),
    pledge: t.relation('pledge', { description: 'The pledge it is about.' }),
    contact: t.relation('contact', {
      subGraphs: ['Admin'],
      nullable: true,
      authScopes: { anyTask: ['MODERATE_CHALLENGES', 'ANSWER_CHALLENGES'] },
      description:
        'Whom to send the answer to. Null where nobody left an address, once it is turned down, and once its answer was mailed or could not be.',
    }),
    rejection: t.field({
      type: ChallengeRejectionType,
      subGraphs: ['Admin'],
      nullable: true,
      description: 'Why it was turned down, as readers are told in the counts. Null for any other.',
      resolve: ({ rejection }) => rejection,
    }),
    rejectionReason: t.exposeString('rejectionReason', {
      subGraphs: ['Admin'],
      nullable: true,
      description: 'Why it was turned down, in the words of who did. Null for any other.',
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version a decision must name (R8).',
    }),
  }),
});

const RejectedCountType = builder.objectRef<RejectedCount>('RejectedChallengeCount').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'How many challenges were turned down for one reason.',
  fields: (t) => ({
    reason: t.field({
      type: ChallengeRejectionType,
      nullable: true,
      description: 'The reason. Null for those turned down before readers were told one.',
      resolve: ({ reason }) => reason,
    }),
    label: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The words of the reason. Null where there is none.',
      resolve: ({ reason }, { lang }) =>
        reason && { text: challengeRejection[reason][lang === 'CY' ? 'cy' : 'en'], lang },
    }),
    count: t.exposeInt('count', { description: 'How many; at least one.' }),
  }),
});

export const ChallengeCountsType = builder.objectRef<ChallengeCounts>('ChallengeCounts').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'How many challenges there are today, unread ones included. What came and is neither open nor answered was turned down.',
  fields: (t) => ({
    received: t.exposeInt('received', { description: 'How many came in all.' }),
    open: t.exposeInt('open', {
      description: 'Of these, how many are neither answered nor turned down; unread ones are among them.',
    }),
    overdue: t.exposeInt('overdue', { description: 'Of the open ones, how many are past their 28 days.' }),
    answered: t.exposeInt('answered', { description: 'How many were answered in public.' }),
    rejected: t.field({
      type: [RejectedCountType],
      description: 'How many were turned down, reason by reason; of a challenge itself no more is public.',
      resolve: ({ rejected }) => [...rejected],
    }),
  }),
});
