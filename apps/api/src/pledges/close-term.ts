import { holdDraft } from '../editorial/hold-draft.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import type { TermCloseInput } from './load-term.ts';
import { settleTerm } from './settle-term.ts';
import { TERM_CLOSE_USE_CASE } from './term-close-patch.ts';

export type CloseTermInput = TermCloseInput & {
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Settles the pledges of a manifesto at the end of its term, all or none. Every status it sets is final, so it leaves one draft for a
 * second person (R6), with the partly delivered pledges that stay as they are written out.
 */
export async function closeTerm(
  prisma: PrismaClient,
  input: CloseTermInput,
  actor: { userId: string },
  today: Date,
): Promise<Draft> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const settled = await settleTerm(tx, input, today);
    const patch = {
      effectiveOn: input.effectiveOn,
      changeReason: input.changeReason,
      settlements: settled.map(({ settlement }) => settlement),
    };
    return holdDraft(tx, {
      useCase: TERM_CLOSE_USE_CASE,
      recordType: 'Manifesto',
      recordId: input.manifestoId,
      baseVersion: input.expectedVersion,
      patch,
      authorId: actor.userId,
    });
  });
}
