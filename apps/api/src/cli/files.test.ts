import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { openDataFolder } from '../data-folder.ts';
import { openFileStore } from '../files/file-store.ts';
import { filesCommand } from './files.ts';

const database = testDatabase();
let folder: string;
let printed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-files-'));
  await openDataFolder(folder);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  const { user, password, host, port, database: name } = database.connection;
  vi.stubEnv('DATABASE_URL', `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`);
  vi.stubEnv('COOP_DATA', folder);
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function kept(content: string) {
  const sha256 = await openFileStore(folder).keep(Buffer.from(content));
  await database.prisma.storedFile.create({ data: { sha256, bytes: content.length, format: 'TEXT' } });
  return sha256;
}

test('says which uploaded files are missing or altered, and nothing else is wrong', async () => {
  await kept('A motion.');
  expect(await filesCommand.run(['check'], '/')).toBe(0);
  expect(printed).toEqual(['1 file checked: each is what was uploaded.']);

  const lost = await kept('A lost briefing.');
  const altered = await kept('An altered toolkit.');
  await openFileStore(folder).remove(lost);
  await writeFile(path.join(folder, 'files', altered.slice(0, 2), altered), 'Other words.');
  expect(await filesCommand.run(['check', '--json'], '/')).toBe(1);
  const { checked, faults } = JSON.parse(printed[1] ?? '');
  expect(checked).toBe(3);
  expect(faults).toHaveLength(2);
  expect(faults).toContainEqual({ sha256: lost, fault: 'MISSING' });
  expect(faults).toContainEqual({ sha256: altered, fault: 'ALTERED' });
  expect(await filesCommand.run(['check'], '/')).toBe(1);
  expect(printed[2]).toContain(`${lost} is missing`);
});

test('wrongly typed it does nothing', async () => {
  expect(await filesCommand.run([], '/')).toBe(2);
  expect(await filesCommand.run(['remove'], '/')).toBe(2);
});
