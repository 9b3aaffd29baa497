import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { testDatabase } from '../../test/database.ts';
import { endorsed } from '../../test/endorsed.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { partyListColumns } from '../party-list/columns.ts';
import { exportCommand } from './export.ts';

const database = testDatabase();
const coop = commandLine(database, exportCommand);

const LIST = [
  endorsed(),
  endorsed({ name: 'Una "Una" Usual', external_id: 'M-002', endorsement_kind: 'JOINT_BALLOT' }),
];

beforeAll(async () => {
  const { prisma } = database;
  await given(prisma).council('aldermere');
  const candidates = [
    candidate({ person_id: 1, person_name: 'Jo BOTH', seats_contested: 3 }),
    candidate({
      person_id: 2,
      person_name: 'Una "Una" Usual',
      seats_contested: 3,
      party_id: 'joint-party:53-119',
      party_name: 'Labour and Co-operative Party',
    }),
  ];
  for (const content of [csvOf(candidates), csvOf(LIST)]) await importText(prisma, content);
});

describe('coop export party-list', () => {
  it.each([
    ['without what to export', [], 'Say what to export: change-log or party-list.'],
    ['with something else', ['members'], 'Say what to export: change-log or party-list.'],
    ['with two things', ['party-list', 'change-log'], 'Say what to export: change-log or party-list.'],
    ['with a format that is none', ['party-list', '--format', 'pdf'], '--format takes csv or xlsx.'],
    ['with an option that it does not have', ['party-list', '--out', 'a.csv'], "Unknown option '--out'"],
    ['with what only the change log has', ['party-list', '--payloads'], '--payloads is for the change log'],
  ])('is wrongly typed %s', async (_, input, complaint) => {
    const { exitCode, stdout, stderr } = await coop.run(...input);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('It is typed: coop export change-log');
  });

  it('prints the list alone on stdout, and beside it how many are on it and that it is private', async () => {
    const { exitCode, stdout, stderr } = await coop.run('party-list');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(csvOf(LIST, '\r\n'));
    expect(stdout.split('\r\n')[0]).toBe(partyListColumns.join(','));
    expect(stderr).toBe(
      '2 endorsements. Who is supported is not public unless a source or their consent says so: keep the file private.',
    );
    expect((await coop.run('party-list', '--format', 'csv')).stdout).toBe(stdout);
  });

  it('prints a workbook byte for byte, and either comes back without a change', async () => {
    const { exitCode, bytes } = await coop.run('party-list', '--format', 'xlsx');
    expect(exitCode).toBe(0);
    expect(Object.keys(unzipSync(bytes))).toContain('xl/worksheets/sheet1.xml');
    const { bytes: csv } = await coop.run('party-list');
    for (const [content, name] of [
      [bytes, 'list.xlsx'],
      [csv, 'list.csv'],
    ] as const)
      expect(await importText(database.prisma, content, { name })).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 2,
        errors: [],
      });
  });

  it('writes nothing to the record', async () => {
    const before = await database.prisma.changeSet.count();
    await coop.run('party-list');
    expect(await database.prisma.changeSet.count()).toBe(before);
  });
});
