import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { csvOf, contest, candidate, writeSource } from '../../test/import-csv.ts';
import { importCommand } from './import.ts';

const database = testDatabase();
let printed: string[] = [];
let complained: string[] = [];

beforeEach(() => {
  const { user, password, host, port, database: name } = database.connection;
  vi.stubEnv('DATABASE_URL', `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`);
  printed = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const run = (...input: string[]) => importCommand.run(input, '/');

describe('coop import', () => {
  it('is wrongly typed without a file, with an unknown option, or with an election that is none', async () => {
    expect(await run()).toBe(2);
    expect(await run('a.csv', '--election', '2024')).toBe(2);
    expect(await run('a.csv', '--election', 'local.derby.2027-05-06')).toBe(2);
    expect(await run('a.csv', '--retrieved-on', 'yesterday')).toBe(2);
    expect(await run('a.csv', '--retrieved-on', '2999-01-01')).toBe(2);
    expect(await run('a.csv', '--listed-on', '2999-01-01')).toBe(2);
    expect(complained.join()).toMatch(/--listed-on is a day to come, 2999-01-01: today is \d{4}-\d\d-\d\d/);
    expect(complained.join()).toContain('--election takes the polls of a general election');
    await expect(run('a.csv', '--aply')).rejects.toMatchObject({
      code: expect.stringContaining('ERR_PARSE_ARGS'),
    });
  });

  it('finds the file from where it was typed, runs dry, and says how to go on', async () => {
    const file = await writeSource(csvOf([candidate()]), 'candidates.csv');
    expect(await importCommand.run([path.basename(file)], path.dirname(file))).toBe(0);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/Democracy Club candidates \(CSV\)[^]*created +1[^]*dry run[^]*--apply/);
    expect(await database.prisma.candidacy.count({ where: { nameAsPrinted: 'Alex EXAMPLE' } })).toBe(0);
  });

  it('prints one object on one line with --json, the record’s starter loaded first', async () => {
    const file = await writeSource(csvOf([candidate()]));
    expect(await run(file, '--apply', '--json')).toBe(0);
    expect(printed).toHaveLength(1);
    expect(printed[0]).not.toContain('\n');
    expect(JSON.parse(printed[0] ?? '')).toEqual({
      // The starter record has no council of that name.
      notes: [{ line: null, message: expect.stringContaining('no body of the record') }],
      format: 'DEMOCRACY_CLUB_CANDIDATES_CSV',
      rows: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      errors: [],
      applied: true,
    });
    expect(await database.prisma.organisation.count({ where: { kind: 'COUNCIL' } })).toBe(382);
  });

  it('ends with 1 for a file that is refused, and prints the same object', async () => {
    expect(await run('/nowhere/none.csv', '--json')).toBe(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      format: null,
      applied: false,
      errors: [{ code: 'FILE_MISSING' }],
    });
    expect(await run('/nowhere/none.csv')).toBe(1);
    expect(printed[1]).toContain('Nothing was written. Put the errors right and import again.');
  });

  it('takes the polling day of a general election from --election', async () => {
    const file = await writeSource(contest({}, {}, { 'ONS ID': 'E14000530' }), 'results.csv');
    expect(await run(file, '--json')).toBe(1);
    expect(printed[0]).toContain('--election parl.YYYY-MM-DD');
    expect(await run(file, '--json', '--election', 'parl.2015-05-07', '--apply')).toBe(0);
    expect(await database.prisma.election.count({ where: { electionId: 'parl.2015-05-07' } })).toBe(1);
  });

  it('answers for several files together, with each beside the totals', async () => {
    const files = [await writeSource(csvOf([candidate()])), await writeSource(contest(), 'ge2024.csv')];
    expect(await run(...files, '--json')).toBe(0);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      format: null,
      rows: 3,
      unchanged: 1,
      created: 2,
      files: [{ rows: 1 }, { rows: 2 }],
    });
  });
});
