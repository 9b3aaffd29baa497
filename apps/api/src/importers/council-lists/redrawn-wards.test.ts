import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { gathered, table, take, type WardFile } from '../../../test/files-about-a-ward.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const TIMEOUT_MS = 300_000;

/** The register's wards of a year in Aldermere. */
function register(year: 18 | 25, wards: Readonly<Record<string, string>>): WardFile {
  const rows = Object.entries(wards).map(([code, name]) => ({
    [`wd${year}cd`]: code,
    [`wd${year}nm`]: name,
    [`lad${year}cd`]: 'E06999901',
    [`lad${year}nm`]: 'Aldermere',
    lat: 53.4,
    long: -2.3,
  }));
  return { text: csvOf(rows), options: {} };
}

const WARDS_18 = register(18, { E05900001: 'Mill', E05900002: 'Quay' });
const WARDS_25 = register(25, { E05990001: 'Mill', E05990002: 'Harbour' });

/** Democracy Club's results of a poll in Mill, on boundaries of which it knows the code. */
function pollIn(
  gss: string,
  on: string,
  ...stood: readonly (readonly [id: number, name: string])[]
): WardFile {
  const rows = stood.map(([id, name]) =>
    candidate({
      person_id: id,
      person_name: name,
      election_id: `local.aldermere.${on}`,
      ballot_paper_id: `local.aldermere.mill.${on}`,
      post_label: 'Mill',
      election_date: on,
      election_current: 'f',
      seats_contested: stood.length,
      gss,
      elected: 't',
    }),
  );
  return { text: csvOf(rows), options: {} };
}

describe('a ward that keeps its name when its boundaries change', () => {
  const database = testDatabase();

  async function begin() {
    await emptyRecord(database.prisma);
    const { areaId } = await given(database.prisma).council('aldermere', { gss: 'E06999901' });
    await database.prisma.areaIdentifier.create({
      data: { areaId: areaId ?? '', scheme: 'gss', value: 'E06999901' },
    });
  }

  async function tell() {
    const { prisma } = database;
    const day = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
    const offices = await prisma.officeHolding.findMany({
      include: {
        person: true,
        post: { include: { area: { include: { identifiers: true } } } },
      },
    });
    const asked = await prisma.proposal.findMany({ where: { state: 'OPEN' } });
    const posts = await prisma.post.findMany({ include: { area: { include: { identifiers: true } } } });
    const publishersOf = (sources: unknown) =>
      (sources as { publisher: string }[]).map(({ publisher }) => publisher).join(' and ');
    return {
      posts: posts
        .map(({ area, seats, sources }) =>
          [area?.identifiers[0]?.value ?? area?.nameEn, seats, 'by', publishersOf(sources)].join(' '),
        )
        .toSorted(),
      offices: offices
        .map(({ person, post: { area }, from, isStartKnown, to, candidacyId }) =>
          [
            person.name,
            area?.identifiers.find(({ scheme }) => scheme === 'gss')?.value ?? area?.nameEn,
            `${isStartKnown ? '' : '~'}${day(from)}`,
            day(to),
            ...(candidacyId === null ? [] : ['won']),
          ].join(' '),
        )
        .toSorted(),
      asked: asked
        .map(({ kind, patch }) => `${kind} ${(patch as { reason?: string | null }).reason ?? ''}`.trim())
        .toSorted(),
      record: await digestRecord(prisma),
    };
  }

  async function toldAsOne(orders: readonly (readonly WardFile[])[]) {
    const records: Awaited<ReturnType<typeof tell>>[] = [];
    for (const order of orders) {
      await begin();
      for (const file of order) await take(database, file);
      const record = await tell();
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tell()).toEqual(record);
      records.push(record);
    }
    const [first, ...others] = records;
    for (const other of others) expect(other).toEqual(first);
    return first;
  }

  it(
    'is the ward in force on the day of the list, whichever register came first',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        WARDS_18,
        WARDS_25,
        table('2025-06-01', ['Ann Today'], ['Bea Today', 'Labour', 'Harbour']),
      ];
      expect(await toldAsOne(everyOrder(files))).toMatchObject({
        offices: ['Ann Today E05990001 ~2025-06-01 -', 'Bea Today E05990002 ~2025-06-01 -'],
        asked: [],
      });
    },
  );

  it(
    'is two wards to lists of before and after, and who sat for the old ones has left them',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        WARDS_18,
        WARDS_25,
        gathered('2018-06-01', ['Ann Before'], ['Bob Before', 'Labour', 'Quay']),
        gathered('2025-06-01', ['Cat Today'], ['Dan Today', 'Labour', 'Harbour']),
      ];
      const left = 'OFFICE_HOLDING a later list has other wards of the council, and not theirs.';
      expect(await toldAsOne(someOrders(files, 4))).toMatchObject({
        offices: [
          'Ann Before E05900001 ~2018-06-01 2025-06-01',
          'Bob Before E05900002 ~2018-06-01 2025-06-01',
          'Cat Today E05990001 ~2025-06-01 -',
          'Dan Today E05990002 ~2025-06-01 -',
        ],
        asked: [left, left],
      });
    },
  );

  it(
    'has one councillor for both, whom the poll for the new one brought in',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        WARDS_18,
        WARDS_25,
        pollIn('E05900001', '2018-05-03', [1, 'Ann STAYER']),
        pollIn('E05990001', '2023-05-04', [1, 'Ann STAYER']),
        gathered('2018-06-01', ['Ann Stayer'], ['Bob Before', 'Labour', 'Quay']),
        gathered('2025-06-01', ['Ann Stayer'], ['Dan Today', 'Labour', 'Harbour']),
      ];
      expect(await toldAsOne(someOrders(files, 4))).toMatchObject({
        offices: [
          'Ann Stayer E05900001 2018-05-08 2023-05-09 won',
          'Ann Stayer E05990001 2023-05-09 - won',
          'Bob Before E05900002 ~2018-06-01 2025-06-01',
          'Dan Today E05990002 ~2025-06-01 -',
        ],
        asked: ['OFFICE_HOLDING a later list has other wards of the council, and not theirs.'],
      });
    },
  );

  it(
    'is not known to be held since a poll whose term is over, or one for the ward of before',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        WARDS_18,
        WARDS_25,
        pollIn('E05900001', '2018-05-03', [1, 'Ann AGAIN']),
        pollIn('E05900001', '2022-05-05', [2, 'Bea AGAIN']),
        table('2025-06-01', ['Ann Again'], ['Bea Again'], ['Dan Today', 'Labour', 'Harbour']),
      ];
      expect(await toldAsOne(someOrders(files, 4))).toMatchObject({
        offices: [
          'Ann Again E05990001 ~2025-06-01 -',
          'Bea Again E05990001 ~2025-06-01 -',
          'Dan Today E05990002 ~2025-06-01 -',
        ],
        asked: ['OFFICE_HOLDING', 'OFFICE_HOLDING'],
      });
    },
  );

  it(
    'has as many seats as the lists of its own boundaries show, and the credits of these alone',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        gathered('2022-09-01', ['Ann Before'], ['Bob Before'], ['Cyd Before']),
        table('2025-06-01', ['Dot Today'], ['Eva Today']),
        WARDS_25,
        WARDS_18,
      ];
      expect(await toldAsOne(someOrders(files, 2))).toMatchObject({
        posts: ['E05900001 3 by Open Council Data UK', 'E05990001 2 by aldermere Council'],
      });
    },
  );
});
