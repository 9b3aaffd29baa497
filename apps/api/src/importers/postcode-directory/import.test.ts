import { describe, expect, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { directoryOf, postcodeRow } from '../../../test/directory-csv.ts';
import { importPaths, importText, writeSource } from '../../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../../test/real-data.ts';
import { openSourceFile } from '../source-file/source-file.ts';
import { loadDirectory } from './load-directory.ts';
import { openVintage } from './vintage-writer.ts';

const database = testDatabase();

/** Those of which the record holds postcodes or placements. */
async function editionsWithRows() {
  const vintages = await database.prisma.postcodeVintage.findMany({
    where: { OR: [{ postcodes: { some: {} } }, { placements: { some: {} } }] },
    select: { edition: true },
  });
  return vintages.map(({ edition }) => edition);
}

/** The newest month of the first is the newest of all: of the others readers see nothing. */
const SAMPLES = [
  ['postcodes/onspd-2025-08-header-pcd7-sample.csv', 1306, true],
  ['postcodes/onspd-2024-08-header-pcd-sample.csv', 306, false],
  ['postcodes/onspd-2025-11-header-pcd7-lad25cd-fixture.csv', 3, false],
  ['postcodes/onspd-2024-08-fixture-hertfordshire.csv', 2, false],
] as const;

describe('the directory of postcodes', () => {
  test.skipIf(!hasRealData).each(SAMPLES)(
    `%s is read by the roles of its columns (${NO_REAL_DATA})`,
    async (file, rows, isSeen) => {
      const { prisma } = database;
      const first = await importPaths(prisma, [realDataPath(file)]);
      const created = isSeen ? rows : 0;
      expect(first).toMatchObject({ format: 'ONSPD_CSV', rows, created, errors: [], applied: true });
      const again = await importPaths(prisma, [realDataPath(file)]);
      expect(again).toMatchObject({ rows, created: 0, updated: 0, unchanged: rows });
    },
  );

  test('the newest complete edition is the one that stays, whichever came first', async () => {
    const { prisma } = database;
    await importText(prisma, directoryOf(postcodeRow({ dointr: '202508' })));
    await importText(prisma, directoryOf(postcodeRow({ dointr: '202605' })));
    expect(await editionsWithRows()).toEqual(['2026-05']);
    await importText(prisma, directoryOf(postcodeRow({ dointr: '202502' })));
    expect(await editionsWithRows()).toEqual(['2026-05']);
  });

  test('an older directory imported again after a newer one changes nothing', async () => {
    const { prisma } = database;
    const older = directoryOf(postcodeRow({ dointr: '202606' }));
    const newer = directoryOf(postcodeRow({ dointr: '202607' }));
    for (const file of [older, newer]) expect(await importText(prisma, file)).toMatchObject({ created: 1 });
    expect(await importText(prisma, older)).toMatchObject({
      rows: 1,
      created: 0,
      updated: 0,
      unchanged: 1,
      errors: [],
    });
    expect(await editionsWithRows()).toEqual(['2026-07']);
    const { data } = await askPublic(prisma, '{ postcode(code: "ZE9 1AA") { edition } }');
    expect(data).toEqual({ postcode: { edition: '2026-07' } });
  });

  test('a dry run reads everything and writes nothing', async () => {
    const { prisma } = database;
    const before = await prisma.postcodeVintage.count();
    const outcome = await importText(prisma, directoryOf(postcodeRow({ dointr: '202912' })), {
      dryRun: true,
    });
    expect(outcome).toMatchObject({ rows: 1, created: 1, applied: false });
    expect(await prisma.postcodeVintage.count()).toBe(before);
  });

  test('a load cut short goes on behind what it committed', async () => {
    const { prisma } = database;
    const path = await writeSource(
      directoryOf(postcodeRow({ pcds: 'ZE8 1AA' }), postcodeRow({ pcds: 'ZE8 1AB', dointr: '203001' })),
    );
    const file = await openSourceFile(path);
    await loadDirectory(prisma, file, true);
    const { fileHash, id } = await prisma.postcodeVintage.findFirstOrThrow({ where: { edition: '2030-01' } });
    await prisma.postcode.delete({ where: { vintageId_code: { vintageId: id, code: 'ZE81AB' } } });
    await prisma.postcodeVintage.update({
      where: { id },
      data: { rowsLoaded: 1, completedAt: null, edition: null, isServed: false },
    });
    expect(await openVintage(prisma, fileHash)).toMatchObject({ id, rowsLoaded: 1, edition: null });

    const { created, unchanged } = await loadDirectory(prisma, file, true);
    expect({ created, unchanged }).toEqual({ created: 1, unchanged: 1 });
    expect(await prisma.postcode.count({ where: { vintageId: id } })).toBe(2);
    expect(await prisma.postcodeVintage.findUnique({ where: { id }, select: { edition: true } })).toEqual({
      edition: '2030-01',
    });
  });

  test('postcodes without a place, of the Crown dependencies and terminated ones are taken as they are', async () => {
    const { prisma } = database;
    await importText(
      prisma,
      directoryOf(
        postcodeRow({ pcds: 'ZE7 1AA', lat: '99.999999', long: '0.000000' }),
        postcodeRow({
          pcds: 'JE2 3AA',
          lad25cd: 'L99999999',
          wd25cd: 'L99999999',
          ctry25cd: 'L93000001',
          rgn25cd: 'L99999999',
          pcon24cd: 'L99999999',
          pfa23cd: 'L99999999',
          cty25cd: 'L99999999',
          ced25cd: 'L99999999',
        }),
        postcodeRow({ pcds: 'NPT 1AA', doterm: '203101' }),
      ),
    );
    const rows = await prisma.postcode.findMany({
      where: { vintage: { edition: '2031-01' } },
      orderBy: { code: 'asc' },
      select: { code: true, latitude: true, terminatedOn: true },
    });
    expect(rows).toEqual([
      { code: 'JE23AA', latitude: 52.9, terminatedOn: null },
      { code: 'NPT1AA', latitude: 52.9, terminatedOn: new Date('2031-01-01') },
      { code: 'ZE71AA', latitude: null, terminatedOn: null },
    ]);
  });

  test('Northern Ireland’s postcodes are passed over: another licence', async () => {
    const outcome = await importText(
      database.prisma,
      directoryOf(postcodeRow({ pcds: 'BT1 1AA' }), postcodeRow({ pcds: 'ZE6 1AA', dointr: '203202' })),
    );
    expect(outcome).toMatchObject({ rows: 2, created: 1, unchanged: 1 });
    expect(await database.prisma.postcode.count({ where: { code: { startsWith: 'BT' } } })).toBe(0);
  });

  test.each([
    ['latitude and longitude swapped', { lat: '-1.5', long: '52.9' }, 'NOT_A_PLACE', /swap them/],
    ['a place at sea', { lat: '10', long: '10' }, 'NOT_A_PLACE', /outside Great Britain/],
    ['a month that is none', { doterm: '202613' }, 'NOT_A_DAY', /written YYYYMM/],
    ['a code that is none', { wd25cd: 'Mill ward' }, 'NOT_A_GSS_CODE', /not a GSS code/],
    ['no postcode', { pcds: '' }, 'NOT_A_POSTCODE', /not a postcode/],
  ])('%s: refused with its line, and nothing is left', async (_what, fields, code, message) => {
    const { prisma } = database;
    const before = await prisma.postcodeVintage.findMany({ select: { id: true, edition: true } });
    const outcome = await importText(prisma, directoryOf(postcodeRow(), postcodeRow(fields)));
    expect(outcome).toMatchObject({
      applied: false,
      errors: [{ line: 3, code, message: expect.stringMatching(message) }],
    });
    expect(await prisma.postcodeVintage.findMany({ select: { id: true, edition: true } })).toEqual(before);
  });

  test('a file that breaks off, and one that has a postcode twice, leave nothing', async () => {
    const { prisma } = database;
    const before = await prisma.postcodeVintage.count();
    const whole = directoryOf(postcodeRow({ dointr: '203401' }), postcodeRow({ pcds: 'ZE5 1AB' }));
    const half = await importText(prisma, whole.slice(0, -30));
    expect(half).toMatchObject({ applied: false, errors: [{ line: 3, code: 'COLUMN_COUNT' }] });
    const twice = await importText(prisma, directoryOf(postcodeRow({ dointr: '203402' }), postcodeRow()));
    expect(twice).toMatchObject({
      applied: false,
      errors: [{ line: 3, column: 'postcode', code: 'ROW_TWICE' }],
    });
    expect(await prisma.postcodeVintage.count()).toBe(before);
  });

  test('a directory is imported by itself', async () => {
    const paths = [
      await writeSource(directoryOf(postcodeRow()), 'a.csv'),
      await writeSource(directoryOf(postcodeRow()), 'b.csv'),
    ];
    const outcome = await importPaths(database.prisma, paths);
    expect(outcome).toMatchObject({ applied: false, errors: [{ code: 'NOT_ALONE' }, { code: 'NOT_ALONE' }] });
  });

  /** The header of the directories of 2018 to 2022, which call regions of statistics `nuts` or `itl` and have `park`, `buasd11` and `stp`. */
  const FOURTH_HEADER = (regions: string) =>
    `pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,${regions},statsward,oa01,casward,park,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,ccg,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,stp`;
  const FOURTH: Readonly<Record<string, string>> = {
    pcd: 'ZE4 1AA',
    pcd2: 'ZE4  1AA',
    pcds: 'ZE4 1AA',
    dointr: '204001',
    oscty: 'E10999901',
    oslaua: 'E07999901',
    osward: 'E05999901',
    ced: 'E58999901',
    ctry: 'E92000001',
    rgn: 'E12000004',
    pcon: 'E14999901',
    pfa: 'E23999901',
    park: 'E99999999',
    stp: 'E54999901',
    lat: '52.9',
    long: '-1.5',
  };

  test.each([
    ['nuts', '204001', false],
    ['nuts', '204002', true],
    ['itl', '204003', false],
    ['itl', '204004', true],
  ] as const)(
    'a directory with %s, park, buasd11 and stp of %s is read by its roles, quoted: %s',
    async (regions, month, isQuoted) => {
      const { prisma } = database;
      const header = FOURTH_HEADER(regions);
      const cells = header.split(',').map((name) => (name === 'dointr' ? month : (FOURTH[name] ?? '')));
      const quote = (row: readonly string[]) => row.map((cell) => (isQuoted ? `"${cell}"` : cell)).join(',');
      const file = `${quote(header.split(','))}\r\n${quote(cells)}\r\n`;
      expect(await importText(prisma, file)).toMatchObject({
        format: 'ONSPD_CSV',
        created: 1,
        errors: [],
        applied: true,
      });
      const vintage = await prisma.postcodeVintage.findFirstOrThrow({
        where: { edition: `${month.slice(0, 4)}-${month.slice(4)}` },
        include: { postcodes: true, placements: true },
      });
      expect(vintage.postcodes).toMatchObject([
        { code: 'ZE41AA', sector: 'ZE4 1', latitude: 52.9, longitude: -1.5 },
      ]);
      // County, division, district, ward, nation, region, constituency and police area, and not the statistical areas beside them.
      expect(vintage.placements.map(({ gssCodes }) => gssCodes)).toEqual([
        [
          'E05999901',
          'E07999901',
          'E10999901',
          'E12000004',
          'E14999901',
          'E23999901',
          'E58999901',
          'E92000001',
        ],
      ]);
      expect(await importText(prisma, file)).toMatchObject({ created: 0, unchanged: 1 });
    },
  );

  test('a header without rows is no edition', async () => {
    const before = await database.prisma.postcodeVintage.count();
    const [header = ''] = directoryOf(postcodeRow()).split('\n');
    expect(await importText(database.prisma, `${header}\n`)).toMatchObject({
      applied: false,
      errors: [{ code: 'NO_ROWS' }],
    });
    expect(await database.prisma.postcodeVintage.count()).toBe(before);
  });

  test('two loads at once do not meet: the second is told to wait, and nothing of it is left', async () => {
    const { prisma } = database;
    const outcomes = await Promise.all(
      ['204101', '204102'].map((dointr) =>
        importText(prisma, directoryOf(postcodeRow({ pcds: 'ZE3 1AA', dointr }))),
      ),
    );
    const refused = outcomes.filter(({ applied }) => !applied);
    expect(refused).toMatchObject([
      { errors: [{ code: 'LOAD_UNDER_WAY', message: expect.stringContaining('wait until it is finished') }] },
    ]);
    expect(await prisma.postcodeVintage.count({ where: { edition: { in: ['2041-01', '2041-02'] } } })).toBe(
      1,
    );
    expect(await prisma.postcodeVintage.count({ where: { completedAt: null } })).toBe(0);
    const again = await importText(prisma, directoryOf(postcodeRow({ pcds: 'ZE3 1AA', dointr: '204103' })));
    expect(again).toMatchObject({ created: 1, applied: true });
  });
});
