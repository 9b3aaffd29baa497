import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { contest, csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const constituency = (name: string, code: string, id: number, start: string, end = '') => ({
  Name: name,
  ONSCode: code,
  Constituency_Id: id,
  StartDate: `${start} 00:00`,
  EndDate: end && `${end} 00:00`,
});
const overlap = (from: [string, string], to: [string, string], shares = '1,0.5,1,0.5,2.5E-01,0.5') =>
  `${from[0]}${to[0]},${from[0]},${from[1]},${to[0]},${to[1]},${shares}\n`;

const find = (slug: string) =>
  database.prisma.area.findUnique({
    where: { slug },
    include: {
      parent: true,
      successors: { include: { successor: true } },
      overlaps: { include: { to: true } },
    },
  });

describe('constituencies and how they overlap', () => {
  it('have their days, half-open, and the order that drew them; without codes too, and by a BOM', async () => {
    const rows = [
      constituency('Ayr', '', 97, '09/04/1997', '11/04/2005'),
      constituency('Belfast East', '', 150, '09/04/1997', '12/04/2010'),
      constituency('East Renfrewshire', 'S14000021', 900, '12/04/2005', '30/05/2024'),
      constituency('East Renfrewshire', 'S14000021', 901, '31/05/2024'),
    ];
    const file = `\uFEFF${csvOf(rows)}`;
    expect(await importText(database.prisma, file)).toMatchObject({
      format: 'CONSTITUENCIES_CSV',
      created: 4,
      errors: [],
    });
    expect(await find('westminster-1997-ayr')).toMatchObject({
      nation: 'SCOTLAND',
      validFrom: new Date('1997-04-09'),
      validTo: new Date('2005-04-12'),
      legislation: 'Parliamentary Constituencies (Scotland) Order 1995 (S.I. 1995/1037)',
      parent: { nameEn: 'Scotland' },
    });
    expect(await find('westminster-1997-belfast-east')).toMatchObject({ nation: 'NORTHERN_IRELAND' });
    // One code, two constituencies, one after the other.
    expect(await find('westminster-2005-east-renfrewshire')).toMatchObject({
      validTo: new Date('2024-05-31'),
    });
    expect(await find('westminster-2024-east-renfrewshire')).toMatchObject({ validTo: null });
    expect(await importText(database.prisma, file)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('are the constituencies of elections, whichever file comes first', async () => {
    const { prisma } = database;
    const place = { 'ONS ID': 'E14000530', 'Constituency name': 'Aldershot' };
    await importText(prisma, contest({}, {}, place), { election: 'parl.2019-12-12' });
    const rows = [constituency('Aldershot', 'E14000530', 45, '13/04/2010', '30/05/2024')];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 1, errors: [] });
    expect(await prisma.proposal.count({ where: { kind: 'FIELD' } })).toBe(0);
    expect(await find('westminster-2010-aldershot')).toMatchObject({
      validFrom: new Date('2010-04-13'),
      validTo: new Date('2024-05-31'),
    });
  });

  it('lie in one another by shares both ways, and take over where anybody lives in both', async () => {
    const file =
      `\uFEFF${overlap(['E14000530', 'Aldershot'], ['E14001063', 'Aldershot'])}` +
      overlap(['E14000530', 'Aldershot'], ['E14001064', 'Aldridge-Brownhills'], '0,0,0.01,0.02,0,0');
    expect(await importText(database.prisma, file)).toMatchObject({
      format: 'CONSTITUENCY_OVERLAPS_CSV',
      rows: 2,
      errors: [],
    });
    const before = await find('westminster-2010-aldershot');
    expect(before?.successors).toMatchObject([
      {
        occurredOn: new Date('2024-05-31'),
        legislation: 'The Parliamentary Constituencies Order 2023 (S.I. 2023/1230)',
        successor: { slug: 'westminster-2024-aldershot' },
      },
    ]);
    const shares = { residentialShare: 1, areaShare: 1, populationShare: 0.25 };
    expect(before?.overlaps).toHaveLength(2);
    expect(before?.overlaps).toContainEqual(expect.objectContaining(shares));
    expect((await find('westminster-2024-aldershot'))?.overlaps).toMatchObject([
      {
        residentialShare: 0.5,
        areaShare: 0.5,
        populationShare: 0.5,
        to: { slug: 'westminster-2010-aldershot' },
      },
    ]);
    expect(await importText(database.prisma, file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('meet the constituency that was given another code after its overlaps were worked out', async () => {
    const ayr: [string, string] = ['S14000006', 'Ayr, Carrick and Cumnock'];
    const file = overlap(ayr, ayr).replaceAll(ayr[1], `"${ayr[1]}"`);
    expect(await importText(database.prisma, file)).toMatchObject({ errors: [] });
    expect(
      await database.prisma.area.count({
        where: { nameEn: ayr[1], identifiers: { some: { value: 'S14000107' } }, predecessors: { some: {} } },
      }),
    ).toBe(1);
  });

  it.each([
    [constituency('Mill', '', 1, '13/04/2010', '30/05/2024'), 'ONSCode', 'VALUE_MISSING'],
    [constituency('Mill', 'E05900001', 1, '31/05/2024'), 'ONSCode', 'NOT_A_GSS_CODE'],
    [constituency('Mill', 'E14001063', 1, '31/02/2024'), 'StartDate', 'NOT_A_DAY'],
    [constituency('Mill', 'E14001063', 1, '31/05/2024', '30/05/2023'), 'EndDate', 'VALUES_DISAGREE'],
  ])('refuse %o', async (row, column, code) => {
    expect(await importText(database.prisma, csvOf([row]))).toMatchObject({
      applied: false,
      errors: [{ line: 2, column, code }],
    });
  });

  it.each([
    [overlap(['E14000530', 'Aldershot'], ['E14001063', 'Aldershot'], '1,1.5,1,1,1,1'), 'NOT_A_SHARE'],
    [overlap(['E14001063', 'Aldershot'], ['E14000530', 'Aldershot']), 'WRONG_BOUNDARIES'],
  ])('refuse %s', async (row, code) => {
    expect(await importText(database.prisma, row)).toMatchObject({
      applied: false,
      errors: [{ line: 1, code }],
    });
  });
});

describe('live postcodes that areas share', () => {
  it('are a share of each, and need areas that are there', async () => {
    const { prisma } = database;
    const count = (pcon31cd: string, lad31cd: string, postcode_count: number | string) => ({
      pcon31cd,
      lad31cd,
      postcode_count,
    });
    const rows = [count('E14001064', 'E08900001', 30), count('E14001064', 'E08900002', 10)];
    expect((await importText(prisma, csvOf(rows))).errors).toMatchObject([
      { line: 2, column: 'lad31cd', code: 'NO_SUCH_RECORD' },
      { line: 3, column: 'lad31cd', code: 'NO_SUCH_RECORD' },
    ]);
    const districts = [1, 2].map((number) => ({
      type: 'LAD31',
      code: `E0890000${number}`,
      name: `District ${number}`,
    }));
    await importText(prisma, csvOf(districts));
    expect(await importText(prisma, csvOf(rows))).toMatchObject({
      format: 'POSTCODE_COUNTS_CSV',
      updated: 2,
      errors: [],
    });
    const overlaps = await prisma.areaOverlap.findMany({
      where: { from: { kind: 'WESTMINSTER_CONSTITUENCY' }, to: { kind: 'DISTRICT' } },
      orderBy: { livePostcodes: 'asc' },
    });
    expect(overlaps).toMatchObject([
      { livePostcodes: 10, postcodeShare: 0.25 },
      { livePostcodes: 30, postcodeShare: 0.75 },
    ]);
    expect(await importText(prisma, csvOf([count('E14001064', 'E08900001', '3O')]))).toMatchObject({
      errors: [{ code: 'NOT_A_NUMBER', column: 'postcode_count' }],
    });
  });
});
