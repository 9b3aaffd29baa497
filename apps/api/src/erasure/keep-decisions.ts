import type { Prisma } from '../generated/prisma/client.ts';
import type { Traits } from './traces.ts';

/**
 * Keeps with the terms of a name that an editor decided about them: the question that says so goes with what is erased, and whom an editor turned down is not
 * to be in office by that. Call it before the questions go.
 */
export async function keepDecisions(
  tx: Prisma.TransactionClient,
  { personIds, names }: Traits,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SeatTerm" AS t SET "isDecided" = TRUE FROM "Person" n, "Proposal" q
    WHERE n."id" = t."personId" AND (n."id" = ANY (${[...personIds]}::uuid[]) OR n."name" = ANY (${[...names]}::text[]))
      AND q."key" = t."key" AND q."decidedById" IS NOT NULL AND NOT t."isDecided"`;
}
