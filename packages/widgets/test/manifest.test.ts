import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../build/read-manifest.ts';
import { examples } from '../src/examples.ts';

const SOURCE = path.join(import.meta.dirname, '../src');

async function sourceOf(folder: string): Promise<string> {
  const files = await Array.fromAsync(
    glob(`${folder}/*.ts`, { cwd: SOURCE, exclude: (name) => name.endsWith('.test.ts') }),
  );
  return (await Promise.all(files.map((file) => readFile(path.join(SOURCE, file), 'utf8')))).join('\n');
}

const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
const names = (described: readonly { name: string }[]) => described.map(({ name }) => name).toSorted();

const elements = (await readManifest()).modules.flatMap(({ declarations }) => declarations);
const shared = await sourceOf('shared');

describe.each(elements.map((element) => [element.tagName, element] as const))(
  '%s documents',
  (tag, element) => {
    test('every attribute it reads', async () => {
      const read = (source: string) => {
        const [, properties = ''] =
          /static override properties: PropertyDeclarations = \{(.*?)\n  \};/s.exec(source) ?? [];
        return [...properties.matchAll(/^    (\w+): \{(?: attribute: '([\w-]+)')?/gm)].map(
          ([, name = '', attribute]) => attribute ?? name,
        );
      };
      const base = read(await readFile(path.join(SOURCE, 'shared/coop-element.ts'), 'utf8'));
      const own = read(await readFile(path.join(SOURCE, tag, `${tag}.ts`), 'utf8'));
      expect(names(element.attributes)).toEqual([...base, ...own].toSorted());
    });

    test('every part and every property', async () => {
      const source = shared + (await sourceOf(tag));
      expect(names(element.cssParts)).toEqual(found(source, /\bpart="([\w-]+)[ "]/g));
      expect(names(element.cssProperties)).toEqual(found(source, /var\((--coop-[\w-]+)/g));
    });

    test('all of it in docs/embedding.md too', async () => {
      const page = await readFile(path.join(SOURCE, '../../../docs/embedding.md'), 'utf8');
      const told = found(page, /`([^`\n]+)`/g);
      const all = [element.attributes, element.events, element.cssParts, element.cssProperties].flatMap(
        names,
      );
      expect(all.filter((name) => !told.includes(name))).toEqual([]);
    });

    test('by examples that use no other attributes', () => {
      const own = examples[tag] ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
      for (const { snippet } of own) {
        expect(snippet).toContain(`<div data-coop="${tag.slice(5)}" `);
        const attributes = found(snippet, /\bdata-([\w-]+)="/g).filter((attribute) => attribute !== 'coop');
        expect(names(element.attributes)).toEqual(expect.arrayContaining(attributes));
      }
    });
  },
);
