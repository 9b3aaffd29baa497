import { beforeAll, describe, expect, it } from 'vitest';
import { councillorsCsv, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { day, given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';
import { changeAffiliation } from '../../memberships/change-affiliation.ts';

const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party' };
const OF_2025 = { council: 'aldermere', mapping: MAPPING, listedOn: '2025-06-01' };
const OF_2026 = { council: 'aldermere', mapping: MAPPING, listedOn: '2026-06-01' };

type Prisma = ReturnType<typeof testDatabase>['prisma'];

const inOffice = (prisma: Prisma) =>
  prisma.officeHolding.findMany({
    where: { to: null },
    include: { person: true, post: { include: { area: true } } },
    orderBy: { person: { name: 'asc' } },
  });

const coverage = async (prisma: Prisma) =>
  (await prisma.coverage.findMany()).map(
    ({ level, asOfOn }) => `${level} ${asOfOn.toISOString().slice(0, 10)}`,
  );

const spellsOf = async (prisma: Prisma, name: string) => {
  const spells = await prisma.membership.findMany({
    where: { person: { name } },
    include: { organisation: { include: { identifiers: true } } },
  });
  const text = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '';
  return spells
    .map(({ organisation, from, to }) =>
      `${organisation.identifiers[0]?.value} ${text(from)} ${text(to)}`.trim(),
    )
    .toSorted();
};

describe('a council’s own table', () => {
  const database = testDatabase();
  beforeAll(async () => {
    const { areaId: parentId } = await given(database.prisma).council('aldermere');
    for (const nameEn of ['Mill', 'Weir & Lock'])
      await database.prisma.area.create({
        data: {
          kind: 'WARD',
          slug: nameEn.replace(/\W+/g, '-').toLowerCase(),
          nameEn,
          parentId,
          listings: { create: { series: 'WD', year: 2025 } },
        },
      });
  });

  it('needs to be told its council and its day, and its columns confirmed; a dry run shows the guess', async () => {
    const { prisma } = database;
    const text = councillorsCsv({});
    expect(await importText(prisma, text)).toMatchObject({
      errors: [{ code: 'COUNCIL_NOT_SAID' }],
      applied: false,
    });
    const { listedOn: __, ...undated } = OF_2025;
    expect(await importText(prisma, text, undated)).toMatchObject({
      errors: [{ code: 'LIST_DAY_NOT_SAID', message: expect.stringContaining('--listed-on') }],
      applied: false,
    });
    const { mapping: _, ...unmapped } = OF_2025;
    const dry = await importText(prisma, text, { ...unmapped, dryRun: true });
    expect(dry).toMatchObject({ format: 'COUNCILLORS_CSV', created: 1, errors: [] });
    expect(dry.notes?.[0]?.message).toContain(`--map '{"name":"Name","ward":"Ward","party":"Party"}'`);
    expect(await importText(prisma, text, unmapped)).toMatchObject({
      applied: false,
      errors: [{ code: 'MAPPING_UNCONFIRMED' }],
    });
    expect(await prisma.officeHolding.count()).toBe(0);
  });

  it('puts whom it lists into office from its day on, and says that the start is not known', async () => {
    const { prisma } = database;
    const text = councillorsCsv(
      { Name: 'Cllr Dr Jo van der Both', Party: 'Labour and Co-operative' },
      { Name: 'Councillor Sol Solo', Party: 'Independent' },
      { Name: 'VACANT', Party: '' },
      { Name: 'Councillor Una Known', Ward: 'Weir & Lock Ward', Party: 'Sunshine Party' },
    );
    expect(await importText(prisma, text, OF_2025)).toMatchObject({
      rows: 4,
      created: 3,
      unchanged: 1,
      errors: [],
      applied: true,
    });
    const holdings = await inOffice(prisma);
    expect(
      holdings.map(({ person, post }) => [
        person.name,
        person.honorificPrefix,
        post.area?.nameEn,
        post.seats,
      ]),
    ).toEqual([
      ['Jo van der Both', 'Dr', 'Mill', 3],
      ['Sol Solo', null, 'Mill', 3],
      ['Una Known', null, 'Weir & Lock', 1],
    ]);
    for (const holding of holdings)
      expect(holding).toMatchObject({ from: new Date('2025-06-01'), isStartKnown: false });
    expect(await spellsOf(prisma, 'Jo van der Both')).toEqual(['PP119 2025-06-01', 'PP53 2025-06-01']);
    expect(await spellsOf(prisma, 'Sol Solo')).toEqual([]);
    expect(await prisma.partyAlias.findMany()).toMatchObject([
      { value: 'Sunshine Party', isReviewed: false },
    ]);
    expect((await prisma.proposal.findMany({ orderBy: { kind: 'asc' } })).map(({ kind }) => kind)).toEqual([
      'PARTY_ALIAS',
      'VACANCY',
    ]);
    // Four seats, a vacant one among them, and four rows.
    expect(await coverage(prisma)).toEqual(['COMPLETE 2025-06-01']);
    const runs = await prisma.importRun.count();
    expect(await importText(prisma, text, OF_2025)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    expect(await prisma.importRun.count()).toBe(runs);
  });

  it('takes nobody out of the Co-operative Party by saying Labour, nor out of office by leaving them out', async () => {
    const { prisma } = database;
    const text = councillorsCsv(
      { Name: 'Jo van der Both', Party: 'Labour' },
      { Name: 'Sol Solo', Party: 'Green Party' },
    );
    expect(await importText(prisma, text, OF_2026)).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
      errors: [],
    });
    expect(await spellsOf(prisma, 'Jo van der Both')).toEqual(['PP119 2025-06-01', 'PP53 2025-06-01']);
    expect(await spellsOf(prisma, 'Sol Solo')).toEqual(['PP63 2026-06-01']);
    expect(await inOffice(prisma)).toHaveLength(3);
    // Two rows of four seats.
    expect(await coverage(prisma)).toEqual(['PARTIAL 2026-06-01']);
  });

  it('brings nobody back into a party that an editor has them leaving (R12)', async () => {
    const { prisma } = database;
    const spell = await prisma.membership.findFirstOrThrow({
      where: {
        person: { name: 'Jo van der Both' },
        organisation: { identifiers: { some: { value: 'PP53' } } },
      },
    });
    const change = {
      personId: spell.personId,
      leaves: [{ membershipId: spell.id, expectedVersion: spell.version, to: day('2026-02-01') }],
      joins: null,
      changeReason: 'Sits as an independent.',
    };
    await changeAffiliation(prisma, change, await given(prisma).editor());
    const left = ['PP119 2025-06-01', 'PP53 2025-06-01 2026-02-01'];
    const text = councillorsCsv({ Name: 'Jo van der Both', Party: 'Labour' });
    const asked = () => prisma.proposal.count({ where: { kind: 'AFFILIATION' } });
    expect(await asked()).toBe(0);
    for (const options of [OF_2026, OF_2025, { ...OF_2026, listedOn: '2026-07-01' }]) {
      await importText(prisma, text, options);
      expect(await spellsOf(prisma, 'Jo van der Both')).toEqual(left);
    }
    expect(await asked()).toBe(2);
  });

  it('asks about somebody for whom the ward has no seat, and makes nobody', async () => {
    const { prisma } = database;
    const people = await prisma.person.count();
    const outcome = await importText(
      prisma,
      councillorsCsv({ Name: 'Una Knowne', Ward: 'Weir and Lock', Party: 'Labour' }),
      OF_2026,
    );
    expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 1, errors: [] });
    expect(outcome.notes?.[0]?.message).toContain('every seat of the ward is filled');
    expect(await prisma.person.count()).toBe(people);
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } })).toBe(1);
    const whole = [
      { Name: 'Jo van der Both', Party: '' },
      { Name: 'Sol Solo', Party: '' },
      { Name: 'VACANT', Party: '' },
    ];
    const ofAugust = { ...OF_2026, listedOn: '2026-08-01' };
    const other = { Name: 'Una Knowne', Ward: 'Weir and Lock', Party: '' };
    await importText(prisma, councillorsCsv(...whole, other), ofAugust);
    expect(await coverage(prisma)).toEqual(['PARTIAL 2026-08-01']);
    const known = { ...other, Name: 'Una Known' };
    await importText(prisma, councillorsCsv(...whole, known), ofAugust);
    expect(await coverage(prisma)).toEqual(['COMPLETE 2026-08-01']);
  });

  it('of an earlier day moves the first day back; what each of the lists says of the party stands for its time', async () => {
    const { prisma } = database;
    const of2024 = { ...OF_2025, listedOn: '2024-06-01' };
    const text = councillorsCsv({ Name: 'Sol Solo', Party: 'Liberal Democrats' });
    expect(await importText(prisma, text, of2024)).toMatchObject({ updated: 1, errors: [] });
    expect(await prisma.officeHolding.findFirst({ where: { person: { name: 'Sol Solo' } } })).toMatchObject({
      from: new Date('2024-06-01'),
      isStartKnown: false,
    });
    expect(await spellsOf(prisma, 'Sol Solo')).toEqual(['PP63 2026-06-01', 'PP90 2024-06-01 2025-06-01']);
  });
});

describe('Open Council Data UK’s list', () => {
  const database = testDatabase();
  beforeAll(async () => {
    await given(database.prisma).council('aldermere');
    await given(database.prisma).council('birchwick');
  });
  const list = openCouncilDataCsv(
    { 'Councillor Name': 'Jo Both', 'Party Name': 'Labour and Co-operative' },
    { 'Councillor Name': 'Sol Solo', 'Party Name': 'Independent', 'Electoral Commission Party Code': '' },
    {
      Council: 'Birchwick Council',
      'Councillor Name': 'Jo Both',
      'Party Name': 'Conservative',
      'Electoral Commission Party Code': 'PP52',
    },
  );

  it('is refused with the row of a council that nobody knows, and can be taken for one council alone', async () => {
    const { prisma } = database;
    const withOther = `${list}Nowhere,Mill,Pat Example,,Labour,PP53\n`;
    expect(await importText(prisma, withOther, { listedOn: '2025-06-01' })).toMatchObject({
      applied: false,
      errors: [{ code: 'NO_SUCH_RECORD', line: 5 }],
    });
    expect(
      await importText(prisma, withOther, { council: 'birchwick', listedOn: '2025-06-01', dryRun: true }),
    ).toMatchObject({
      rows: 1,
      created: 1,
      errors: [],
    });
  });

  it('takes namesakes in two councils for two people, and keeps what only it says under its licence', async () => {
    const { prisma } = database;
    expect(await importText(prisma, list, { listedOn: '2025-06-01' })).toMatchObject({
      format: 'OPEN_COUNCIL_DATA_CSV',
      rows: 3,
      created: 3,
      errors: [],
    });
    expect(await prisma.person.count({ where: { name: 'Jo Both' } })).toBe(2);
    expect(await spellsOf(prisma, 'Jo Both')).toEqual([
      'PP119 2025-06-01',
      'PP52 2025-06-01',
      'PP53 2025-06-01',
    ]);
    for (const { sources } of await prisma.officeHolding.findMany())
      expect(sources).toMatchObject([{ publisher: 'Open Council Data UK', licence: 'CC BY-SA 4.0' }]);
    const own = councillorsCsv({ Name: 'Councillor Jo Both', Party: 'Labour' });
    expect(await importText(prisma, own, OF_2025)).toMatchObject({ created: 0, updated: 1, errors: [] });
    const [holding] = await prisma.officeHolding.findMany({
      where: { post: { organisation: { slug: 'aldermere' } }, person: { name: 'Jo Both' } },
    });
    expect(holding?.sources).toMatchObject([
      { publisher: 'Open Council Data UK' },
      { publisher: 'aldermere Council' },
    ]);
    expect(await importText(prisma, list, { listedOn: '2025-06-01' })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
    });
  });
});
