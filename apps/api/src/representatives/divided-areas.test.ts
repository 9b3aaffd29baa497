import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { day, given } from '../../test/given.ts';
import { csvOf, importText } from '../../test/import-csv.ts';

const database = testDatabase();
const SOUTH = 'E14999901';
const NORTH = 'E14999902';
let councilArea = '';

/** Three wards: the first is to lie in the south, the second in both, the third in the north. */
const WARDS = [
  ['Mill', 'E05999901'],
  ['Quay', 'E05999902'],
  ['Weir', 'E05999903'],
] as const;

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('aldermere');
  councilArea = council.areaId ?? '';
  await prisma.areaIdentifier.create({ data: { areaId: councilArea, scheme: 'gss', value: 'E06999901' } });
  for (const [name, code] of WARDS) {
    const ward = await story.ward(council.id, { seats: 1 });
    await prisma.areaIdentifier.create({ data: { areaId: ward.areaId ?? '', scheme: 'gss', value: code } });
    await story.councillor(ward.id, { name: `${name}, Councillor` });
  }
  const commons = await prisma.organisation.create({
    data: { kind: 'LEGISLATURE', slug: 'commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
  });
  for (const [slug, code] of [
    ['south', SOUTH],
    ['north', NORTH],
  ] as const) {
    const seat = await prisma.post.create({
      data: {
        organisation: { connect: { id: commons.id } },
        role: 'MP',
        area: {
          create: {
            kind: 'WESTMINSTER_CONSTITUENCY',
            slug,
            nameEn: slug,
            validFrom: day('2024-07-04'),
            identifiers: { create: { scheme: 'gss', value: code } },
          },
        },
      },
    });
    await story.councillor(seat.id, { name: `MP, ${slug}`, from: '2024-07-04' });
  }
  const police = await prisma.organisation.create({
    data: {
      kind: 'POLICE_AREA_BODY',
      slug: 'police',
      nameEn: 'Police',
      state: 'PUBLISHED',
      area: {
        create: {
          kind: 'POLICE_AREA',
          slug: 'police',
          nameEn: 'Police',
          identifiers: { create: { scheme: 'gss', value: 'E23999901' } },
        },
      },
    },
  });
  for (const [organisationId, role] of [
    [commons.id, 'MP'],
    [council.id, 'COUNCILLOR'],
    [police.id, 'POLICE_AND_CRIME_COMMISSIONER'],
  ] as const)
    await prisma.coverage.create({
      data: {
        organisationId,
        role,
        level: 'COMPLETE',
        asOfOn: day('2024-07-05'),
        sources: [{ url: 'https://example.org', publisher: 'A register' }],
      },
    });
  const south = await prisma.area.findUniqueOrThrow({ where: { slug: 'south' } });
  const party = await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'south-co-op', nameEn: 'South Co-op', state: 'PUBLISHED' },
  });
  await prisma.localPartyArea.create({ data: { localPartyId: party.id, areaId: south.id } });
});

async function ask(args: string) {
  const { data, errors } = await askPublic(
    database.prisma,
    `{ representatives(endorsements: [ANYONE], ${args}) { totalCount nodes { person { name } } coverage { level leavesOutWards parts { role level organisation { slug } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { nodes, coverage } = data.representatives;
  return {
    names: nodes.map(({ person }: { person: { name: string } }) => person.name),
    level: coverage.level,
    leavesOutWards: coverage.leavesOutWards,
    parts: coverage.parts.map(
      ({ role, level, organisation }: { role: string; level: string; organisation: { slug: string } }) =>
        `${organisation.slug} ${role} ${level}`,
    ),
  };
}

const directory = (month: string, ...more: Record<string, string>[]) =>
  directoryOf(
    postcodeRow({ pcds: 'ZE1 1AA', wd25cd: 'E05999901', dointr: month }),
    postcodeRow({ pcds: 'ZE1 1AB', wd25cd: 'E05999901' }),
    postcodeRow({ pcds: 'ZE1 1AC', wd25cd: 'E05999901', pcon24cd: NORTH, doterm: '202001' }),
    postcodeRow({ pcds: 'ZE1 2AA', wd25cd: 'E05999902' }),
    postcodeRow({ pcds: 'ZE1 2AB', wd25cd: 'E05999902', pcon24cd: NORTH }),
    postcodeRow({ pcds: 'ZE1 3AA', wd25cd: 'E05999903', pcon24cd: NORTH }),
    ...more,
  );

const ONLY_MP = { names: ['MP, south'], level: 'PARTIAL', leavesOutWards: true };
const SOUTHERN = {
  names: ['MP, south', 'Mill, Councillor'],
  level: 'PARTIAL',
  leavesOutWards: true,
  parts: [
    'aldermere COUNCILLOR PARTIAL',
    'commons MP COMPLETE',
    'police POLICE_AND_CRIME_COMMISSIONER COMPLETE',
  ],
};

describe('who represents a constituency', () => {
  test('R17: without a directory of postcodes it is not known which councillors do', async () => {
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toEqual({ ...ONLY_MP, parts: ['commons MP COMPLETE'] });
    expect(await ask('localParty: { slug: "south-co-op" }')).toMatchObject(ONLY_MP);
    expect(await ask(`gssCodes: ["${SOUTH}"], roles: [MP]`)).toMatchObject({
      level: 'COMPLETE',
      leavesOutWards: false,
    });
  });

  test('a council that a register says shares ground with it has a part in the coverage', async () => {
    const { prisma } = database;
    const south = await prisma.area.findUniqueOrThrow({ where: { slug: 'south' } });
    const pair = { fromId: councilArea, toId: south.id };
    await prisma.areaOverlap.create({ data: { ...pair, livePostcodes: 4, postcodeShare: 0.6 } });
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toEqual({
      ...ONLY_MP,
      parts: ['aldermere COUNCILLOR PARTIAL', 'commons MP COMPLETE'],
    });
    await prisma.areaOverlap.delete({ where: { fromId_toId: pair } });
  });

  test('the councillors of the wards whose live postcodes all lie in it; one of a ward in two is claimed by neither', async () => {
    await importText(database.prisma, directory('202508'));
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toEqual(SOUTHERN);
    expect(await ask('localParty: { slug: "south-co-op" }')).toEqual(SOUTHERN);
    expect((await ask(`gssCodes: ["${NORTH}"]`)).names).toEqual(['MP, north', 'Weir, Councillor']);
    // All of the council lies in the police area, and so do all its wards.
    const police = await ask('gssCodes: ["E23999901"]');
    expect(police).toMatchObject({ level: 'COMPLETE', leavesOutWards: false });
    expect(police.names).toEqual([
      'MP, north',
      'MP, south',
      'Mill, Councillor',
      'Quay, Councillor',
      'Weir, Councillor',
    ]);
    const { data } = await askPublic(
      database.prisma,
      `{ areas(within: { gss: "${SOUTH}" }) { nodes { gssCodes } } organisation(by: { slug: "aldermere" }) { localParties { slug } } }`,
    );
    expect(data).toEqual({
      areas: { nodes: [{ gssCodes: ['E05999901'] }] },
      organisation: { localParties: [{ slug: 'south-co-op' }] },
    });
  });

  test('R17: a ward in two is unknown also where the council’s own area has no code by which a directory places it', async () => {
    const { prisma } = database;
    const ofCouncil = { where: { innerId: councilArea } };
    const placements = await prisma.areaPlacement.findMany(ofCouncil);
    await prisma.areaPlacement.deleteMany(ofCouncil);
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toEqual(SOUTHERN);
    // And so is one of which nobody knows where it lies.
    const ofQuay = { where: { inner: { identifiers: { some: { value: 'E05999902' } } } } };
    const unplaced = await prisma.areaPlacement.findMany(ofQuay);
    await prisma.areaPlacement.deleteMany(ofQuay);
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toEqual(SOUTHERN);
    await prisma.areaPlacement.createMany({ data: [...placements, ...unplaced] });
  });

  test('a split postcode puts its ward in neither, and a newer directory places all anew', async () => {
    const { prisma } = database;
    const split = `postcode,area,share\nZE1 3AA,${NORTH},0.7\nZE1 3AA,${SOUTH},0.3\n`;
    await importText(prisma, split, { retrievedOn: '2026-11-20' });
    expect((await ask(`gssCodes: ["${NORTH}"]`)).names).toEqual(['MP, north']);
    await importText(prisma, split.replace('0.7', '1').replace(/ZE1 3AA,E14999901.*\n/, ''), {
      retrievedOn: '2026-11-21',
    });
    expect((await ask(`gssCodes: ["${NORTH}"]`)).names).toEqual(['MP, north', 'Weir, Councillor']);
    const [head = '', ...rows] = directory('202511').split('\n');
    const whole = rows.map((row) => (row.includes('E05999902') ? row.replace(NORTH, SOUTH) : row));
    await importText(prisma, [head, ...whole].join('\n'));
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toMatchObject({
      names: ['MP, south', 'Mill, Councillor', 'Quay, Councillor'],
      level: 'COMPLETE',
      leavesOutWards: false,
    });
  });

  test('R9: a ward of other boundaries than those of the directory is not placed, and the answer for its days says so', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const { id } = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
    const former = await story.ward(id, { seats: 1 });
    await prisma.post.update({ where: { id: former.id }, data: { validTo: day('2025-05-06') } });
    await story.councillor(former.id, { name: 'Former, Councillor', to: '2025-05-06' });
    const then = await ask(`gssCodes: ["${SOUTH}"], asOf: "2025-01-01"`);
    expect(then.names).not.toContain('Former, Councillor');
    expect(then).toMatchObject({ level: 'PARTIAL', leavesOutWards: true });
    expect(await ask(`gssCodes: ["${SOUTH}"]`)).toMatchObject({ level: 'COMPLETE' });
  });

  test('areas that come after the directory are placed as if they had come before it', async () => {
    const { prisma } = database;
    const rows = [
      postcodeRow({ pcds: 'ZE2 1AA', wd25cd: 'E05999904', dointr: '202602' }),
      postcodeRow({ pcds: 'ZE2 1AB', wd25cd: 'E05999904' }),
    ];
    await importText(prisma, directoryOf(...rows), { takesFewer: true });
    const lock = {
      wd25cd: 'E05999904',
      wd25nm: 'Lock',
      lad25cd: 'E06999901',
      lad25nm: 'Aldermere',
      lat: '',
      long: '',
    };
    expect(await importText(prisma, csvOf([lock]))).toMatchObject({ created: 1, errors: [] });
    expect(
      await prisma.areaPlacement.findMany({
        where: { inner: { nameEn: 'Lock' } },
        orderBy: { outer: { slug: 'asc' } },
        select: {
          livePostcodes: true,
          isWhole: true,
          outer: { select: { slug: true } },
          vintage: { select: { edition: true } },
        },
      }),
    ).toEqual(
      ['police', 'south'].map((slug) => ({
        livePostcodes: 2,
        isWhole: true,
        outer: { slug },
        vintage: { edition: '2026-02' },
      })),
    );
    // A ward of which the directory no longer has a postcode is nowhere.
    expect((await ask(`gssCodes: ["${NORTH}"]`)).names).toEqual(['MP, north']);
  });
});
