import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { poolConfig } from '../db/connection.ts';
import { newId } from '../db/new-id.ts';
import { diffFromSchema } from '../db/schema-diff.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { openFileStore } from '../files/file-store.ts';
import type { Job } from './job.ts';
import { JOBS } from './jobs.ts';
import { type RunningJobs, startJobs } from './start-jobs.ts';

const database = testDatabase();
/** No job of these tests looks into it. */
const files = openFileStore('/nowhere');
const SECRET = 'planted-secret';
/** Never within a test: 29 February at four. */
const NEVER = '0 4 29 2 *';
let logged: unknown[] = [];
let running: RunningJobs | null = null;

beforeEach(() => (logged = []));
afterEach(async () => {
  await running?.stop();
  running = null;
});

async function start(jobs: Record<string, Job['run']>): Promise<RunningJobs> {
  const table = Object.fromEntries(Object.entries(jobs).map(([name, run]) => [name, { cron: NEVER, run }]));
  const tools = {
    prisma: database.prisma,
    files,
    publicUrl: 'http://127.0.0.1:4000',
    sendChallengeAnswer: null,
    now: () => new Date(),
  };
  const keep = (facts: object, message: string) => void logged.push({ ...facts, message });
  running = await startJobs(database.connection, table, tools, { error: keep, warn: keep });
  return running;
}

const queue = (name: string) => database.prisma.$executeRaw`SELECT graphile_worker.add_job(${name})`;

async function countConnections(): Promise<number> {
  const client = new pg.Client(poolConfig(database.connection));
  await client.connect();
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'wheatsheaf jobs'`,
  );
  await client.end();
  return rows[0].count;
}

describe('the work that follows a write', () => {
  const evidence = (title: string) => ({
    actorId: null,
    channel: 'cli' as const,
    reason: title,
    revisions: [
      {
        recordType: 'Evidence' as const,
        recordId: newId(),
        recordVersion: null,
        before: null,
        after: { title },
      },
    ],
  });

  test('is queued with a write that stands, once however many there were, and not with one that is undone', async () => {
    const ran: string[] = [];
    await database.prisma
      .$transaction(async (tx) => {
        await writeChangeSet(tx, evidence('undone'));
        throw new Error('undone');
      })
      .catch(() => {});
    const waiting = () => database.prisma.$queryRaw`SELECT task_identifier FROM graphile_worker.jobs`;
    expect(await waiting()).toEqual([]);
    await database.prisma.$transaction((tx) =>
      writeChangeSet(tx, { ...evidence('own work'), channel: 'job' }),
    );
    expect(await waiting()).toEqual([]);
    await database.prisma.$transaction((tx) => writeChangeSet(tx, evidence('one')));
    await database.prisma.$transaction((tx) => writeChangeSet(tx, evidence('two')));
    expect(await waiting()).toEqual([{ task_identifier: 'checkNewEvidence' }]);

    await start({ checkNewEvidence: async () => void ran.push('checkNewEvidence') });
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
    expect(ran).toEqual(['checkNewEvidence']);
  });
});

describe('the jobs of the server', () => {
  test('run when queued in a transaction that commits, and not otherwise', async () => {
    const ran: string[] = [];
    await start({ greet: async ({ publicUrl }) => void ran.push(publicUrl) });
    await database.prisma
      .$transaction(async (tx) => {
        await tx.$executeRaw`SELECT graphile_worker.add_job('greet')`;
        throw new Error('undone');
      })
      .catch(() => {});
    await queue('greet');
    await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['http://127.0.0.1:4000']);
  });

  test('are told to end when the server stops, are waited for, and leave no connection', async () => {
    let state = 'waiting';
    const jobs = await start({
      linger: ({ stop }) =>
        new Promise((resolve) => {
          state = 'running';
          stop.addEventListener('abort', () => {
            state = 'ended';
            resolve();
          });
        }),
    });
    await queue('linger');
    await expect.poll(() => state, { timeout: 10_000 }).toBe('running');
    await jobs.stop();
    running = null;
    expect(state).toBe('ended');
    expect(await countConnections()).toBe(0);
    expect(logged).toEqual([]);
  });

  test('that fail are logged without what the error says, stay queued for another try, and others run on', async () => {
    const ran: string[] = [];
    await start({
      stumble: async () => Promise.reject(new TypeError(SECRET)),
      greet: async () => void ran.push('greet'),
    });
    await queue('stumble');
    await queue('greet');
    await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['greet']);
    expect(logged).toEqual([
      expect.objectContaining({ job: 'stumble', attempt: 1, error: 'TypeError', message: 'a job failed' }),
    ]);
    const rows = await database.prisma.$queryRaw<{ last_error: string }[]>`
      SELECT last_error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL`;
    expect(rows[0]?.last_error).toMatch(/^stumble failed, see the log/);
    expect(JSON.stringify([logged, rows])).not.toContain(SECRET);
  });

  test('leave the migrated database what the Prisma schema says', async () => {
    await start({});
    expect(await diffFromSchema(database.connection)).toBeNull();
  });
});

test('every job of the table can be started, and none asks the network from a copy that nobody can ask back', async () => {
  const tools = {
    prisma: database.prisma,
    files,
    publicUrl: 'http://127.0.0.1:4000',
    sendChallengeAnswer: null,
    now: () => new Date(),
  };
  const log = { error: () => {}, warn: () => {} };
  running = await startJobs(database.connection, JOBS, tools, log);
  const stop = new AbortController().signal;
  for (const job of [JOBS.checkEvidence, JOBS.checkNewEvidence])
    expect(await job?.run({ ...tools, stop })).toBeUndefined();
  expect(await database.prisma.evidenceLink.count()).toBe(0);
});
