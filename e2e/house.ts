import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const REPOSITORY = path.resolve(import.meta.dirname, '..');
const START_TIMEOUT_MS = 120_000;

export type House = Readonly<{
  /** Where it serves, without a trailing slash. */
  url: string;
  /** The one-time link for the first administrator, as the server printed it. */
  joinLink: string;
  /** Stops the server and its database and removes its data. Resolves to the exit code. */
  stop: () => Promise<number | null>;
}>;

/** Starts the whole product as `npm start` ends up running it: its own PostgreSQL in a new folder, a free port on loopback. */
export async function startHouse(environment: Record<string, string> = {}): Promise<House> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-e2e-'));
  const server = spawn(process.execPath, [path.join(REPOSITORY, 'apps/api/src/main.ts')], {
    env: {
      ...process.env,
      COOP_DATA: path.join(folder, 'data'),
      PORT: '0',
      HOST: '127.0.0.1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    const code = await end(server);
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const printed = await readUntil(server, /join\?token=\S+/);
    return {
      url: find(printed, /http:\/\/127\.0\.0\.1:\d+/),
      joinLink: find(printed, /http\S+join\?token=\S+/),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readUntil(server: ChildProcess, wanted: RegExp): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server did not start in time:\n${printed}`)),
      START_TIMEOUT_MS,
    );
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (!wanted.test(printed)) return;
      clearTimeout(timer);
      resolve(printed);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

async function end(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null) return server.exitCode;
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return ended;
}

function find(text: string, pattern: RegExp): string {
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`the server printed nothing like ${pattern}:\n${text}`);
  return found;
}
