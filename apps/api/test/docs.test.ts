import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSandboxRecord } from '../src/record/load-sandbox-record.ts';
import { loadStarterRecord } from '../src/record/load-starter-record.ts';
import { askAdmin, askPublic } from './ask.ts';
import { testDatabase } from './database.ts';
import { given } from './given.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const PAGES = ['README.md', 'docs/api.md'];

/** A fenced ```graphql block. The words after `graphql` are its marks: the record, `admin`, `nothing` for a null answer, or the code it is refused with. */
type Example = { place: string; marks: string[]; question: string; variables: Record<string, unknown> };

const FENCE = /^```graphql(.*)\n([^]*?)^```\n(?:\n?```json variables\n([^]*?)^```\n)?/gm;

const examples: Example[] = PAGES.flatMap((page) => {
  const text = readFileSync(path.join(REPOSITORY, page), 'utf8');
  return [...text.matchAll(FENCE)].map(({ index, 1: marks = '', 2: question = '', 3: variables = '{}' }) => ({
    place: `${page}:${text.slice(0, index).split('\n').length}`,
    marks: marks.split(' ').filter(Boolean),
    question,
    variables: JSON.parse(variables) as Record<string, unknown>,
  }));
});

const databases = { starter: testDatabase(), sandbox: testDatabase() };
let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;

beforeAll(async () => {
  await loadStarterRecord(databases.starter.prisma);
  await loadSandboxRecord(databases.sandbox.prisma);
  editor = await given(databases.sandbox.prisma).editor();
});

test('every page has examples', () => {
  expect(PAGES.filter((page) => !examples.some(({ place }) => place.startsWith(page)))).toEqual([]);
});

describe.each(examples)('the example at $place', ({ marks, question, variables }) => {
  const record = marks.find((mark) => mark === 'starter' || mark === 'sandbox') as
    | keyof typeof databases
    | undefined;
  const refusal = marks.find((mark) => mark.startsWith('refused='))?.slice('refused='.length);

  test('is answered by more than nothing, unless it says otherwise, or refused as it says', async () => {
    if (record === undefined)
      throw new Error('say after ```graphql which record answers: starter or sandbox');
    const { prisma } = databases[record];
    const { data, errors } = marks.includes('admin')
      ? await askAdmin(prisma, editor, question, variables)
      : await askPublic(prisma, question, variables);
    expect(errors?.map(({ extensions, message }) => extensions?.code ?? message)).toEqual(
      refusal && [refusal],
    );
    if (refusal) return;
    const nothing = Object.entries(data)
      .filter(([, answer]) => isNothing(answer))
      .map(([field]) => field);
    expect(nothing).toEqual(marks.includes('nothing') ? Object.keys(data) : []);
  });
});

/** Null, an empty list, a connection without items, or an object all of whose fields are one of these. */
function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === '') return true;
  if (typeof answer !== 'object') return false;
  const { nodes, edges } = answer as { nodes?: unknown[]; edges?: unknown[] };
  if (nodes?.length === 0 || edges?.length === 0) return true;
  return Object.values(answer).every(isNothing);
}
