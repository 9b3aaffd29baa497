import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createEmptyDatabase, dropDatabase } from '../test/database.ts';
import { migrate } from './db/migrate.ts';
import { migrationFile } from './db/migration-files.ts';

let place: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-main-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  await rm(place, { recursive: true, force: true });
});

/** Starts the server as `npm start` does, on a free port unless told otherwise. */
function start(settings: Record<string, string>) {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', COOP_DATA: path.join(place, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running = server;
  let printed = '';
  let complained = '';
  if (!server.stdout || !server.stderr) throw new Error('Both streams are pipes.');
  const streams = [
    server.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text)),
    server.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text)),
  ];
  // Not 'close': Node does not emit it once the channel was disconnected from this side.
  const ended = Promise.all([once(server, 'exit'), ...streams.map((stream) => once(stream, 'end'))]);
  return {
    server,
    ended: ended.then(([[code]]) => ({ code: code as number | null, printed, complained })),
    /** Once it serves. A server that ends instead fails the test with what it complained of. */
    async address(): Promise<string> {
      const find = () => /(http:\S+)\/healthz/.exec(printed)?.[1];
      const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
      await expect.poll(() => find() !== undefined || hasEnded(), { timeout: 60_000 }).toBe(true);
      return find() ?? Promise.reject(new Error(complained));
    },
  };
}

describe('the start of the server', () => {
  test('makes its database, serves, and stops cleanly when asked', { timeout: 60_000 }, async () => {
    const { server, ended, address } = start({});
    const answer = await fetch(`${await address()}/readyz`);
    expect(answer.status).toBe(200);
    server.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, complained: '' });
    expect(await readdir(path.join(place, 'data/postgres'))).not.toContain('postmaster.pid');
  });

  test('stops when the process that started it is gone', { timeout: 60_000 }, async () => {
    const { server, ended, address } = start({});
    await address();
    server.disconnect();
    expect(await ended).toMatchObject({ code: 0 });
  });

  test('is refused on a busy port, before anything is touched', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await start({ PORT: String(port) }).ended).toEqual({
      code: 1,
      printed: '',
      complained: `Port ${port} on 127.0.0.1 is in use: stop the program that has it, or choose another PORT.\n`,
    });
    expect(await readdir(place)).toEqual([]);
    other.close();
  });

  test('is refused with a bad setting, by its name', async () => {
    const { code, complained } = await start({ COOP_SECRET: 'short' }).ended;
    expect({ code, complained }).toEqual({
      code: 1,
      complained: 'COOP_SECRET must be at least 32 characters long.\n',
    });
  });

  test('is refused without the database that it was given', async () => {
    const { code, complained } = await start({ DATABASE_URL: 'postgres://editor:hush@127.0.0.1:1/record' })
      .ended;
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^DATABASE_URL leads to 127\.0\.0\.1:1\/record, which does not let us in .*\n$/,
    );
    expect(complained).not.toContain('hush');
  });

  test('is refused in a folder of somebody else', async () => {
    await writeFile(path.join(place, 'thesis.odt'), '');
    const { code, complained } = await start({ COOP_DATA: place }).ended;
    expect(code).toBe(1);
    expect(complained).toMatch(/^The data folder .* holds other files \(thesis\.odt\): .*\n$/);
    expect(await readdir(place)).toEqual(['thesis.odt']);
  });

  test('is refused by a database that a later version has migrated', async () => {
    const connection = await createEmptyDatabase();
    await migrate(connection, [migrationFile('29991231235959_later', 'CREATE TABLE later (id int);')]);
    const { user, password, host, port } = inject('template');
    const { code, complained } = await start({
      DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${connection.database}`,
    }).ended;
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^The schema of database \w+ is newer than this code \(it has 29991231235959_later\): .*\n$/,
    );
    await dropDatabase(connection);
    await dropDatabase({ ...connection, database: `${connection.database}_sandbox` });
  });
});
