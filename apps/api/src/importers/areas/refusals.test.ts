import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { importText } from '../../../test/import-csv.ts';

const database = testDatabase();

/** A file of each format with one good row. */
const FILES: readonly [format: string, header: string, row: string][] = [
  [
    'LOCAL_AUTHORITIES_CSV',
    'local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,local-authority-type,county-la,combined-authority,current-authority',
    'ALD,Aldermere Council,Aldermere,E06900001,,,,England,UA,,,True',
  ],
  ['LOCAL_AUTHORITY_NAMES_CSV', 'la-name,local-authority-code', 'Aldermere,ALD'],
  ['LOCAL_AUTHORITY_CODES_CSV', 'gss-code,local-authority-code', 'E06900001,ALD'],
  ['GSS_NAMES_CSV', 'type,code,name', 'WD25,E05900001,Mill'],
  ['WARDS_CSV', 'wd18cd,wd18nm,lad18cd,lad18nm,lat,long', 'E05900001,Mill,E06900001,Aldermere,52.5,-1.5'],
  [
    'CODE_CHANGES_CSV',
    'GEOGCD,GEOGNM,GEOGCD_P,GEOGNM_P,SI_ID,SI_TITLE,OPER_DATE',
    'E05900002,Mill,E05900001,Old Mill,1/2026,The Mill Order 2026,06/05/2027',
  ],
  [
    'CONSTITUENCIES_CSV',
    'Name,ONSCode,Constituency_Id,StartDate,EndDate',
    'Aldershot,E14001063,1,31/05/2024 00:00,',
  ],
  ['POSTCODE_COUNTS_CSV', 'pcon24cd,lad25cd,postcode_count', 'E14001063,E06900001,10'],
  [
    'PARTY_REGISTRATIONS_CSV',
    'MNIS ID,MNIS name,Electoral Commission ID,Jurisdiction,Registered on,Deregistered on',
    '1,Example,PP99001,Great Britain,01/01/2020,',
  ],
  [
    'DEMOCRACY_CLUB_PARTIES_CSV',
    'id,name,register,dissolution_date',
    'party:99001,Example,Great Britain,9999-12-31',
  ],
];

async function refusalOf(content: string | Buffer) {
  const { prisma } = database;
  const countRows = async () =>
    (await prisma.area.count()) + (await prisma.organisation.count()) + (await prisma.importRun.count());
  const before = await countRows();
  const outcome = await importText(prisma, content);
  expect(outcome.applied).toBe(false);
  expect(await countRows()).toBe(before);
  const error = outcome.errors.at(-1);
  expect(error?.message).toMatch(/[:,] .+/);
  return error;
}

describe.each(FILES)('%s', (_format, header, row) => {
  it('is refused compressed, in another encoding, cut short, or with a column twice', async () => {
    const file = `${header}\n${row}\n`;
    expect(await refusalOf(gzipSync(file))).toMatchObject({ code: 'FILE_COMPRESSED' });
    expect(await refusalOf(Buffer.from(`${header}\n${row}\n`, 'utf16le'))).toMatchObject({
      code: expect.stringMatching(/^FILE_NOT_/),
    });
    expect(await refusalOf(Buffer.concat([Buffer.from(file), Buffer.from([0xe9, 0x0a])]))).toMatchObject({
      code: 'FILE_NOT_UTF8',
    });
    const half = row.slice(0, row.lastIndexOf(',')).split(',').slice(0, -1).join(',') || 'half';
    expect(await refusalOf(`${header}\n${row}\n${half}`)).toMatchObject({ code: 'FILE_TRUNCATED', line: 3 });
    const [first = ''] = header.split(',');
    expect(await refusalOf(`${header},${first}\n${row},x\n`)).toMatchObject({
      code: 'HEADER_COLUMN_TWICE',
      column: first,
    });
  });

  it('is refused with a line of five megabytes, or without any row', async () => {
    expect(await refusalOf(`${header}\n${row}\n"${'x'.repeat(5_000_000)}"\n`)).toMatchObject({
      code: 'LINE_TOO_LONG',
      line: 3,
    });
    expect(await refusalOf(`${header}\n`)).toMatchObject({ code: 'NO_ROWS' });
  });
});
