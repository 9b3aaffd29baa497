import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

const ORDER = 'The Aldermere (Electoral Changes) Order 2026';
const change = (fields: Record<string, string | number> = {}) => ({
  GEOGCD: 'E05900011',
  GEOGNM: 'Mill',
  GEOGNMW: '',
  GEOGCD_P: 'E05900001',
  GEOGNM_P: 'Old Mill',
  GEOGNMW_P: '',
  SI_ID: '1786/2026',
  SI_TITLE: ORDER,
  OPER_DATE: '06/05/2027',
  ENTITYCD: 'E05',
  YEAR: '2027',
  ...fields,
});

describe('changes of GSS codes', () => {
  it('are successions, many to many, with the day and the order', async () => {
    const { prisma } = database;
    const rows = [
      change(),
      change({ GEOGCD_P: 'E05900002', GEOGNM_P: 'Quay' }),
      change({ GEOGCD: 'E05900012', GEOGNM: 'Harbour', GEOGCD_P: 'E05900002', GEOGNM_P: 'Quay' }),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ format: 'CODE_CHANGES_CSV', errors: [] });
    const mill = await prisma.area.findFirstOrThrow({
      where: { nameEn: 'Mill' },
      include: {
        predecessors: { include: { predecessor: true }, orderBy: { predecessor: { nameEn: 'asc' } } },
      },
    });
    const legislation = `${ORDER} (S.I. 2026/1786)`;
    const occurredOn = new Date('2027-05-06');
    expect(mill).toMatchObject({ validFrom: occurredOn, legislation });
    expect(mill.predecessors).toMatchObject([
      { occurredOn, legislation, predecessor: { nameEn: 'Old Mill', validTo: occurredOn } },
      { occurredOn, legislation, predecessor: { nameEn: 'Quay', validTo: occurredOn } },
    ]);
    const quay = await prisma.area.findFirstOrThrow({
      where: { nameEn: 'Quay' },
      include: { successors: true },
    });
    expect(quay.successors).toHaveLength(2);
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('tell two wards of one code apart by the days on which the code was theirs', async () => {
    const { prisma } = database;
    const renamed = {
      GEOGCD: 'E05900021',
      GEOGCD_P: 'E05900021',
      SI_ID: '6001/2027',
      SI_TITLE: 'Name Change',
    };
    await importText(prisma, csvOf([change({ ...renamed, GEOGNM: 'Fen and Mere', GEOGNM_P: 'Fen' })]));
    const areas = await prisma.area.findMany({
      where: { identifiers: { some: { value: 'E05900021' } } },
      include: { identifiers: true, predecessors: true },
      orderBy: { nameEn: 'asc' },
    });
    const day = new Date('2027-05-06');
    expect(areas).toMatchObject([
      { nameEn: 'Fen', validTo: day, identifiers: [{ validFrom: null, validTo: day }] },
      {
        nameEn: 'Fen and Mere',
        validFrom: day,
        identifiers: [{ validFrom: day, validTo: null }],
        predecessors: [{ legislation: 'Name Change' }],
      },
    ]);
  });

  it('that only recode a district give it a second code and no successor', async () => {
    const { prisma } = database;
    await prisma.area.create({
      data: {
        kind: 'DISTRICT',
        slug: 'aldermere',
        nameEn: 'Aldermere',
        identifiers: {
          create: [
            { scheme: 'gss', value: 'E08900016' },
            { scheme: 'gss', value: 'E08900038' },
          ],
        },
      },
    });
    const recoded = {
      GEOGCD: 'E08900038',
      GEOGNM: 'Aldermere',
      GEOGCD_P: 'E08900016',
      GEOGNM_P: 'Aldermere',
    };
    await importText(prisma, csvOf([change(recoded)]));
    const district = await prisma.area.findUniqueOrThrow({
      where: { slug: 'aldermere' },
      include: { identifiers: { orderBy: { value: 'asc' } }, successors: true },
    });
    const day = new Date('2027-05-06');
    expect(district).toMatchObject({ validFrom: null, validTo: null, successors: [] });
    expect(district.identifiers).toMatchObject([{ validTo: day }, { validFrom: day }]);
  });

  it('with a mistyped old code are passed over and counted; contradictions are refused', async () => {
    const { prisma } = database;
    const mistyped = change({ GEOGCD: 'E05900031', GEOGNM: 'Weir', GEOGCD_P: 'E0590003' });
    expect(await importText(prisma, csvOf([mistyped]))).toMatchObject({
      created: 0,
      unchanged: 1,
      passedOver: [{ rows: 1, reason: expect.stringContaining('mistyped') }],
    });
    const rows = [
      change({ GEOGCD: 'E05900041', GEOGNM: 'Weir' }),
      change({ GEOGCD: 'E05900041', GEOGNM: 'Weir', GEOGCD_P: 'E05900002', OPER_DATE: '01/04/2027' }),
    ];
    expect((await importText(prisma, csvOf(rows))).errors).toMatchObject([
      { line: 3, column: 'OPER_DATE', code: 'VALUES_DISAGREE' },
    ]);
  });
});
