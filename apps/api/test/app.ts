import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { openGenerationClock } from '../src/cache/generation-clock.ts';
import { type FileStore, openFileStore } from '../src/files/file-store.ts';
import { createApp } from '../src/http/app.ts';
import type { PublisherImprint } from '../src/config.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export type TestApp = {
  readonly app: FastifyInstance;
  readonly record: TestDatabase;
  /** Its uploaded files, in a folder of their own. */
  readonly files: FileStore;
  /** The fictional record behind /sandbox: empty until a test loads it. */
  readonly sandbox: TestDatabase;
  /** The files it brings with it. */
  readonly sandboxFiles: FileStore;
};

/** The whole server over databases of its own, asked without a port by `app.inject`. */
export function testApp(settings: { imprint?: PublisherImprint } = {}): TestApp {
  const record = testDatabase();
  const sandbox = testDatabase();
  const test = { record, sandbox } as { -readonly [Key in keyof TestApp]: TestApp[Key] };
  const closings: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const [recordClock, sandboxClock] = [
      await openGenerationClock(record.connection),
      await openGenerationClock(sandbox.connection),
    ];
    const folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-files-'));
    test.files = openFileStore(folder);
    test.sandboxFiles = openFileStore(path.join(folder, 'sandbox'));
    test.app = await createApp({
      record: { prisma: record.prisma, clock: recordClock },
      sandbox: { prisma: sandbox.prisma, clock: sandboxClock },
      publisher: { imprint: settings.imprint ?? null, publicUrl: 'http://localhost' },
      files: test.files,
      sandboxFiles: test.sandboxFiles,
      secret: 'a secret of at least thirty-two characters',
      smtpUrl: null,
      logLevel: 'silent',
    });
    closings.push(
      () => test.app.close(),
      recordClock.close,
      sandboxClock.close,
      () => rm(folder, { recursive: true }),
    );
  });
  afterAll(async () => {
    for (const close of closings) await close();
  });
  return test;
}
