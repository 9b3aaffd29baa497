import {
  type Discarder,
  type DiscardInput,
  discardWaitingDraft,
} from '../editorial/discard-waiting-draft.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import { TEXT_USE_CASES } from './text-edits.ts';

/** Turns a waiting edit down, or takes one's own back. */
export function discardTextEdit(prisma: PrismaClient, input: DiscardInput, actor: Discarder): Promise<Draft> {
  return discardWaitingDraft(prisma, input, TEXT_USE_CASES, actor);
}
