import type { PrismaClient } from '../src/generated/prisma/client.ts';

type Identified = { identifiers: { scheme: string; value: string }[] };

/**
 * What the record says of elections, in an order of its own and without ids, slugs and times: two databases that were filled by the
 * same files in different orders must give the same. Entries that were merged away are not in it.
 */
export async function digestRecord(prisma: PrismaClient) {
  const people = await prisma.person.findMany({
    where: { mergedIntoId: null },
    select: {
      id: true,
      name: true,
      givenName: true,
      familyName: true,
      sortName: true,
      honorificPrefix: true,
      state: true,
      sources: true,
      identifiers: true,
    },
  });
  const nameOf = new Map(people.map((person) => [person.id, keyOf(person) || person.name]));
  const parties = await prisma.organisation.findMany({
    where: { kind: 'PARTY' },
    select: { id: true, nameEn: true, identifiers: true },
  });
  const partyOf = new Map(parties.map((party) => [party.id, keyOf(party)]));
  const areas = await prisma.area.findMany({
    select: {
      id: true,
      kind: true,
      nameEn: true,
      nameCy: true,
      validFrom: true,
      validTo: true,
      identifiers: true,
      parent: { select: { slug: true } },
    },
  });
  const areaOf = new Map(
    areas.map((area) => [area.id, `${area.kind} ${keyOf(area)} ${area.nameEn ?? area.nameCy}`]),
  );
  const elections = await prisma.election.findMany({
    select: {
      id: true,
      electionId: true,
      nameEn: true,
      nameCy: true,
      pollingOn: true,
      organisation: { select: { slug: true } },
    },
  });
  const electionOf = new Map(elections.map(({ id, electionId }) => [id, electionId]));
  const ballots = await prisma.ballot.findMany({
    include: { post: { select: { role: true, areaId: true } } },
  });
  const ballotOf = new Map(
    ballots.map((ballot) => [
      ballot.id,
      `${electionOf.get(ballot.electionId)} ${ballot.gssCode ?? ballot.ballotId}`,
    ]),
  );
  const candidacies = await prisma.candidacy.findMany({ include: { standings: true } });
  const holdings = await prisma.officeHolding.findMany({
    include: { post: { select: { areaId: true, role: true } } },
  });
  return {
    people: sorted(
      people.map(({ id: _, identifiers: __, sources, ...person }, index) => ({
        key: keyOf(people[index] ?? { identifiers: [] }),
        publishers: publishersOf(sources),
        ...person,
      })),
    ),
    parties: sorted(parties.map((party) => ({ key: keyOf(party), name: party.nameEn }))),
    areas: sorted(
      areas.map(({ id, validFrom, validTo, parent }) => ({
        area: areaOf.get(id),
        validFrom,
        validTo,
        parent: parent?.slug ?? null,
      })),
    ),
    elections: sorted(elections.map(({ id: _, ...election }) => election)),
    ballots: sorted(
      ballots.map(
        ({ id: _, electionId, areaId, postId: __, post, sources, replacedById: ___, ...ballot }) => ({
          ...ballot,
          election: electionOf.get(electionId),
          area: areaId === null ? null : areaOf.get(areaId),
          post: post && `${post.role} ${areaOf.get(post.areaId ?? '')}`,
          publishers: publishersOf(sources),
        }),
      ),
    ),
    candidacies: sorted(
      candidacies.map(({ id: _, ballotId, personId, standings, sources, ...candidacy }) => ({
        ...candidacy,
        ballot: ballotOf.get(ballotId),
        person: nameOf.get(personId),
        standing: standings.map(({ partyId, place }) => `${place} ${partyOf.get(partyId)}`).toSorted(),
        publishers: publishersOf(sources),
      })),
    ),
    holdings: sorted(
      holdings.map(({ personId, post, from, to, startReason, endReason }) => ({
        person: nameOf.get(personId),
        post: `${post.role} ${areaOf.get(post.areaId ?? '')}`,
        from,
        to,
        startReason,
        endReason,
      })),
    ),
  };
}

function keyOf({ identifiers }: Identified): string {
  return identifiers
    .map(({ scheme, value }) => `${scheme}:${value}`)
    .toSorted()
    .join(' ');
}

function publishersOf(sources: unknown): string[] {
  return (sources as { publisher: string }[]).map(({ publisher }) => publisher);
}

function sorted<Row>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
