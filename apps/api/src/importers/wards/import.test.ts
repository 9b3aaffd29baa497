import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const ward = (fields: Record<string, string | number> = {}) => ({
  wd19cd: 'E05900001',
  wd19nm: 'Mill',
  lad19cd: 'E07900001',
  lad19nm: 'Aldermere',
  cty19cd: 'E10900001',
  cty19nm: 'Merefordshire',
  rgn19cd: 'E12900001',
  rgn19nm: 'Middle',
  lat: 52.5,
  long: -1.5,
  ...fields,
});

describe('wards of a year', () => {
  it('lie in their district, county and nation, and in a region beside them; any year', async () => {
    const { prisma } = database;
    expect(await importText(prisma, csvOf([ward()]))).toMatchObject({
      format: 'WARDS_CSV',
      created: 1,
      errors: [],
    });
    const found = await prisma.area.findFirstOrThrow({
      where: { identifiers: { some: { value: 'E05900001' } } },
      include: {
        listings: true,
        parent: { include: { parent: { include: { parent: true } }, overlaps: { include: { to: true } } } },
      },
    });
    expect(found).toMatchObject({
      latitude: 52.5,
      longitude: -1.5,
      listings: [{ series: 'WD', year: 2019 }],
      parent: {
        nameEn: 'Aldermere',
        parent: { nameEn: 'Merefordshire', parent: { nameEn: 'England' } },
        overlaps: [{ areaShare: 1, to: { kind: 'REGION', nameEn: 'Middle' } }],
      },
    });
    expect(await importText(prisma, csvOf([ward()]))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('have no point where the file has none', async () => {
    const { prisma } = database;
    const rows = [
      ward({ wd19cd: 'E05900002', wd19nm: 'Fen', lat: '', long: '' }),
      ward({ wd19cd: 'E05900003', wd19nm: 'Quay', lat: '99.999999', long: 0 }),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 2, errors: [] });
    expect(await prisma.area.count({ where: { nameEn: { in: ['Fen', 'Quay'] }, latitude: null } })).toBe(2);
  });

  it.each([
    [{ lat: -1.5, long: 52.5 }, 'NOT_A_PLACE', /wrong way round: swap the two columns/],
    [{ lat: 40, long: -74 }, 'NOT_A_PLACE', /outside the United Kingdom/],
    [{ lat: '' }, 'VALUE_MISSING', /a longitude and no latitude/],
    [{ long: '' }, 'VALUE_MISSING', /a latitude and no longitude/],
  ])('refuse %o', async (fields, code, message) => {
    const outcome = await importText(
      database.prisma,
      csvOf([ward({ wd19cd: 'E05900009', wd19nm: 'Good' }), ward(fields)]),
    );
    expect(outcome).toMatchObject({ applied: false, errors: [{ line: 3, code }] });
    expect(outcome.errors[0]?.message).toMatch(message);
    expect(await database.prisma.area.count({ where: { nameEn: 'Good' } })).toBe(0);
  });
});
