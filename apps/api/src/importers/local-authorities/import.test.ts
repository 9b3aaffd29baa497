import { describe, expect, it } from 'vitest';
import { openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const authority = (code: string, name: string, gss: string, fields: Record<string, string> = {}) => ({
  'local-authority-code': code,
  'official-name': `${name} Council`,
  'nice-name': name,
  'gss-code': gss,
  'start-date': '',
  'end-date': '',
  'replaced-by': '',
  nation: 'England',
  'local-authority-type': 'NMD',
  'county-la': '',
  'combined-authority': '',
  'former-gss-codes': '',
  'current-authority': fields['end-date'] ? 'False' : 'True',
  'gov-uk-slug': name.toLowerCase(),
  'open-council-data-id': '1002.0',
  'wdtk-id': '',
  'mapit-area-code': 'DIS',
  ...fields,
});

const ROWS = [
  authority('MER', 'Merefordshire', 'E10900001', { 'local-authority-type': 'CTY' }),
  authority('ALD', 'Aldermere', 'E07900001', {
    'county-la': 'MER',
    'combined-authority': 'MCA',
    'start-date': '1974-04-01',
  }),
  authority('OLD', 'Old Fen', 'E07900002', {
    'county-la': 'MER',
    'end-date': '2019-03-31',
    'replaced-by': 'NEW,ALD',
  }),
  authority('NEW', 'Fenland', 'E06900003', {
    'local-authority-type': 'UA',
    'start-date': '2019-04-01',
    'former-gss-codes': 'E06900002',
  }),
  authority('MCA', 'Middle', 'E47900001', { 'local-authority-type': 'COMB', 'start-date': '2018-11-02' }),
  authority('NIR-A', 'Nowhere', '', {
    'local-authority-type': 'NID',
    nation: 'Northern Ireland',
    'end-date': '2015-03-31',
  }),
];

const find = (code: string) =>
  database.prisma.organisation.findFirst({
    where: { identifiers: { some: { scheme: 'local-authority-code', value: code } } },
    include: {
      identifiers: { orderBy: [{ scheme: 'asc' }, { value: 'asc' }] },
      replacedBy: { include: { successor: true } },
      area: { include: { parent: true, overlaps: { include: { to: true } }, successors: true } },
      aliases: true,
    },
  });

describe('the register of local authorities', () => {
  it('comes into a record that has some of its councils already', async () => {
    const { prisma } = database;
    // The council stood in the record before, known by its code alone, and an editor named it.
    await prisma.organisation.create({
      data: {
        kind: 'COUNCIL',
        councilType: 'NON_METROPOLITAN_DISTRICT',
        nation: 'ENGLAND',
        slug: 'aldermere',
        nameEn: 'The Council of Aldermere on the Water',
        shortNameEn: 'Aldermere',
        state: 'PUBLISHED',
        identifiers: { create: { scheme: 'gss', value: 'E07900001' } },
        area: {
          create: {
            kind: 'DISTRICT',
            slug: 'aldermere',
            nameEn: 'Aldermere',
            identifiers: { create: { scheme: 'gss', value: 'E07900001' } },
          },
        },
      },
    });
    expect(await importText(prisma, csvOf(ROWS))).toMatchObject({
      format: 'LOCAL_AUTHORITIES_CSV',
      rows: 6,
      created: 5,
      updated: 1,
      errors: [],
    });
  });

  it('merges into the council that is there and does not rename it', async () => {
    const council = await find('ALD');
    expect(council).toMatchObject({
      slug: 'aldermere',
      nameEn: 'The Council of Aldermere on the Water',
      foundedOn: new Date('1974-04-01'),
    });
    expect(council?.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)).toEqual([
      'gov-uk-slug aldermere',
      'gss E07900001',
      'local-authority-code ALD',
      'open-council-data 1002',
    ]);
    expect(await database.prisma.organisation.count({ where: { shortNameEn: 'Aldermere' } })).toBe(1);
    expect(await database.prisma.proposal.count({ where: { recordId: council?.id ?? '' } })).toBe(1);
  });

  it('places a council in its county and, beside that, in its combined authority', async () => {
    const area = (await find('ALD'))?.area;
    expect(area?.parent).toMatchObject({ kind: 'COUNTY', nameEn: 'Merefordshire' });
    expect(area?.overlaps).toMatchObject([
      { areaShare: 1, to: { kind: 'COMBINED_AUTHORITY', nameEn: 'Middle' } },
    ]);
  });

  it('ends a council on the day its successors begin, and says who they are', async () => {
    const old = await find('OLD');
    expect(old).toMatchObject({
      dissolvedOn: new Date('2019-04-01'),
      area: { validTo: new Date('2019-04-01') },
    });
    expect(old?.replacedBy.map(({ successor }) => successor.slug).toSorted()).toEqual([
      'aldermere',
      'fenland',
    ]);
    expect(old?.area?.successors).toHaveLength(2);
    const fenland = await find('NEW');
    expect(fenland?.foundedOn).toEqual(new Date('2019-04-01'));
    expect(fenland?.identifiers.filter(({ scheme }) => scheme === 'gss')).toHaveLength(2);
  });

  it('takes no day of an entry for a founding, and makes no area without a code', async () => {
    expect(await find('NIR-A')).toMatchObject({ areaId: null, dissolvedOn: new Date('2015-04-01') });
    const entered = authority('ENT', 'Entered', 'E07900005', { 'start-date': '2005-06-18' });
    await importText(database.prisma, csvOf([entered]));
    expect(await find('ENT')).toMatchObject({ foundedOn: null });
  });

  it('proposes a beginning after somebody sat there, and writes none', async () => {
    const { prisma } = database;
    const sat = authority('SAT', 'Sat', 'E06900021', { 'local-authority-type': 'UA' });
    await importText(prisma, csvOf([sat]));
    const council = await find('SAT');
    const person = await prisma.person.create({
      data: { name: 'Early Example', sortName: 'Example, Early', slug: 'early' },
    });
    await prisma.post.create({
      data: {
        organisationId: council?.id ?? '',
        areaId: council?.areaId ?? '',
        role: 'COUNCILLOR',
        holdings: { create: { personId: person.id, from: new Date('2022-05-09'), startReason: 'ELECTED' } },
      },
    });
    await importText(prisma, csvOf([{ ...sat, 'start-date': '2023-04-01' }]));
    expect(await find('SAT')).toMatchObject({ foundedOn: null });
    expect(await prisma.proposal.count({ where: { recordId: council?.id ?? '', kind: 'FIELD' } })).toBe(1);
  });

  it('begins with the council who files had in office since the election of its shadow authority', async () => {
    const { prisma } = database;
    const shadow = authority('SHA', 'Shadow', 'E06900022', { 'local-authority-type': 'UA' });
    await importText(prisma, csvOf([shadow]));
    const list = openCouncilDataCsv({ Council: 'Shadow', 'Councillor Name': 'Ann First' });
    await importText(prisma, list, { listedOn: '2025-06-01' });
    const poll = candidate({
      person_id: 4711,
      person_name: 'Ann FIRST',
      election_id: 'local.shadow.2022-05-05',
      ballot_paper_id: 'local.shadow.mill.2022-05-05',
      election_date: '2022-05-05',
      elected: 't',
    });
    await importText(prisma, csvOf([poll]));
    const council = await find('SHA');
    const since = async () =>
      (await prisma.officeHolding.findFirst({ where: { post: { organisationId: council?.id ?? '' } } }))
        ?.from;
    expect(await since()).toEqual(new Date('2022-05-09'));
    const register = csvOf([{ ...shadow, 'start-date': '2023-04-01' }]);
    expect(await importText(prisma, register)).toMatchObject({ errors: [], applied: true });
    expect(await since()).toEqual(new Date('2023-04-01'));
    expect(await find('SHA')).toMatchObject({ foundedOn: new Date('2023-04-01') });
    expect(await importText(prisma, register)).toMatchObject({ created: 0, updated: 0 });
    expect(await importText(prisma, csvOf([poll]))).toMatchObject({ created: 0, updated: 0 });
  });

  it('gives elections that came first their council, the one there was on polling day', async () => {
    const { prisma } = database;
    const poll = (year: number) =>
      candidate({
        person_id: year,
        election_id: `local.twice.${year}-05-04`,
        ballot_paper_id: `local.twice.mill.${year}-05-04`,
        election_date: `${year}-05-04`,
        gss: 'E05900071',
      });
    await importText(prisma, csvOf([poll(2017), poll(2023)]));
    const rows = [
      authority('TW2', 'Twice', 'E06900072', { 'local-authority-type': 'UA', 'start-date': '2019-04-01' }),
      authority('TW1', 'Twice', 'E07900071', {
        'official-name': 'Twice Borough Council',
        'end-date': '2019-03-31',
        'replaced-by': 'TW2',
      }),
    ];
    await importText(prisma, csvOf(rows));
    const elections = await prisma.election.findMany({
      where: { electionId: { startsWith: 'local.twice.' } },
      include: { organisation: true, ballots: { include: { area: { include: { parent: true } } } } },
      orderBy: { pollingOn: 'asc' },
    });
    expect(elections.map(({ organisation }) => organisation?.nameEn)).toEqual([
      'Twice Borough Council',
      'Twice Council',
    ]);
    expect(elections[0]?.ballots[0]?.area?.parent).not.toBeNull();
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0 });
  });

  it('changes nothing the second time', async () => {
    const runs = await database.prisma.importRun.count();
    expect(await importText(database.prisma, csvOf(ROWS))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 6,
    });
    expect(await database.prisma.importRun.count()).toBe(runs);
  });

  it.each([
    [{ 'replaced-by': 'QQQ' }, 'NO_SUCH_RECORD', 'replaced-by'],
    [{ 'local-authority-type': 'PARISH' }, 'NOT_A_CODE', 'local-authority-type'],
    [{ nation: 'Cornwall' }, 'NOT_A_CODE', 'nation'],
    [{ 'end-date': '31/03/2019' }, 'NOT_A_DAY', 'end-date'],
    [{ 'gss-code': 'E0790' }, 'NOT_A_GSS_CODE', 'gss-code'],
  ])('refuses %o', async (fields, code, column) => {
    const bad = authority('BAD', 'Bad', 'E07900009', fields);
    expect(await importText(database.prisma, csvOf([bad]))).toMatchObject({
      applied: false,
      errors: [{ line: 2, code, column }],
    });
    expect(await find('BAD')).toBeNull();
  });
});

describe('names and codes of local authorities', () => {
  it('are kept to find a council by, damaged ones passed over', async () => {
    const name = (text: string, code = 'ALD') => ({ 'la-name': text, 'local-authority-code': code });
    const rows = [name('Aldermere Town'), name('ALDERMERE TOWN'), name('Ald ï¿½ mere')];
    expect(await importText(database.prisma, csvOf(rows))).toMatchObject({
      format: 'LOCAL_AUTHORITY_NAMES_CSV',
      updated: 1,
      unchanged: 2,
      passedOver: [{ reason: 'names damaged in the source', rows: 1 }],
      errors: [],
    });
    expect((await find('ALD'))?.aliases).toMatchObject([
      { name: 'Aldermere Town', folded: 'aldermere town' },
    ]);
    expect((await importText(database.prisma, csvOf([name('Mill', 'ZZZ')]))).errors).toMatchObject([
      { line: 2, code: 'NO_SUCH_RECORD' },
    ]);
  });

  it('give one council, and its area, a second GSS code', async () => {
    const rows = [
      { 'gss-code': 'E07900077', 'local-authority-code': 'ALD' },
      { 'gss-code': '', 'local-authority-code': 'NIR-A' },
    ];
    expect(await importText(database.prisma, csvOf(rows))).toMatchObject({
      format: 'LOCAL_AUTHORITY_CODES_CSV',
      updated: 1,
      unchanged: 1,
      passedOver: [{ rows: 1, reason: expect.stringContaining('never had a GSS code') }],
    });
    const council = await find('ALD');
    const codes = await database.prisma.areaIdentifier.findMany({
      where: { areaId: council?.areaId ?? '', scheme: 'gss' },
      orderBy: { value: 'asc' },
    });
    expect(codes.map(({ value }) => value)).toEqual(['E07900001', 'E07900077']);
    expect(council?.identifiers.filter(({ scheme }) => scheme === 'gss')).toHaveLength(2);
    expect(await importText(database.prisma, csvOf(rows))).toMatchObject({ updated: 0, unchanged: 2 });
  });
});
