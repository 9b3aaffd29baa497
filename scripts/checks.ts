import { glob } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './prepare.ts';

/** A house rule that a program can see; it holds when the command, run in the root, ends with 0. */
export type Check = Readonly<{ name: string; command: readonly string[] }>;

/** Every house rule: lint, types of each package, unused code, format, and each `scripts/check-*.ts`. */
export async function listChecks(): Promise<Check[]> {
  const projects = (
    await Array.fromAsync(
      glob(['{apps,packages}/*/tsconfig.json', '{bench,e2e}/tsconfig.json', 'scripts/tsconfig.json'], {
        cwd: ROOT,
      }),
    )
  ).toSorted();
  const ours = (await Array.fromAsync(glob('scripts/check-*.ts', { cwd: ROOT }))).toSorted();
  return [
    { name: 'lint', command: ['node_modules/.bin/oxlint', '--deny-warnings'] },
    ...projects.map((project) => ({
      name: `types of ${path.dirname(project)}`,
      command: ['node_modules/.bin/tsc', '--noEmit', '-p', project],
    })),
    { name: 'nothing unused', command: ['node_modules/.bin/knip'] },
    { name: 'format', command: ['node_modules/.bin/oxfmt', '--check'] },
    ...ours.map((file) => ({
      name: path.basename(file, '.ts').replaceAll('-', ' '),
      command: [process.execPath, file],
    })),
  ];
}
