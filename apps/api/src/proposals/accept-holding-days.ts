import { findDay } from '../calendar/day.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import { checkPeriod, postOfHolding } from '../representatives/change-seats.ts';
import { SeatBook } from '../representatives/seat-book.ts';
import { textIn } from './decide-proposal.ts';

/** Gives an office the first or last day that a source proposes, and its seat with it: days it loses are vacant or unknown, as where an editor corrects them. */
export async function acceptHoldingDays(
  tx: Prisma.TransactionClient,
  { patch, recordId }: Proposal,
): Promise<RevisionInput[]> {
  const [from, to] = ['from', 'to'].map((field) => findDay(textIn(patch, field) ?? ''));
  const days = { ...(from && { from }), ...(to && { to }) };
  if (recordId === null || Object.keys(days).length === 0)
    throw new InputRefusedError(['proposal'], 'The proposal names no day of an office. Reject it.');
  const book = await SeatBook.open(tx, await postOfHolding(tx, recordId));
  const after = { ...book.getHolding(recordId), ...days };
  checkPeriod(after.from, after.to);
  book.change(recordId, days, 'VACANT_IF_ACCOUNTED');
  return book.close();
}
