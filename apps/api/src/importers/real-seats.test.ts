import { beforeAll, describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const GE2019 = realDataPath('psephology/ge2019-candidacies.headerless.csv');
const CONSTITUENCIES = realDataPath('psephology/constituencies-1997-2024.csv');
const AUTHORITIES = realDataPath('local-authorities/uk_local_authorities_current.csv');

const TIMEOUT_MS = 240_000;

/** The seats of a body as readers are told them, and how many offices are listed. Null where there are none. */
async function seatsOn(prisma: PrismaClient, slug: string, day: string) {
  const { data, errors } = await askPublic(
    prisma,
    `{ organisation(by: { slug: "${slug}" }) { seats(asOf: "${day}") { total } posts(asOf: "${day}") { id } } }`,
  );
  expect(errors).toBeUndefined();
  const { seats, posts } = data.organisation as { seats: { total: number } | null; posts: object[] };
  return [seats?.total ?? 0, posts.length];
}

/** Every office of the House of Commons, with its days. */
async function offices(prisma: PrismaClient) {
  const posts = await prisma.post.findMany({
    where: { role: 'MP' },
    include: { area: { include: { identifiers: { where: { scheme: 'gss' } } } } },
  });
  return posts
    .map(({ area, validFrom, validTo }) =>
      [
        area?.identifiers.map(({ value }) => value).join(' ') || (area?.nameEn ?? area?.nameCy),
        validFrom?.toISOString().slice(0, 10) ?? '-',
        validTo?.toISOString().slice(0, 10) ?? '-',
      ].join(' '),
    )
    .toSorted();
}

describe.skipIf(!hasRealData)(`seats on any day${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  const [begun, bare] = [testDatabase(), testDatabase()];
  beforeAll(async () => {
    await loadStarterRecord(begun.prisma);
  });

  it(
    'are those of one set of constituencies, with or without the starter record, whichever file comes first',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [GE2019, CONSTITUENCIES, AUTHORITIES];
      for (const file of files)
        expect(await importPaths(begun.prisma, [file])).toMatchObject({ errors: [], applied: true });
      for (const file of files.toReversed())
        expect(await importPaths(bare.prisma, [file])).toMatchObject({ errors: [], applied: true });
      expect(await offices(bare.prisma)).toEqual(await offices(begun.prisma));
      for (const { prisma } of [begun, bare]) {
        const commons = (day: string) => seatsOn(prisma, 'house-of-commons', day);
        expect(await commons('1990-01-01')).toEqual([0, 0]);
        expect(await commons('2001-07-01')).toEqual([659, 659]);
        expect(await commons('2006-01-01')).toEqual([646, 646]);
        expect(await commons('2010-06-01')).toEqual([650, 650]);
        expect(await commons('2019-12-12')).toEqual([650, 650]);
        expect(await commons('2024-05-29')).toEqual([650, 650]);
        expect(await commons('2024-06-15')).toEqual([650, 0]);
        expect(await commons('2024-07-04')).toEqual([650, 650]);
        expect(await importPaths(prisma, files)).toMatchObject({ created: 0, updated: 0 });
      }
    },
  );

  it('are all held from a poll on whose every winner is in the record, so that a count of them is a number', async () => {
    const known = async (day: string) => {
      const { data, errors } = await askPublic(
        begun.prisma,
        `{ figures(codes: [MPS], asOf: "${day}") { value isAtLeast coverage { level asOf } } }`,
      );
      expect(errors).toBeUndefined();
      return data.figures[0];
    };
    const whole = { isAtLeast: false, coverage: { level: 'COMPLETE', asOf: '2019-12-12' } };
    expect(await known('2019-12-11')).toMatchObject({ isAtLeast: false });
    expect(await known('2019-12-12')).toMatchObject({ value: 26, ...whole });
    expect(await known('2021-06-01')).toMatchObject({ value: 26, ...whole });
    expect(await known('2024-07-04')).toMatchObject({ isAtLeast: true });
  });

  it('are none before an office or its body was there', async () => {
    const { prisma } = begun;
    for (const [slug, day, seats] of [
      ['east-midlands', '1990-01-01', 0],
      ['east-midlands', '2024-05-06', 0],
      ['east-midlands', '2024-05-07', 1],
      ['scottish-parliament', '1990-01-01', 0],
      ['scottish-parliament', '2012-01-01', 129],
      ['senedd', '1990-01-01', 0],
      ['london-assembly', '1999-01-01', 0],
      ['essex-police-and-crime-commissioner', '2012-11-21', 0],
      ['essex-police-and-crime-commissioner', '2012-11-22', 1],
    ] as const)
      expect({ slug, day, seats: (await seatsOn(prisma, slug, day))[0] }).toEqual({ slug, day, seats });
    // A council's offices are there as long as it is, whatever their own days say.
    const { id: organisationId } = await prisma.organisation.findFirstOrThrow({
      where: { identifiers: { some: { scheme: 'local-authority-code', value: 'SMT' } } },
    });
    const { slug } = await prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    await prisma.post.create({ data: { organisationId, role: 'COUNCILLOR', seats: 110 } });
    expect(await seatsOn(prisma, slug, '2023-03-31')).toEqual([0, 0]);
    expect(await seatsOn(prisma, slug, '2023-04-01')).toEqual([110, 1]);
  });
});
