import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../build/read-manifest.ts';
import { buildFiles } from './built.ts';

type Target = string | { types: string; default: string };
type Package = { exports: Record<string, Target>; publishConfig: { exports: Record<string, Target> } };

const ROOT = path.join(import.meta.dirname, '..');
const manifest: Package = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));

const targets = (target: Target) => (typeof target === 'string' ? [target] : [target.types, target.default]);

test('every element has a module of its own, which leaves Lit to the page’s bundler', async () => {
  const files = await buildFiles('vite.modules.config.ts');
  const tags = (await readManifest()).modules.map(({ declarations: [element] }) => element?.tagName);
  expect(tags.length).toBeGreaterThan(0);
  for (const tag of tags) {
    expect(manifest.exports[`./${tag}.js`]).toEqual({
      types: `./src/${tag}/${tag}.ts`,
      default: `./dist/${tag}.js`,
    });
    expect(files.get(`${tag}.js`)).toMatch(/from "lit"/);
    expect(files.get(`${tag}.js`)).toMatch(/export \{ Coop\w+ \}/);
  }
});

test('every export leads to a file of the sources or of the build', async () => {
  const built = [
    ...(await buildFiles('vite.modules.config.ts')).keys(),
    'v1/coop.js',
    'custom-elements.json',
  ];
  const isThere = (target: string) => {
    const inDist = /^\.\/dist\/(.*)$/.exec(target)?.[1];
    return inDist === undefined ? existsSync(path.join(ROOT, target)) : built.includes(inDist);
  };
  expect(
    Object.values(manifest.exports)
      .flatMap(targets)
      .filter((target) => !isThere(target)),
  ).toEqual([]);
});

test('what is published exports the same, less what is for the workspace only', () => {
  const names = Object.keys(manifest.exports).filter((name) => name !== './examples.ts');
  expect(Object.keys(manifest.publishConfig.exports)).toEqual(names);
  for (const name of names) {
    const [target, published] = [manifest.exports[name], manifest.publishConfig.exports[name]] as [
      Target,
      Target,
    ];
    expect(targets(published).at(-1)).toBe(targets(target).at(-1));
  }
});
