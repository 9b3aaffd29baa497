import { insertMany } from '../src/db/insert-many.ts';
import { newId } from '../src/db/new-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { LISTED } from './given.ts';
import type { RandomRecord } from './random-record.ts';

/** Writes a random record. Every text in it is fictional. */
export async function writeRandomRecord(prisma: PrismaClient, record: RandomRecord): Promise<void> {
  const { bodies, posts, people, elections, ballots, candidacies } = record;
  await prisma.$transaction(async (tx) => {
    await insertMany(
      tx,
      'Organisation',
      bodies.map((body) => ({ ...body, nameEn: body.slug, updatedAt: '2026-01-01T00:00:00Z' })),
    );
    // A post with a nation of its own has it by its area; without areas one post a role and body is allowed.
    const areas = posts.map((post) => ({
      id: newId(),
      slug: `area-${post.id}`,
      kind: 'WARD',
      nameEn: 'Ward',
      nation: post.nation,
      updatedAt: '2026-01-01T00:00:00Z',
    }));
    await insertMany(tx, 'Area', areas);
    await insertMany(
      tx,
      'Post',
      posts.map(({ bodyId, nation: _, ...post }, index) => ({
        ...post,
        organisationId: bodyId,
        areaId: areas[index]?.id,
      })),
    );
    await insertMany(
      tx,
      'Person',
      people.map(({ id, state: own, isMerged }) => ({
        id,
        slug: `person-${id}`,
        name: 'Sam Example',
        sortName: 'Example',
        state: own,
        mergedIntoId: isMerged ? record.mergedInto : null,
        updatedAt: '2026-01-01T00:00:00Z',
      })),
    );
    await insertMany(
      tx,
      'Election',
      elections.map(({ id, electionId, pollingOn, body, isLinked }) => ({
        id,
        electionId,
        pollingOn,
        organisationId: isLinked ? body.id : null,
      })),
    );
    await insertMany(
      tx,
      'Ballot',
      ballots.flatMap(({ id, election, post, isCancelled, isReplaced }) => {
        const ballot = { electionId: election.id, label: 'Ballot', postId: post?.id ?? null };
        const successor = { ...ballot, id: newId(), isCancelled: false, replacedById: null };
        const replaced = { ...ballot, id, isCancelled, replacedById: isReplaced ? successor.id : null };
        return isReplaced ? [successor, replaced] : [replaced];
      }),
    );
    await insertMany(
      tx,
      'Candidacy',
      candidacies.map(({ id, ballotId, personId, isElected }) => ({ id, ballotId, personId, isElected })),
    );
    await insertMany(
      tx,
      'CandidacyStanding',
      candidacies.flatMap(({ id, parties: named }) =>
        named.map((partyId, index) => ({
          candidacyId: id,
          partyId,
          place: index === 0 ? 'PRINCIPAL' : 'ADJUNCT',
        })),
      ),
    );
    const source = JSON.stringify([
      { publisher: 'Example', licence: 'OGL', url: null, retrievedOn: '2026-01-01' },
    ]);
    await insertMany(
      tx,
      'OfficeHolding',
      record.holdings.map((holding) => ({
        ...holding,
        sources: JSON.parse(source),
        updatedAt: '2026-01-01T00:00:00Z',
      })),
    );
    await insertMany(tx, 'SeatsInDoubt', record.seatsInDoubt);
    await insertMany(
      tx,
      'Vacancy',
      record.vacancies.map((row) => ({ id: newId(), ...row })),
    );
    await insertMany(
      tx,
      'Endorsement',
      record.endorsements.map((row) => ({ id: newId(), ...row })),
    );
    await insertMany(
      tx,
      'Membership',
      record.memberships.map(({ partyId, ...row }) => ({
        id: newId(),
        organisationId: partyId,
        role: 'MEMBER',
        ...row,
      })),
    );
    await insertMany(
      tx,
      'Coverage',
      record.coverage.map(({ bodyId, ...row }) => ({
        id: newId(),
        organisationId: bodyId,
        sources: LISTED,
        ...row,
      })),
    );
    for (const adoption of record.adoptions) {
      await tx.councilAdoption.create({
        data: {
          campaignId: record.campaign,
          councilId: adoption.bodyId,
          state: adoption.state,
          updates: {
            create: adoption.log.map((row) => ({
              kind: 'RATING' as const,
              adoptionState: row.state as 'PASSED',
              amendedTextEn: 'As amended.',
              effectiveOn: new Date(`${row.on}T00:00:00Z`),
              summaryEn: 'The minutes say so.',
              evidence: { create: { type: 'COUNCIL_DECISION' as const, url: 'https://council.example.org' } },
            })),
          },
        },
      });
    }
  });
}
