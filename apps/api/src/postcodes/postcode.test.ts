import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PrismaPg } from '@prisma/adapter-pg';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { importText } from '../../test/import-csv.ts';
import { poolConfig } from '../db/connection.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';

const database = testDatabase();
const statements: string[] = [];
let counted: PrismaClient;

/** Days on which files of shares were got. */
const GOT = { retrievedOn: '2026-05-01' };
const LATER = { retrievedOn: '2026-06-01' };

const QUESTION = `query ($code: String!) { postcode(code: $code) {
  postcode edition terminatedOn coverage { level }
  areas { gssCode kind name { text } confidence share }
  representatives { description { text } person { name } post { role area { name { text } } organisation { slug } } }
} }`;

beforeAll(async () => {
  await loadSandboxRecord(database.prisma);
  const client = new PrismaClient({
    adapter: new PrismaPg(poolConfig(database.connection)),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => statements.push(query));
  counted = client as PrismaClient;
});
afterAll(() => counted.$disconnect());

type Postcode = {
  areas: { gssCode: string; confidence: string; share: number | null; name: { text: string } | null }[];
  representatives: { post: { area: { name: { text: string } } | null; organisation: { slug: string } } }[];
};

async function ask(code: string): Promise<Postcode | null> {
  const { data, errors } = await askPublic(counted, QUESTION, { code });
  expect(errors).toBeUndefined();
  return (data as { postcode: Postcode | null }).postcode;
}

describe('a postcode', () => {
  test('before any directory is loaded is not in the record', async () => {
    expect(await ask('ZE9 1AA')).toBeNull();
  });

  test('leads to everybody in office for its areas, and to nobody of the next ward, in four statements', async () => {
    await importText(
      database.prisma,
      directoryOf(postcodeRow(), postcodeRow({ pcds: 'ZE9 1AB', wd25cd: 'E05999902' })),
    );
    statements.length = 0;
    const answer = await ask('ze91aa');
    expect(statements.length).toBeLessThanOrEqual(4);
    expect(answer).toMatchObject({ postcode: 'ZE9 1AA', terminatedOn: null });
    expect(answer?.areas).toContainEqual({
      gssCode: 'E05999901',
      kind: 'WARD',
      name: { text: 'Millgate' },
      confidence: 'BEST_FIT',
      share: null,
    });
    // The record holds no area with this code: it is said, not hidden.
    expect(answer?.areas.find(({ gssCode }) => gssCode === 'E12000004')).toMatchObject({ name: null });
    expect(answer?.representatives.length).toBeGreaterThan(1);
    const wards = new Set(answer?.representatives.flatMap(({ post }) => post.area?.name.text ?? []));
    expect([...wards]).toEqual(['Millgate']);
  });

  test('that a split file divides is ambiguous, with both areas and their shares; one wholly in an area is exact', async () => {
    const { prisma } = database;
    const shares =
      'postcode,area,share\nZE9 1AA,E05999901,0.75\nZE9 1AA,E05999902,0.25\nZE9 1AB,E05999902,1\n';
    expect(await importText(prisma, shares, GOT)).toMatchObject({ rows: 3, created: 3, applied: true });
    expect(await importText(prisma, shares, GOT)).toMatchObject({
      rows: 3,
      created: 0,
      updated: 0,
      unchanged: 3,
    });
    const split = (await ask('ZE9 1AA'))?.areas.filter(({ gssCode }) => gssCode.startsWith('E05'));
    expect(split).toMatchObject([
      { gssCode: 'E05999901', confidence: 'AMBIGUOUS', share: 0.75 },
      { gssCode: 'E05999902', confidence: 'AMBIGUOUS', share: 0.25 },
    ]);
    const whole = (await ask('ZE9 1AB'))?.areas.filter(({ gssCode }) => gssCode.startsWith('E05'));
    expect(whole).toMatchObject([{ gssCode: 'E05999902', confidence: 'EXACT', share: 1 }]);
  });

  test('an area that a new split file no longer gives a postcode goes, and is counted', async () => {
    const { prisma } = database;
    const generation = async () =>
      (await prisma.cacheGeneration.findUniqueOrThrow({ where: { model: 'PostcodeShare' } })).generation;
    await importText(prisma, 'postcode,area,share\nZE9 1AE,E05999901,0.5\nZE9 1AE,E05999902,0.4\n', GOT);
    const before = await generation();
    const dropped = 'postcode,area,share\nZE9 1AE,E05999901,0.5\n';
    expect(await importText(prisma, dropped, { ...LATER, dryRun: true })).toMatchObject({
      updated: 1,
      applied: false,
    });
    expect(await importText(prisma, dropped, LATER)).toMatchObject({
      rows: 1,
      created: 0,
      updated: 1,
      unchanged: 1,
      applied: true,
    });
    expect(await prisma.postcodeShare.count({ where: { code: 'ZE91AE' } })).toBe(1);
    expect(await generation()).toBeGreaterThan(before);
    expect(await importText(prisma, dropped, LATER)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  test.each([
    ['a share above one', 'ZE9 1AA,E05999901,1.5', 'NOT_A_SHARE'],
    [
      'shares that add up to more than one',
      'ZE9 1AA,E05999901,0.8\nZE9 1AA,E05999902,0.8',
      'VALUES_DISAGREE',
    ],
    ['an area twice', 'ZE9 1AA,E05999901,0.5\nZE9 1AA,E05999901,0.5', 'ROW_TWICE'],
    ['no postcode', 'nowhere,E05999901,0.5', 'NOT_A_POSTCODE'],
  ])('%s in a split file: refused, nothing written', async (_what, rows, code) => {
    const before = await database.prisma.postcodeShare.findMany();
    const outcome = await importText(database.prisma, `postcode,area,share\n${rows}\n`, GOT);
    expect(outcome).toMatchObject({ applied: false, errors: [{ code }] });
    expect(await database.prisma.postcodeShare.findMany()).toEqual(before);
  });

  test('half a postcode is asked for whole, and the answer does not repeat what was typed', async () => {
    const { errors } = await askPublic(database.prisma, QUESTION, { code: 'ZE9' });
    expect(errors?.[0]?.message).toContain('write all of it');
    expect(JSON.stringify(errors)).not.toContain('ZE9"');
  });
});
