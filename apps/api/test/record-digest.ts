import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { digestBodies } from './digest-bodies.ts';
import { sorted } from './sorted-rows.ts';

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
      nation: true,
      nameEn: true,
      nameCy: true,
      validFrom: true,
      validTo: true,
      legislation: true,
      latitude: true,
      longitude: true,
      identifiers: true,
      parentId: true,
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
  const wonAt = new Map(candidacies.map(({ id, ballotId }) => [id, ballotId]));
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
      areas.map(({ id, kind: _, identifiers: __, parentId, ...area }) => ({
        area: areaOf.get(id),
        ...area,
        parent: parentId === null ? null : areaOf.get(parentId),
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
      holdings.map(
        ({ personId, post, from, to, isStartKnown, startReason, endReason, isStatedJoint, ...holding }) => ({
          person: nameOf.get(personId),
          post: `${post.role} ${areaOf.get(post.areaId ?? '')}`,
          from,
          to,
          isStartKnown,
          startReason,
          endReason,
          isStatedJoint: isStatedJoint && holding.candidacyId === null,
          ballot: ballotOf.get(wonAt.get(holding.candidacyId ?? '') ?? ''),
          publishers: publishersOf(holding.sources),
        }),
      ),
    ),
    ...(await digestRegisters(prisma, (id) => areaOf.get(id) ?? null)),
    ...(await digestBodies(prisma)),
  };
}

/** What registers say of places, bodies and parties. */
async function digestRegisters(prisma: PrismaClient, areaOf: (id: string) => string | null) {
  const bodies = await prisma.organisation.findMany({
    include: { identifiers: true, aliases: true, registrations: true, descriptions: true, replacedBy: true },
  });
  const bodyOf = new Map(bodies.map((body) => [body.id, `${body.kind} ${keyOf(body) || body.slug}`]));
  const [codes, listings, boundaries, successions, overlaps, aliases] = await Promise.all([
    prisma.areaIdentifier.findMany(),
    prisma.areaListing.findMany(),
    prisma.areaBoundary.findMany(),
    prisma.areaSuccession.findMany(),
    prisma.areaOverlap.findMany(),
    prisma.partyAlias.findMany(),
  ]);
  return {
    bodies: sorted(
      bodies.map(
        ({
          id,
          nameEn,
          nameCy,
          shortNameEn,
          councilType,
          nation,
          areaId,
          foundedOn,
          dissolvedOn,
          ...of
        }) => ({
          body: bodyOf.get(id),
          facts: [nameEn, nameCy, shortNameEn, councilType, nation, foundedOn, dissolvedOn],
          area: areaId === null ? null : areaOf(areaId),
          ids: sorted(
            of.identifiers.map(({ scheme, value, validFrom, validTo }) => [
              scheme,
              value,
              validFrom,
              validTo,
            ]),
          ),
          aliases: of.aliases.map(({ folded }) => folded).toSorted(),
          registrations: sorted(of.registrations.map(({ organisationId: _, ...row }) => row)),
          descriptions: sorted(of.descriptions.map(({ id: _, organisationId: __, ...row }) => row)),
          replacedBy: sorted(
            of.replacedBy.map(({ successorId, occurredOn }) => [bodyOf.get(successorId), occurredOn]),
          ),
        }),
      ),
    ),
    codes: sorted(codes.map(({ id: _, areaId, ...row }) => ({ area: areaOf(areaId), ...row }))),
    listings: sorted(listings.map(({ areaId, ...row }) => ({ area: areaOf(areaId), ...row }))),
    boundaries: sorted(
      boundaries.map(({ areaId, sources: _, ...row }) => ({ area: areaOf(areaId), ...row })),
    ),
    successions: sorted(
      successions.map(({ predecessorId, successorId, ...row }) => ({
        pair: [areaOf(predecessorId), areaOf(successorId)],
        ...row,
      })),
    ),
    overlaps: sorted(
      overlaps.map(({ fromId, toId, ...row }) => ({ pair: [areaOf(fromId), areaOf(toId)], ...row })),
    ),
    aliases: sorted(
      aliases.map(({ id: _, principalId, adjunctId, ...row }) => ({
        ...row,
        meaning: [principalId && bodyOf.get(principalId), adjunctId && bodyOf.get(adjunctId)],
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
