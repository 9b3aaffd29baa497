import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** Of no one council every name there is could be meant: shorter ones would be found in half of all texts. */
const SHORTEST_NAME_ANYWHERE = 5;

/**
 * Whether the name of somebody who held office at that council, or stood for it, occurs in a text (R6); where the text is of no council
 * (null), the name of anybody in the record.
 */
export async function namesKnownPerson(
  tx: Reading,
  councilId: string | null,
  texts: readonly (string | null)[],
): Promise<boolean> {
  const text = texts.filter((part) => part !== null).join('\n');
  if (text.trim() === '') return false;
  if (councilId === null) return namesAnybody(tx, text);
  const people = await tx.person.findMany({
    where: {
      OR: [
        { holdings: { some: { post: { organisationId: councilId } } } },
        { candidacies: { some: { ballot: { election: { organisationId: councilId } } } } },
      ],
    },
    distinct: ['name'],
    select: { name: true },
  });
  const publicText = text.toLocaleLowerCase('en');
  return people.some(({ name }) => publicText.includes(name.toLocaleLowerCase('en')));
}

/** The database looks, so that not every name there is has to come out of it. */
async function namesAnybody(tx: Reading, text: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person"
    WHERE length("name") >= ${SHORTEST_NAME_ANYWHERE} AND position(lower("name") IN lower(${text})) > 0 LIMIT 1`;
  return found.length > 0;
}
