import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { endorsedForPoll } from '../elections/endorsed-for-poll.ts';
import type { NameSearch } from './find-named-people.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** Of no one council every name there is could be meant: shorter ones would be found in half of all texts. */
const SHORTEST_NAME_ANYWHERE = 5;

/**
 * Whether the name of somebody who held office or had a place (leader, portfolio, whip) at that council or in one of its groups, stood for it
 * or was chosen or endorsed to, occurs in a text (R6); where the text is of no council (null), the name of anybody in the record.
 */
export async function namesKnownPerson(
  tx: Reading,
  councilId: string | null,
  search: NameSearch,
): Promise<boolean> {
  const named = await search();
  if (councilId === null) return named.some(({ nameLength }) => nameLength >= SHORTEST_NAME_ANYWHERE);
  if (named.length === 0) return false;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM (${knownAt(councilId)}) known
    WHERE known."personId" = ANY (${named.map(({ id }) => id)}::uuid[]) LIMIT 1`;
  return found.length > 0;
}

function knownAt(councilId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT holding."personId" FROM "OfficeHolding" holding JOIN "Post" post ON post."id" = holding."postId"
      WHERE post."organisationId" = ${councilId}::uuid
    UNION SELECT candidacy."personId" FROM "Candidacy" candidacy
      JOIN "Ballot" ballot ON ballot."id" = candidacy."ballotId"
      JOIN "Election" election ON election."id" = ballot."electionId"
      WHERE election."organisationId" = ${councilId}::uuid
    UNION SELECT application."personId" FROM "Application" application
      JOIN "Election" election ON election."id" = application."electionId"
      WHERE election."organisationId" = ${councilId}::uuid AND application."state" = 'APPROVED'
    UNION SELECT endorsed."personId" FROM (
      ${endorsedForPoll(Prisma.sql`election."organisationId" = ${councilId}::uuid`)}) endorsed
    UNION SELECT membership."personId" FROM "Membership" membership
      JOIN "Organisation" body ON body."id" = membership."organisationId"
      WHERE body."id" = ${councilId}::uuid
        OR (body."parentId" = ${councilId}::uuid AND body."kind" = 'COUNCIL_GROUP')`;
}
