import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type { PrismaClient, Prisma } from '../generated/prisma/client.ts';
import type { PublicText } from '../elections/national-sign-off.ts';
import { mustWait } from '../sign-off/must-wait.ts';
import type { CheckedUpdate } from './check-update.ts';
import type { StatusInput } from './status-rules.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/**
 * Whether a second person must publish an update (R6): it sets a final status, or its public text is one that waits. "Partly
 * delivered" is final where the term has closed.
 */
export async function needsSecondPerson(
  tx: Reading,
  councilId: string,
  input: CheckedUpdate & { namesPerson: boolean },
  isTermClosed: boolean,
  today: Date,
): Promise<boolean> {
  if (input.setsStatus && isFinalStatus(input.status, isTermClosed)) return true;
  return mustWait(tx, publicTextOf(councilId, input), today);
}

/** What of an update readers will see. */
export function publicTextOf(
  councilId: string,
  input: Pick<StatusInput, 'summaryEn' | 'summaryCy' | 'evidence'> & { namesPerson: boolean },
): PublicText {
  return {
    councilId,
    namesPerson: input.namesPerson,
    texts: [
      input.summaryEn,
      input.summaryCy,
      ...input.evidence.flatMap((source) => [source.publisher, source.title, source.page, source.quote]),
    ],
  };
}
