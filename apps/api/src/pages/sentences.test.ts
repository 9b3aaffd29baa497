import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { expect, test } from 'vitest';

const files = await Array.fromAsync(glob('**/*.sentences.ts', { cwd: import.meta.dirname }));

test('there are sentences to look at', () => {
  expect(files.length).toBeGreaterThan(5);
});

test.each(files)('%s says the same in both languages, with the same places to fill', async (file) => {
  const tables = Object.values(
    (await import(path.join(import.meta.dirname, file))) as Record<string, object>,
  );
  for (const table of tables) {
    for (const [name, sentence] of Object.entries(table)) {
      if (!isWords(sentence)) continue;
      expect({ [name]: [sentence.en, sentence.cy].filter((text) => text.trim() === '') }).toEqual({
        [name]: [],
      });
      expect({ [name]: placesOf(sentence.cy) }).toEqual({ [name]: placesOf(sentence.en) });
    }
  }
});

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
}

function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([place]) => place).toSorted();
}
