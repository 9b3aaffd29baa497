import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { foldWords } from '../search/fold-words.ts';
import { namedIn, nameSearch } from './find-named-people.ts';
import { nameKeys } from './name-keys.ts';

const database = testDatabase();
/** Few short words, so that names and texts meet by chance, whole, in part and in one another. */
const WORDS = [
  'jo',
  'joan',
  'jory',
  'o’hara',
  'Siân',
  'sian',
  'mae',
  'maes',
  'b',
  'Prys-Jones',
  'van',
  'Νίκου',
];
const NAMES = [
  ...WORDS.map((word) => word),
  ...WORDS.flatMap((first) => WORDS.map((last) => `${first} ${last}`)),
  ...WORDS.flatMap((first) => WORDS.map((last) => `${first} mae ${last}`)),
  'jo mae van jory',
  'x'.repeat(400),
  `${'y'.repeat(300)} z`,
];
let nameOf: Map<string, string>;

beforeAll(async () => {
  const { prisma } = database;
  await prisma.person.createMany({
    data: NAMES.map((name, index) => ({ slug: `named-${index}`, name, sortName: name, state: 'PUBLISHED' })),
  });
  const people = await prisma.person.findMany({ select: { id: true, name: true } });
  nameOf = new Map(people.map(({ id, name }) => [id, name]));
});

const found = async (...texts: (string | null)[]) =>
  (await nameSearch(database.prisma, texts)()).map(({ id }) => nameOf.get(id) ?? '').toSorted();

/** As a reader with a list of all names would look. */
function namesIn(text: string): string[] {
  const folded = ` ${foldWords(text).join(' ')} `;
  return NAMES.filter((name) => {
    const words = foldWords(name);
    return words.length === 0
      ? text.toLowerCase().includes(name.toLowerCase())
      : folded.includes(` ${words.join(' ')}`);
  }).toSorted();
}

describe('names in a text', () => {
  test('are those that somebody who compared every name with all of it would find', async () => {
    const texts = fc.array(fc.constantFrom(...WORDS, 'jorys', 'bo', 'the', '\n'), { maxLength: 8 });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(texts, async (words) => {
        const text = words.join(' ');
        const names = await found(text);
        expect(names).toEqual(text.trim() === '' ? [] : namesIn(text));
        for (const name of names) seen.add(name);
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
    expect(seen.size).toBeGreaterThan(50);
  });

  test('are found however long they are, and a text without words names nobody', async () => {
    expect(await found(`Of ${'x'.repeat(400)}.`)).toEqual(['x'.repeat(400)]);
    expect(await found(`Of ${'y'.repeat(300)} zz.`)).toEqual([`${'y'.repeat(300)} z`]);
    expect(await found('x'.repeat(399))).toEqual([]);
    expect(await found(null, ' \n')).toEqual([]);
  });

  test('are looked for once, whoever asks, and not before', async () => {
    let asked = 0;
    const counting = database.prisma.$extends({
      query: {
        $queryRaw: ({ args, query }) => {
          asked += 1;
          return query(args);
        },
      },
    });
    const search = nameSearch(counting as unknown as typeof database.prisma, ['jo mae']);
    expect(asked).toBe(0);
    expect(await search()).toEqual(await search());
    expect(asked).toBe(1);
  });

  test('a word without an end makes no more keys than an index holds', () => {
    expect(nameKeys(['x'.repeat(100_000), 'y'])).toHaveLength(1 + 200 + 1);
  });

  test.each([
    ['a sentence', 'Said of Crowd 17 and of nobody else.'],
    ['a book', Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ')],
  ])('are looked up in the index for %s, though the table is large', async (_what, text) => {
    const { prisma } = database;
    await prisma.$executeRaw`INSERT INTO "Person" ("id", "slug", "name", "sortName", "state", "updatedAt")
      SELECT gen_random_uuid(), 'crowd-' || i, 'Crowd ' || md5(i::text), 'Crowd', 'PUBLISHED', now() FROM generate_series(1, 5000) AS i
      ON CONFLICT DO NOTHING`;
    await prisma.$executeRaw`ANALYZE "Person"`;
    const plan = await prisma.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${namedIn(text)}`;
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toContain('Index Scan using "Person_named"');
    expect(lines).not.toContain('Seq Scan');
  });
});
