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
  test('of a county at any depth: its districts, their wards, and what lies wholly in a combined authority', async () => {
    const { prisma } = database;
    const [aldermere, shire] = await Promise.all(
      ['aldermere', 'shire'].map((slug) => prisma.organisation.findUniqueOrThrow({ where: { slug } })),
    );
    const nation = await prisma.area.create({ data: { kind: 'NATION', slug: 'nation', nameEn: 'Nation' } });
    const county = await prisma.area.create({
      data: { kind: 'COUNTY', slug: 'county', nameEn: 'County', parentId: nation.id },
    });
    await prisma.area.update({ where: { id: aldermere?.areaId ?? '' }, data: { parentId: county.id } });
    const combined = await prisma.area.create({
      data: { kind: 'COMBINED_AUTHORITY', slug: 'combined', nameEn: 'Combined' },
    });
    await prisma.areaOverlap.createMany({
      data: [
        { fromId: county.id, toId: combined.id, areaShare: 1 },
        { fromId: shire?.areaId ?? '', toId: combined.id, areaShare: 0.5 },
      ],
    });
    for (const { id } of [county, nation, combined])
      expect(await names(`areas: ["${formatGlobalId('Area', id)}"]`)).toEqual(['Mill, Mo', 'Quay, Kit']);
    // A district of which nobody was collected is among the bodies whose coverage answers for the county, and so is the house whose members it has (R17).
    const district = await prisma.area.create({
      data: { kind: 'DISTRICT', slug: 'dale', nameEn: 'Dale', parentId: county.id },
    });
    await prisma.organisation.create({
      data: {
        kind: 'COUNCIL',
        councilType: 'NON_METROPOLITAN_DISTRICT',
        slug: 'dale',
        nameEn: 'Dale',
        state: 'PUBLISHED',
        areaId: district.id,
      },
    });
    const { data } = await askPublic(
      prisma,
      `{ representatives(areas: ["${formatGlobalId('Area', county.id)}"]) { coverage { parts { organisation { slug } } } } }`,
    );
    expect(
      data.representatives.coverage.parts.map(
        (part: { organisation: { slug: string } }) => part.organisation.slug,
      ),
    ).toEqual(['aldermere', 'commons', 'dale']);
    const party = await prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug: 'county-co-op', nameEn: 'County', state: 'PUBLISHED' },
    });
    await prisma.localPartyArea.create({ data: { areaId: county.id, localPartyId: party.id } });
    expect(await names('localParty: { slug: "county-co-op" }')).toEqual(['Mill, Mo', 'Quay, Kit']);
    const around = await askPublic(
      prisma,
      '{ organisation(by: { slug: "dale" }) { localParties { slug covers { slug } before: covers(asOf: "2019-01-01") { slug } } } }',
    );
    expect(around.data.organisation.localParties).toEqual([
      { slug: 'county-co-op', covers: [{ slug: 'county' }], before: [{ slug: 'county' }] },
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
      '{ representatives(nation: WALES, asOf: "2001-01-01", endorsements: [ANYONE]) { coverage { level parts { role level organisation { slug } } } } }',
    );
    expect(data.representatives.coverage.level).toBe('NOT_COLLECTED');
    expect(data.representatives.coverage.parts).toEqual([
      { role: 'MP', level: 'NOT_COLLECTED', organisation: { slug: 'commons' } },
      { role: 'COUNCILLOR', level: 'NOT_COLLECTED', organisation: { slug: 'shire' } },
    ]);
  });
});

describe('how much is known of those in office', () => {
  const known = async (scope: string, asOf = '2026-11-22') => {
    const { data, errors } = await askPublic(
      database.prisma,
      `{ representatives(${scope}, asOf: "${asOf}", endorsements: [ANYONE]) { totalCount coverage { level parts { role level note { text } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.representatives;
  };

  test('where nobody said what is held, who is known to be in office makes it PARTIAL, in lists, on bodies and in figures', async () => {
    const part = { role: 'COUNCILLOR', note: null };
    expect(await known('organisation: { slug: "aldermere" }')).toEqual({
      totalCount: 2,
      coverage: { level: 'PARTIAL', parts: [{ ...part, level: 'PARTIAL' }] },
    });
    expect(await known('organisation: { slug: "aldermere" }', '2001-01-01')).toEqual({
      totalCount: 0,
      coverage: { level: 'NOT_COLLECTED', parts: [{ ...part, level: 'NOT_COLLECTED' }] },
    });
    const { data } = await askPublic(
      database.prisma,
      '{ organisation(by: { slug: "aldermere" }) { coverage { level } } figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "aldermere" } }) { coverage { level } statement { text } } }',
    );
    expect(data).toEqual({
      organisation: { coverage: [{ level: 'PARTIAL' }] },
      figures: [{ coverage: { level: 'PARTIAL' }, statement: { text: 'none known, not all collected' } }],
    });
  });

  test('the members of one legislature are all known for the whole country where its coverage says so, with its note', async () => {
    const { prisma } = database;
    const commons = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'commons' } });
    const note = 'As elected on 4 July 2024.';
    const row = { organisationId: commons.id, role: 'MP', noteEn: note, asOfOn: day('2024-07-04') } as const;
    await prisma.coverage.create({
      data: { ...row, level: 'PARTIAL', shownDays: [day('2024-07-04')] },
    });
    const whole = { role: 'MP', level: 'COMPLETE', note: { text: note } };
    expect(await known('roles: [MP]')).toEqual({
      totalCount: 2,
      coverage: { level: 'COMPLETE', parts: [whole] },
    });
    const { data } = await askPublic(
      prisma,
      '{ figures(codes: [MPS], endorsements: [ANYONE]) { coverage { level } } }',
    );
    expect(data.figures[0].coverage.level).toBe('COMPLETE');
    // Another legislature of which nothing is known is not forgotten beside it.
    const senedd = await prisma.organisation.create({
      data: { kind: 'LEGISLATURE', slug: 'senedd', nameEn: 'Senedd', state: 'PUBLISHED' },
    });
    await prisma.post.create({ data: { organisationId: senedd.id, role: 'MS' } });
    expect(await known('roles: [MP, MS]')).toMatchObject({
      coverage: { level: 'PARTIAL', parts: [whole, { role: 'MS', level: 'NOT_COLLECTED' }] },
    });
    expect(await known('roles: [MP, COUNCILLOR]')).toMatchObject({ coverage: { level: 'PARTIAL' } });
  });
});
