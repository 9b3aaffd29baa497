import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import type { HoldingEndReason } from '../generated/prisma/enums.ts';
import { changeSeats, checkPeriod, postOfHolding, sourcesOfUrl } from './change-seats.ts';

export type EndOfficeHoldingInput = {
  id: string;
  expectedVersion: number;
  /** The first day it is held no more. */
  to: Date;
  endReason: HoldingEndReason;
  /** Where the end can be read. It stands beside the sources there are. */
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Ends a holding: a death, a resignation, a disqualification … The seat is vacant from that day (R10), but for a dissolution, after which there
 * is no House to have a vacancy in. What was known of a later end is corrected, not ended once more.
 */
export async function endOfficeHolding(
  prisma: PrismaClient,
  input: EndOfficeHoldingInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  return changeSeats(
    prisma,
    { changeReason: input.changeReason, actor },
    (tx) => postOfHolding(tx, input.id),
    async (book) => {
      const holding = book.getHolding(input.id);
      checkVersion(holding, input.expectedVersion, { to: input.to, endReason: input.endReason });
      checkPeriod(holding.from, input.to);
      if (holding.to !== null && holding.to <= input.to)
        throw new InputRefusedError(
          ['to'],
          'This holding has ended before. Correct it if its end was another day.',
        );
      const sources = [...asList(holding.sources), ...asList(sourcesOfUrl(input.sourceUrl))];
      return { result: book.end(input.id, input.to, input.endReason, sources) };
    },
  );
}

function asList(sources: unknown): object[] {
  return Array.isArray(sources) ? sources : [];
}
