import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { directoryOf, postcodeRow } from '../../../test/directory-csv.ts';
import { importText } from '../../../test/import-csv.ts';
import { keepSuppressions } from '../../suppression/keep-suppressions.ts';
import { refuseFarFewer } from './far-fewer.ts';
import { lockDirectory } from './lock-directory.ts';

const database = testDatabase();

test('half a directory, though no line of it is broken, does not take the place of a whole one', async () => {
  const { prisma } = database;
  const directory = (dointr: string) => directoryOf(postcodeRow({ dointr, pcds: 'ZE40 0AA' }));
  const served = async () => (await askPublic(prisma, '{ postcode(code: "ZE40 0AA") { edition } }')).data;
  expect(await importText(prisma, directory('205001'))).toMatchObject({ created: 1, errors: [] });
  await prisma.$executeRaw`
    INSERT INTO "Postcode" ("vintageId", "code", "sector", "placement")
    SELECT v."id", 'ZE41' || n, 'ZE41 1', 0 FROM "PostcodeVintage" v, generate_series(1, 6000) n WHERE v."edition" = '2050-01'`;
  const half = directory('205004');
  const refusal = {
    applied: false,
    errors: [
      {
        code: 'FAR_FEWER_ROWS',
        message: expect.stringMatching(
          /1 postcodes in use, and the directory of 2050-01 .+ 6001: get the whole/,
        ),
      },
    ],
  };
  expect(await importText(prisma, half, { dryRun: true })).toMatchObject(refusal);
  expect(await importText(prisma, half)).toMatchObject(refusal);
  expect(await served()).toEqual({ postcode: { edition: '2050-01' } });
  expect(await prisma.postcodeVintage.count({ where: { edition: '2050-04' } })).toBe(0);
  // To an older edition nothing gives way; and one of which it is said that this is all of it is taken.
  expect(await importText(prisma, directory('204912'))).toMatchObject({ unchanged: 1, errors: [] });
  expect(await importText(prisma, half, { takesFewer: true })).toMatchObject({ created: 1, applied: true });
  expect(await served()).toEqual({ postcode: { edition: '2050-04' } });
});

const SERVED = { edition: '2026-02', live: 1_000_000 };

test.each<Parameters<typeof refuseFarFewer>>([
  [
    { edition: '2026-05', live: 94 },
    { edition: '2026-02', live: 100 },
  ],
  [{ edition: '2026-05', live: 950_000 }, SERVED],
  [{ edition: '2025-11', live: 9 }, SERVED],
  [{ edition: '2026-02', live: 9 }, null],
])('%j may come beside %j', (held, served) => {
  expect(() => refuseFarFewer(held, served)).not.toThrow();
});

test.each(['2026-02', '2026-05'])('half of it as of %s may not take its place', (edition) => {
  expect(() => refuseFarFewer({ edition, live: 949_999 }, SERVED)).toThrow('--fewer-postcodes');
});

test('nobody waits to be hidden until a directory is loaded', async () => {
  const { prisma } = database;
  const folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-hidden-'));
  try {
    await prisma.$transaction(async (tx) => {
      await lockDirectory(tx);
      await prisma.$transaction((other) => keepSuppressions(other, path.join(folder, 'suppressions.jsonl')));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
