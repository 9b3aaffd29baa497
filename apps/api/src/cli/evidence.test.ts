import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { evidenceCommand } from './evidence.ts';

const database = testDatabase();
/** Of a private network: refused before anything is sent, so that this test asks nobody. */
const LINK = 'http://10.0.0.1/minutes';
let printed: string[] = [];
let complained: string[] = [];

beforeAll(async () => {
  const story = given(database.prisma);
  const council = await story.council();
  const pledge = await story.pledge(await story.manifesto(council.id));
  await database.prisma.statusUpdate.create({
    data: {
      pledgeId: pledge.id,
      kind: 'NOTE',
      effectiveOn: day('2024-01-01'),
      summaryEn: 'It was decided.',
      evidence: { create: { type: 'COUNCIL_DECISION', url: LINK } },
    },
  });
});
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

const run = (...input: string[]) => evidenceCommand.run(input, '/');

test('coop evidence is wrongly typed without check, or with a limit that is none', async () => {
  expect([await run(), await run('burn'), await run('check', '--limit', '0')]).toEqual([2, 2, 2]);
  expect(complained[2]).toContain('--limit takes a number from 1 to 1000.');
});

test('coop evidence check follows what is due and says what became of it', async () => {
  expect(await run('check')).toBe(0);
  expect(printed).toEqual([`1 link followed:\n  Not checked (not on the open internet)  ${LINK}`]);
  expect(await run('check')).toBe(0);
  expect(printed[1]).toBe('No link was due.');
});

test('coop evidence check follows one link by its address, due or not, and prints one object with --json', async () => {
  expect(await run('check', '--url', LINK, '--json')).toBe(0);
  expect(JSON.parse(printed[0] ?? '')).toEqual({
    checked: [
      {
        evidenceId: expect.any(String),
        url: LINK,
        state: 'UNCHECKED',
        reason: 'PRIVATE_ADDRESS',
        movedToUrl: null,
        failures: 0,
      },
    ],
  });
  expect(await run('check', '--url', 'https://elsewhere.example/')).toBe(1);
  expect(complained[0]).toContain('No published evidence has the link https://elsewhere.example/');
});
