import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about challenges and the right of reply. */
export const CHALLENGE_ACCESS: Record<string, { task: Task | readonly Task[]; ask: string }> = {
  'Query.challengeList': {
    task: ['MODERATE_CHALLENGES', 'ANSWER_CHALLENGES'],
    ask: '{ challengeList { total } }',
  },
  'Query.owedReplyList': { task: 'READ_DRAFTS', ask: '{ owedReplyList { total } }' },
  'Mutation.openChallenge': {
    task: 'MODERATE_CHALLENGES',
    ask: `mutation { openChallenge(input: { challenge: "${nobodys('Challenge')}", expectedVersion: 1, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.rejectChallenge': {
    task: 'MODERATE_CHALLENGES',
    ask: `mutation { rejectChallenge(input: { challenge: "${nobodys('Challenge')}", expectedVersion: 1, reason: ADVERTISING, changeReason: "x" }) { __typename } }`,
  },
  'Mutation.answerChallenge': {
    task: 'ANSWER_CHALLENGES',
    ask: `mutation { answerChallenge(input: { challenge: "${nobodys('Challenge')}", expectedVersion: 1, answerEn: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.confirmChallengeAnswer': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmChallengeAnswer(draft: "${nobodys('Draft')}", expectedVersion: 1) { __typename } }`,
  },
  'Mutation.offerRightOfReply': {
    task: 'RATE_PLEDGES',
    ask: `mutation { offerRightOfReply(input: { update: "${nobodys('StatusUpdate')}", offeredTo: "x", offeredOn: "2024-01-01", repliesUntil: "2024-02-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.recordReply': {
    task: 'RATE_PLEDGES',
    ask: `mutation { recordReply(input: { update: "${nobodys('StatusUpdate')}", textEn: "x", repliedBy: "x", repliedOn: "2024-01-01", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.confirmReply': {
    task: 'CONFIRM_RATINGS',
    ask: `mutation { confirmReply(draft: "${nobodys('Draft')}", expectedVersion: 1) { __typename } }`,
  },
};
