import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Command } from '../src/cli/command.ts';
import { runCommand } from '../src/cli/run-command.ts';
import type { TestDatabase } from './database.ts';

/** What a command answered. */
type Answer = Readonly<{
  exitCode: number;
  /** What stood on stdout and on stderr, as text. */
  stdout: string;
  stderr: string;
  /** Stdout byte for byte. */
  bytes: Buffer;
}>;

type CommandLine = {
  /** Where commands are typed: an empty folder of the test's. */
  folder: string;
  /** COOP_DATA, another one. */
  dataFolder: string;
  run(...input: string[]): Promise<Answer>;
};

/** Runs a command as it is typed, on the record of a test. Call it at the top of a file or a `describe`. */
export function commandLine(database: TestDatabase, command: Command): CommandLine {
  let printed: Buffer[] = [];
  let complained: string[] = [];
  const line: CommandLine = {
    folder: '',
    dataFolder: '',
    async run(...input) {
      printed = [];
      complained = [];
      const exitCode = await runCommand(command, input, line.folder);
      const bytes = Buffer.concat(printed);
      return { exitCode, stdout: bytes.toString('utf8'), stderr: complained.join('\n'), bytes };
    },
  };
  beforeEach(async () => {
    line.folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-typed-'));
    line.dataFolder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-data-'));
    const { user, password, host, port, database: name } = database.connection;
    vi.stubEnv('DATABASE_URL', `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`);
    vi.stubEnv('COOP_DATA', line.dataFolder);
    vi.spyOn(console, 'log').mockImplementation(
      (text: string) => void printed.push(Buffer.from(`${text}\n`)),
    );
    vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(Buffer.from(text as string));
      return true;
    });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    for (const folder of [line.folder, line.dataFolder]) await rm(folder, { recursive: true, force: true });
  });
  return line;
}
