import type { Prisma } from '../generated/prisma/client.ts';

/** Shorter names would be found in half of all texts. */
const SHORTEST_NAME = 5;

/** Whether a name on the record occurs in a text (R6). An event can be anybody's, so every person is looked for, by one statement. */
export async function namesAPerson(
  tx: Prisma.TransactionClient,
  texts: readonly (string | null)[],
): Promise<boolean> {
  const text = texts.filter((part) => part !== null).join('\n');
  const [found] = await tx.$queryRaw<{ isNamed: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Person" WHERE length("name") >= ${SHORTEST_NAME} AND position(lower("name") IN lower(${text})) > 0
    ) AS "isNamed"`;
  return found?.isNamed ?? false;
}
