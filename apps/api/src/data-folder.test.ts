import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getSecret, keepRandomText, openDataFolder } from './data-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-folder-'));
});
afterEach(() => rm(place, { recursive: true }));

describe('the data folder', () => {
  test('is made, private, and opened again', async () => {
    const folder = path.join(place, 'new', 'data');
    await openDataFolder(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await openDataFolder(folder);
  });

  test('may be a fresh volume', async () => {
    await mkdir(path.join(place, 'lost+found'));
    await openDataFolder(place);
  });

  test('is refused when it holds things of somebody else', async () => {
    await writeFile(path.join(place, 'thesis.odt'), 'years of work');
    await expect(openDataFolder(place)).rejects.toThrow(
      /holds other files \(thesis\.odt\): name an empty or new folder/,
    );
  });

  test('is refused when it cannot be written', async () => {
    const file = path.join(place, 'file');
    await writeFile(file, '');
    await expect(openDataFolder(path.join(file, 'data'))).rejects.toThrow(
      /cannot be written \(ENOTDIR\): give this user the right to it, or name another folder in COOP_DATA/,
    );
  });
});

describe('the secret', () => {
  test('is made once, kept private, and stays the same', async () => {
    const first = await getSecret({ secret: null, dataFolder: place });
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(await getSecret({ secret: null, dataFolder: place })).toBe(first);
    expect((await stat(path.join(place, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('is the given one when one is given', async () => {
    expect(await getSecret({ secret: 'given', dataFolder: place })).toBe('given');
    await expect(readFile(path.join(place, 'secret'))).rejects.toThrow('ENOENT');
  });

  test('is the same for processes that begin together', async () => {
    const file = path.join(place, 'secret');
    const texts = await Promise.all([1, 2, 3, 4].map(() => keepRandomText(file)));
    expect(new Set(texts).size).toBe(1);
  });
});
