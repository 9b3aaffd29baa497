import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const ROOT = path.join(import.meta.dirname, '..');
const VITE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
);

/**
 * The files of a real build, by their path in `dist`: the command of package.json in a process of its own, for the
 * test's would make a development build, and in a folder of its own, for `dist` may be being served.
 */
export async function buildFiles(
  config: 'vite.config.ts' | 'vite.modules.config.ts',
): Promise<Map<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-widgets-'));
  try {
    await promisify(execFile)(
      process.execPath,
      [VITE, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
      },
    );
    const files = await Array.fromAsync(glob('**/*.js', { cwd: folder }));
    return new Map(
      await Promise.all(
        files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

let script: Promise<string> | undefined;

/** The one-file script as pages get it. Built once. */
export function buildScript(): Promise<string> {
  script ??= buildFiles('vite.config.ts').then((files) => {
    const code = files.get('v1/coop.js');
    if (files.size !== 1 || code === undefined)
      throw new Error('the one-file build should make v1/coop.js and nothing else');
    return code;
  });
  return script;
}
