import {
  type Discarder,
  type DiscardInput,
  discardWaitingDraft,
} from '../editorial/discard-waiting-draft.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { STATUS_USE_CASES } from './status-patch.ts';
import { TERM_CLOSE_USE_CASE } from './term-close-patch.ts';

/** Turns a waiting update of a pledge or a waiting term close down. */
export function discardPledgeStatus(
  prisma: PrismaClient,
  input: DiscardInput,
  actor: Discarder,
): Promise<Draft> {
  return discardWaitingDraft(prisma, input, [...STATUS_USE_CASES, TERM_CLOSE_USE_CASE], actor);
}
