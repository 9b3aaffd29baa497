import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { exportCommand } from './export.ts';

const database = testDatabase();
const coop = commandLine(database, exportCommand);

beforeAll(async () => {
  await given(database.prisma).council('aldermere');
  await importText(database.prisma, csvOf([candidate({ person_name: 'Zed SECRET' })]));
});

describe('coop export change-log', () => {
  it('is wrongly typed with a format, which only the Party’s list has', async () => {
    const { exitCode, stdout, stderr } = await coop.run('change-log', '--format', 'csv');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--format is for the Party’s list');
  });

  it('prints an object a line, without what was written, and with it where --payloads says so', async () => {
    const plain = await coop.run('change-log');
    expect(plain.exitCode).toBe(0);
    const lines = plain.stdout.trimEnd().split('\n');
    expect(plain.stderr).toBe(`${lines.length - 2} change sets.`);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    expect(plain.stdout).not.toMatch(/secret/i);
    const whole = await coop.run('change-log', '--payloads');
    expect(whole.stderr).toContain('with payloads: keep the file private.');
    expect(whole.stdout).toContain('Zed Secret');
  });
});
