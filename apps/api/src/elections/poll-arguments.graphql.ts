import type { PrismaClient } from '../generated/prisma/client.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { partyWhere } from './election-filter.ts';

/** Refuses days between which no poll can lie: the answer would read as if there had been none. */
export function checkPollDays({ from, to }: { from?: Date | null; to?: Date | null }): void {
  if (from && to && from >= to)
    throw new InvalidInputError(
      'from must be a day before to, which is itself left out: no poll lies between these.',
    );
}

/** Refuses a party that the record does not know: a slip in its name would read as if nobody had stood for it. */
export async function checkParty(prisma: PrismaClient, party: string): Promise<void> {
  const found = await prisma.organisation.findFirst({ where: partyWhere(party), select: { id: true } });
  if (!found) {
    throw new InvalidInputError(
      'The record has no such party. Name it by its slug, or by its Electoral Commission id such as PP53.',
    );
  }
}
