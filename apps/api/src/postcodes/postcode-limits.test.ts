import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { day, given, LISTED } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';
import { newId } from '../db/new-id.ts';

const database = testDatabase();

const TIERS = [
  ['COUNCIL', 'WARD', 'COUNCILLOR', 'E05999901'],
  ['LEGISLATURE', 'WESTMINSTER_CONSTITUENCY', 'MP', 'E14999901'],
  ['POLICE_AREA_BODY', 'POLICE_AREA', 'POLICE_AND_CRIME_COMMISSIONER', 'E23999901'],
] as const;

test('an answer that leaves somebody out is never whole, and one that leaves ballots out says so', async () => {
  const { prisma } = database;
  for (const [kind, areaKind, role, gss] of TIERS) {
    const slug = kind.toLowerCase().replaceAll('_', '-');
    const identifiers = { create: { scheme: 'gss', value: gss } };
    const area = { create: { kind: areaKind, slug: `${slug}-area`, nameEn: slug, identifiers } };
    const coverage = {
      create: { role, level: 'COMPLETE' as const, asOfOn: day('2026-11-01'), sources: LISTED },
    };
    const seats = role === 'COUNCILLOR' ? 101 : 1;
    const vacancies = { create: { from: day('2026-11-01') } };
    const posts = { create: { role, seats, area, vacancies } };
    await prisma.organisation.create({
      data: { kind, slug, nameEn: slug, state: 'PUBLISHED', coverage, posts },
    });
  }
  await importText(prisma, directoryOf(postcodeRow()));
  const ask = async () => {
    const { data, errors } = await askPublic(
      prisma,
      '{ postcode(code: "ZE9 1AA") { representatives { id } coverage { level } ballotsToCome { confidence } hasMoreBallotsToCome } }',
    );
    expect(errors).toBeUndefined();
    const { representatives, coverage, ballotsToCome, hasMoreBallotsToCome } = data.postcode;
    return [representatives.length, coverage.level, ballotsToCome.length, hasMoreBallotsToCome];
  };
  const ward = await prisma.post.findFirstOrThrow({ where: { role: 'COUNCILLOR' } });
  const election = await prisma.election.create({
    data: { electionId: 'local.council.2027-05-06', pollingOn: day('2027-05-06') },
  });
  const story = given(prisma);
  const fill = async (count: number) => {
    const people = Array.from({ length: count }, () => ({ id: newId() }));
    const called = { name: 'Sam Example', sortName: 'Example', state: 'PUBLISHED' as const };
    await prisma.person.createMany({ data: people.map(({ id }) => ({ id, slug: `sam-${id}`, ...called })) });
    const office = { postId: ward.id, from: day('2023-05-08') };
    await prisma.officeHolding.createMany({ data: people.map(({ id }) => ({ personId: id, ...office })) });
  };
  const call = (count: number) =>
    prisma.ballot.createMany({
      data: Array.from({ length: count }, () => ({
        electionId: election.id,
        areaId: ward.areaId,
        label: 'Ward',
      })),
    });

  await fill(100);
  await call(50);
  expect(await ask()).toEqual([100, 'COMPLETE', 50, false]);
  await prisma.vacancy.deleteMany({ where: { postId: ward.id } });
  await story.councillor(ward.id);
  await call(1);
  expect(await ask()).toEqual([100, 'PARTIAL', 50, true]);
});
