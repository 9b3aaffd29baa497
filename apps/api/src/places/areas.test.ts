import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { findAreasOfCodes } from './code-holders.ts';

const database = testDatabase();

type Fields = Partial<{
  parent: string;
  gss: string[];
  from: string;
  to: string;
  lists: [series: string, year: number][];
  nameCy: string;
}>;

/** A country with one region, a county, a district and wards that were redrawn on 4 May 2023. */
async function makeCountry() {
  const { prisma } = database;
  const ids = new Map<string, string>();
  const area = async (
    kind: 'NATION' | 'REGION' | 'COUNTY' | 'DISTRICT' | 'WARD',
    name: string,
    fields: Fields = {},
  ) => {
    const { parent, gss = [], from, to, lists = [], nameCy } = fields;
    const { id } = await prisma.area.create({
      data: {
        kind,
        slug: name.toLowerCase().replaceAll(' ', '-'),
        nameEn: name,
        nameCy: nameCy ?? null,
        parentId: ids.get(parent ?? '') ?? null,
        validFrom: from ? day(from) : null,
        validTo: to ? day(to) : null,
        identifiers: {
          create: gss.map((value) => ({
            scheme: 'gss',
            value,
            validFrom: from ? day(from) : null,
            validTo: to ? day(to) : null,
          })),
        },
        listings: { create: lists.map(([series, year]) => ({ series, year })) },
      },
    });
    ids.set(name, id);
    return id;
  };
  await area('NATION', 'England');
  const region = await area('REGION', 'Middle', { parent: 'England', gss: ['E12900001'] });
  await area('COUNTY', 'Merefordshire', { parent: 'England' });
  const district = await area('DISTRICT', 'Aldermere', {
    parent: 'Merefordshire',
    gss: ['E07900001', 'E07900002'],
    nameCy: 'Gwern y Llyn',
  });
  const overlap = { populationShare: 1, residentialShare: 1, areaShare: 1 };
  await prisma.areaOverlap.create({ data: { fromId: district, toId: region, ...overlap } });
  const old = await area('WARD', 'Old Mill', {
    parent: 'Aldermere',
    gss: ['E05900001'],
    to: '2023-05-04',
    lists: [['WD', 2018]],
  });
  const mill = await area('WARD', 'Mill', {
    parent: 'Aldermere',
    gss: ['E05900001'],
    from: '2023-05-04',
    lists: [['WD', 2025]],
  });
  await area('WARD', 'Quay', { parent: 'Aldermere', gss: ['E05900003'], lists: [['WD', 2018]] });
  await area('WARD', 'Harbour', {
    parent: 'Aldermere',
    gss: ['E05900004'],
    lists: [
      ['WD', 2018],
      ['WD', 2025],
    ],
  });
  await area('WARD', 'Weir', { parent: 'Aldermere', gss: ['E05900005'], from: '2026-05-07' });
  await prisma.areaSuccession.create({
    data: {
      predecessorId: old,
      successorId: mill,
      occurredOn: day('2023-05-04'),
      legislation: 'The Aldermere (Electoral Changes) Order 2022',
    },
  });
  await prisma.areaOverlap.createMany({
    data: [
      { fromId: old, toId: mill, populationShare: 0.75 },
      { fromId: mill, toId: old, populationShare: 0.5 },
    ],
  });
}

async function slugs(args: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ areas(${args}${args ? ', ' : ''}first: 50) { totalCount nodes { slug } } }`,
  );
  expect(errors).toBeUndefined();
  const found: string[] = data.areas.nodes.map(({ slug }: { slug: string }) => slug);
  expect(data.areas.totalCount).toBe(found.length);
  return found;
}

describe('areas', () => {
  beforeAll(makeCountry);

  test('are found by kind, by a part of either name and by any code they have or had', async () => {
    expect(await slugs('kind: WARD')).toEqual(['harbour', 'mill', 'old-mill', 'quay', 'weir']);
    expect(await slugs('text: "mILL"')).toEqual(['mill', 'old-mill']);
    expect(await slugs('text: "y llyn"')).toEqual(['aldermere']);
    expect(await slugs('text: "%"')).toEqual([]);
    expect(await slugs('gss: "e07900002"')).toEqual(['aldermere']);
    expect(await slugs('gss: "E05900001"')).toEqual(['mill', 'old-mill']);
  });

  test('of a code used again are those whose code it was on the day', async () => {
    expect(await slugs('gss: "E05900001", asOf: "2023-05-03"')).toEqual(['old-mill']);
    expect(await slugs('gss: "E05900001", asOf: "2023-05-04"')).toEqual(['mill']);
  });

  test('of a code given again at a poll the former has it while who sits for it does so to the end of their term', async () => {
    const { prisma } = database;
    const [mill, old] = await Promise.all(
      ['mill', 'old-mill'].map((slug) => prisma.area.findUniqueOrThrow({ where: { slug } })),
    );
    const { id: organisationId } = await given(prisma).council();
    const post = { organisationId, areaId: old?.id ?? '', role: 'COUNCILLOR' as const };
    await prisma.post.create({ data: { ...post, validTo: day('2023-05-09') } });
    const on = (asOf: string) => findAreasOfCodes(prisma, ['E05900001'], day(asOf));
    expect(await on('2023-05-03')).toEqual([old?.id]);
    expect((await on('2023-05-04')).toSorted()).toEqual([mill?.id, old?.id].toSorted());
    expect(await on('2023-05-09')).toEqual([mill?.id]);
  });

  test('inside another are its parts, their parts, and what a region holds', async () => {
    expect(await slugs('within: { slug: "england" }, kind: WARD')).toHaveLength(5);
    expect(await slugs('within: { gss: "E12900001" }')).toEqual([
      'aldermere',
      'harbour',
      'mill',
      'old-mill',
      'quay',
      'weir',
    ]);
    expect(await slugs('within: { slug: "nowhere" }')).toEqual([]);
  });

  test('in force on a day are so by their own days, and by the newest list of that day', async () => {
    const wards = 'kind: WARD, within: { slug: "aldermere" }, asOf:';
    expect(await slugs(`${wards} "2019-01-01"`)).toEqual(['harbour', 'old-mill', 'quay']);
    expect(await slugs(`${wards} "2024-01-01"`)).toEqual(['harbour', 'mill', 'quay']);
    expect(await slugs(`${wards} "2025-12-01"`)).toEqual(['harbour', 'mill']);
    expect(await slugs(`${wards} "2026-11-22"`)).toEqual(['harbour', 'mill', 'weir']);
    expect(await slugs('listedIn: { series: "WD", year: 2018 }')).toEqual(['harbour', 'old-mill', 'quay']);
  });

  test('say what followed them by which order, and how they overlap both ways', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ areas(text: "Mill") { nodes {
          slug validFrom validTo legislation identifiers { scheme value validFrom validTo } listedIn { series year } point { latitude } boundary { west }
          successors { occurredOn legislation area { slug } } predecessors { area { slug } }
          overlaps(kind: WARD) { area { slug } ofThis { population ground } ofOther { population } livePostcodes } } } }`,
    );
    expect(data.areas.nodes).toEqual([
      {
        slug: 'mill',
        validFrom: '2023-05-04',
        validTo: null,
        legislation: null,
        identifiers: [{ scheme: 'gss', value: 'E05900001', validFrom: '2023-05-04', validTo: null }],
        listedIn: [{ series: 'WD', year: 2025 }],
        point: null,
        boundary: null,
        successors: [],
        predecessors: [{ area: { slug: 'old-mill' } }],
        overlaps: [
          {
            area: { slug: 'old-mill' },
            ofThis: { population: 0.5, ground: null },
            ofOther: { population: 0.75 },
            livePostcodes: null,
          },
        ],
      },
      expect.objectContaining({
        slug: 'old-mill',
        validTo: '2023-05-04',
        successors: [
          {
            occurredOn: '2023-05-04',
            legislation: 'The Aldermere (Electoral Changes) Order 2022',
            area: { slug: 'mill' },
          },
        ],
      }),
    ]);
  });

  test('are paged by their slugs', async () => {
    const page = (after: string) =>
      askPublic(
        database.prisma,
        `{ areas(kind: WARD, first: 2${after}) { nodes { slug } pageInfo { hasNextPage endCursor } } }`,
      );
    const first = (await page('')).data.areas;
    expect(first).toMatchObject({
      nodes: [{ slug: 'harbour' }, { slug: 'mill' }],
      pageInfo: { hasNextPage: true },
    });
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.areas;
    expect(second.nodes).toEqual([{ slug: 'old-mill' }, { slug: 'quay' }]);
  });

  test('refuse an id of another type, a page too long and a cursor of another list', async () => {
    const codeOf = async (args: string) =>
      (await askPublic(database.prisma, `{ areas(${args}) { nodes { slug } } }`)).errors?.[0]?.extensions
        ?.code;
    expect(await codeOf('within: { id: "org_abc" }')).toBe('INVALID_INPUT');
    expect(await codeOf('first: 101')).toBe('INVALID_INPUT');
    expect(await codeOf('after: "x"')).toBe('INVALID_INPUT');
  });
});
