import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
let millArea: string;

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const city = await story.council('aldermere');
  const mill = await story.ward(city.id);
  millArea = mill.areaId ?? '';
  await prisma.areaIdentifier.create({ data: { areaId: millArea, scheme: 'gss', value: 'E05999901' } });
  await story.councillor(mill.id, { name: 'Mill, Mo' });
  const quay = await story.ward(city.id);
  await story.councillor(quay.id, { name: 'Quay, Kit' });
  const county = await story.council('shire');
  await prisma.organisation.update({
    where: { id: county.id },
    data: { councilType: 'WELSH_UNITARY', nation: 'WALES' },
  });
  const shireWard = await story.ward(county.id);
  await story.councillor(shireWard.id, { name: 'Shire, Sal' });
  // The House of Commons is of all nations: an MP counts for the nation of the constituency.
  const commons = await prisma.organisation.create({
    data: { kind: 'LEGISLATURE', slug: 'commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
  });
  for (const nation of ['WALES', 'ENGLAND'] as const) {
    const seat = await prisma.post.create({
      data: {
        organisation: { connect: { id: commons.id } },
        role: 'MP',
        area: {
          create: { kind: 'WESTMINSTER_CONSTITUENCY', slug: `seat-${nation}`, nameEn: nation, nation },
        },
      },
    });
    await story.councillor(seat.id, { name: `Member, ${nation}` });
  }
  for (const [slug, state, areaId, from, to] of [
    ['mill-co-op', 'PUBLISHED', millArea, '2020-01-01', '2026-01-01'],
    ['mill-co-op', 'PUBLISHED', quay.areaId, '2026-01-01', null],
    ['hidden-co-op', 'DRAFT', millArea, '2020-01-01', null],
  ] as const) {
    const party = await prisma.organisation.upsert({
      where: { slug },
      create: { kind: 'LOCAL_PARTY', slug, nameEn: slug, state },
      update: {},
    });
    await prisma.localPartyArea.create({
      data: { localPartyId: party.id, areaId: areaId ?? '', from: day(from), to: to && day(to) },
    });
  }
});

async function names(args: string): Promise<string[]> {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ representatives(endorsements: [ANYONE], ${args}) { totalCount nodes { person { name } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.representatives.totalCount).toBe(data.representatives.nodes.length);
  return data.representatives.nodes.map(({ person }: { person: { name: string } }) => person.name);
}

describe('representatives', () => {
  test('of areas, by id or code, and of areas within them', async () => {
    expect(await names(`areas: ["${formatGlobalId('Area', millArea)}"]`)).toEqual(['Mill, Mo']);
    expect(await names('gssCodes: ["E05999901"]')).toEqual(['Mill, Mo']);
    const { areaId } = await database.prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
    expect(await names(`areas: ["${formatGlobalId('Area', areaId ?? '')}"]`)).toEqual([
      'Mill, Mo',
      'Quay, Kit',
    ]);
  });
  test('of the areas that a local party covers on the day', async () => {
    expect(await names('localParty: { slug: "mill-co-op" }')).toEqual(['Quay, Kit']);
    expect(await names('localParty: { slug: "mill-co-op" }, asOf: "2025-12-31"')).toEqual(['Mill, Mo']);
  });
  test('R7: a hidden local party covers nothing in public', async () => {
    expect(await names('localParty: { slug: "hidden-co-op" }')).toEqual([]);
  });
  test('of a nation: its councillors, and its members of a house of all nations', async () => {
    expect(await names('nation: WALES')).toEqual(['Member, WALES', 'Shire, Sal']);
    expect(await names('nation: ENGLAND, roles: [MP]')).toEqual(['Member, ENGLAND']);
    expect(await names('nation: SCOTLAND')).toEqual([]);
  });
  test('of councils of a type; several conditions narrow each other', async () => {
    expect(await names('councilTypes: [UNITARY]')).toEqual(['Mill, Mo', 'Quay, Kit']);
    expect(await names('councilTypes: [UNITARY, WELSH_UNITARY], nation: WALES')).toEqual(['Shire, Sal']);
    expect(await names('councilTypes: [UNITARY], organisation: { slug: "shire" }')).toEqual([]);
  });
  test('R17: a nation nobody collected is not a nation without representatives', async () => {
    const { data } = await askPublic(
      database.prisma,
      '{ representatives(nation: WALES, endorsements: [ANYONE]) { coverage { level parts { role level organisation { slug } } } } }',
    );
    expect(data.representatives.coverage.level).toBe('NOT_COLLECTED');
    expect(data.representatives.coverage.parts).toEqual([
      { role: 'MP', level: 'NOT_COLLECTED', organisation: { slug: 'commons' } },
      { role: 'COUNCILLOR', level: 'NOT_COLLECTED', organisation: { slug: 'shire' } },
    ]);
  });
});
