import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../../../scripts/operations.ts';
import { formatTrustedDocuments, hashDocument } from '../generate/trusted-documents.ts';
import type { TrustedDocuments } from '../generate/trusted-documents.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SCHEMA = path.join(ROOT, '../schema');

test('the committed list is that of the widgets’ operations: else run `pnpm run generate`', async () => {
  const [committed, released] = await Promise.all([
    readFile(path.join(SCHEMA, 'trusted-documents.json'), 'utf8'),
    readFile(path.join(ROOT, 'released-documents.json'), 'utf8'),
  ]);
  const { operations } = await readOperations(path.join(SCHEMA, 'schema.graphql'), path.join(ROOT, 'src'));
  expect(operations.map(({ name }) => name)).toEqual([
    'coop-pledge-tracker/coop-pledge-tracker',
    'coop-representatives/coop-representatives',
  ]);
  const before = JSON.parse(committed) as TrustedDocuments;
  expect(committed).toBe(formatTrustedDocuments(before, JSON.parse(released), operations));
});

const current = [{ text: '{new}' }];

test('a document of a released widget stays, one that was never released goes', () => {
  const before = { a: '{old}', x: '{tried}' };
  expect(JSON.parse(formatTrustedDocuments(before, { '1.0.0': ['a'] }, current))).toEqual({
    a: '{old}',
    [hashDocument('{new}')]: '{new}',
  });
});

test('a released document that has been lost is named', () => {
  expect(() => formatTrustedDocuments({}, { '1.0.0': ['a'] }, current)).toThrow(
    'Release 1.0.0 asks for the document a',
  );
});
