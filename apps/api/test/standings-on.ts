import type { PrismaClient } from '../src/generated/prisma/client.ts';

/** Standings of everybody on a ballot, by name: `PRINCIPAL PP53`. */
export async function standingsOn(prisma: PrismaClient, ballotId: string) {
  const candidacies = await prisma.candidacy.findMany({
    where: { ballot: { ballotId } },
    include: { person: true, standings: { include: { party: { include: { identifiers: true } } } } },
  });
  return Object.fromEntries(
    candidacies.map(({ person, standings }) => [
      person.name,
      standings.map(({ place, party }) => `${place} ${party.identifiers[0]?.value}`).toSorted(),
    ]),
  );
}
