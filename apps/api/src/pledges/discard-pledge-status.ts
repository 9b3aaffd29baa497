import { ANSWER_USE_CASE } from '../challenges/answer-patch.ts';
import {
  type Discarder,
  type DiscardInput,
  discardWaitingDraft,
} from '../editorial/discard-waiting-draft.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { REPLY_USE_CASE } from '../right-of-reply/reply-patch.ts';
import { STATUS_USE_CASES } from './status-patch.ts';
import { TERM_CLOSE_USE_CASE } from './term-close-patch.ts';

/** What is about a pledge, waits for a second person and may be turned down. */
const DISCARDED_USE_CASES = [...STATUS_USE_CASES, TERM_CLOSE_USE_CASE, ANSWER_USE_CASE, REPLY_USE_CASE];

/** Turns a waiting update of a pledge, term close, answer to a challenge or reply down. */
export function discardPledgeStatus(
  prisma: PrismaClient,
  input: DiscardInput,
  actor: Discarder,
): Promise<Draft> {
  return discardWaitingDraft(prisma, input, DISCARDED_USE_CASES, actor);
}
