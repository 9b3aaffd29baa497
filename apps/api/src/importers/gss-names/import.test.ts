import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const listed = (type: string, code: string, name: string) => ({ type, code, name });
const areasOf = (code: string) =>
  database.prisma.area.findMany({
    where: { identifiers: { some: { scheme: 'gss', value: code } } },
    include: { identifiers: true, listings: true, parent: true },
    orderBy: { nameEn: 'asc' },
  });

describe('lists of GSS names', () => {
  it('are taken row by row, pseudo codes and the Crown dependencies passed over and counted', async () => {
    const rows = [
      listed('WD25', 'E05900001', 'Mill'),
      listed('LAD25', 'E08900016', 'Aldermere'),
      listed('LAD25', 'E08900038', 'Aldermere'),
      listed('PCON24', 'E14001063', 'Aldershot'),
      listed('WD25', 'E99999999', 'None'),
      listed('LAD25', 'M99999999', 'Isle of Man'),
      listed('LAD25', 'L99999999', 'Channel Islands'),
    ];
    expect(await importText(database.prisma, csvOf(rows))).toMatchObject({
      format: 'GSS_NAMES_CSV',
      created: 4,
      errors: [],
      passedOver: [{ reason: expect.stringContaining('Crown dependencies'), rows: 3 }],
    });
  });

  it('say which year an area was in force, and make no area of pseudo codes', async () => {
    expect(await areasOf('E05900001')).toMatchObject([
      { kind: 'WARD', nameEn: 'Mill', nation: 'ENGLAND', listings: [{ series: 'WD', year: 2025 }] },
    ]);
    expect(await areasOf('M99999999')).toEqual([]);
  });

  it('take two codes of one district for one district', async () => {
    const [district, ...others] = await areasOf('E08900016');
    expect(others).toEqual([]);
    expect(district?.identifiers.map(({ value }) => value).toSorted()).toEqual(['E08900016', 'E08900038']);
  });

  it('give a constituency the days of its boundaries, and its nation', async () => {
    expect(await areasOf('E14001063')).toMatchObject([
      {
        slug: 'westminster-2024-aldershot',
        validFrom: new Date('2024-05-31'),
        parent: { nameEn: 'England' },
      },
    ]);
  });

  it('do not merge two wards that had one code at different times', async () => {
    await importText(database.prisma, csvOf([listed('WD31', 'E05900001', 'Harbour')]));
    expect((await areasOf('E05900001')).map(({ nameEn }) => nameEn)).toEqual(['Harbour', 'Mill']);
  });

  it('spell a name as the newest list does, whichever came first', async () => {
    await importText(database.prisma, csvOf([listed('WD24', 'E05900002', 'Quay And Mill')]));
    await importText(database.prisma, csvOf([listed('WD26', 'E05900002', 'Quay and Mill')]));
    expect(
      await importText(database.prisma, csvOf([listed('WD24', 'E05900002', 'Quay And Mill')])),
    ).toMatchObject({
      updated: 0,
    });
    expect(await areasOf('E05900002')).toMatchObject([{ nameEn: 'Quay and Mill' }]);
  });

  it('leave a name that an editor set, and propose their own', async () => {
    const { prisma } = database;
    const [area] = await areasOf('E08900016');
    await prisma.area.update({ where: { id: area?.id ?? '' }, data: { nameEn: 'Alder on Mere' } });
    await prisma.fieldSource.updateMany({
      where: { recordId: area?.id ?? '', field: 'name' },
      data: { source: 'EDITOR' },
    });
    await importText(prisma, csvOf([listed('LAD30', 'E08900016', 'Aldermere')]));
    expect(await areasOf('E08900016')).toMatchObject([{ nameEn: 'Alder on Mere' }]);
    expect(await prisma.proposal.count({ where: { kind: 'FIELD', recordId: area?.id ?? '' } })).toBe(1);
  });

  it.each([
    [listed('WD25', 'E06900001', 'Mill'), 'VALUES_DISAGREE', 'type'],
    [listed('XX25', 'E05900003', 'Mill'), 'NOT_A_CODE', 'type'],
    [listed('WD25', 'E0590003', 'Mill'), 'NOT_A_GSS_CODE', 'code'],
    [listed('WD25', 'E05900003', ''), 'VALUE_MISSING', 'name'],
  ])('refuse %o', async (row, code, column) => {
    const good = listed('WD25', 'E05900009', 'Good');
    const outcome = await importText(database.prisma, csvOf([good, row]));
    expect(outcome).toMatchObject({ applied: false, errors: [{ line: 3, code, column }] });
    expect(await areasOf('E05900009')).toEqual([]);
  });
});
