import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import {
  beginWard,
  dated,
  poll,
  table,
  take,
  tellWard,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;

describe('who was out of a ward’s seats, and came back or not', () => {
  const database = testDatabase();

  /** What each order of some files makes, in few words; every file read again changes nothing. */
  async function told(seats: number, orders: readonly (readonly WardFile[])[]) {
    const records: Awaited<ReturnType<typeof tellWard>>[] = [];
    for (const order of orders) {
      await beginWard(database, seats);
      for (const file of order) await take(database, file);
      const record = await tellWard(database);
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tellWard(database)).toEqual(record);
      records.push(record);
    }
    return records;
  }

  async function toldAsOne(seats: number, orders: readonly (readonly WardFile[])[]) {
    const [first, ...others] = await told(seats, orders);
    for (const other of others) expect(other).toEqual(first);
    return first;
  }

  it('R10: voted out and voted in again, another sat in between', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      poll('2018-05-03', [1, 'Xavier BACK'], [2, 'Ann NEW', 'PP52', 'f']),
      poll('2022-05-05', [1, 'Xavier BACK', 'PP53', 'f'], [2, 'Ann NEW', 'PP52']),
      poll('2024-05-02', [1, 'Xavier BACK'], [2, 'Ann NEW', 'PP52', 'f']),
      table('2019-06-01', ['Xavier Back']),
      table('2023-06-01', ['Ann New', 'Conservative']),
      table('2025-06-01', ['Xavier Back']),
    ];
    expect(await toldAsOne(1, someOrders(files, 1))).toMatchObject({
      offices: [
        'Ann New 2022-05-09 2024-05-07 won',
        'Xavier Back 2018-05-08 2022-05-09 won',
        'Xavier Back 2024-05-07 - won',
      ],
      asked: [],
    });
  });

  it('R10: by thirds, lost one seat and won the next', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      poll('2022-05-05', [1, 'Xa BACK', 'PP53', 'f'], [2, 'Ann NEW', 'PP52']),
      poll('2023-05-04', [1, 'Xa BACK'], [3, 'Old HAND', 'PP52', 'f']),
      table('2021-06-01', ['Xa Back'], ['Old Hand', 'Conservative']),
      table('2022-06-01', ['Ann New', 'Conservative'], ['Old Hand', 'Conservative']),
      table('2023-06-01', ['Ann New', 'Conservative'], ['Xa Back']),
    ];
    expect(await toldAsOne(2, someOrders(files, 1))).toMatchObject({
      offices: [
        'Ann New 2022-05-09 - won',
        'Old Hand 2021-06-01 2023-05-09',
        'Xa Back 2021-06-01 2022-05-09',
        'Xa Back 2023-05-09 - won',
      ],
      asked: [],
    });
  });

  it(
    'R12: where lists alone tell, the day is that of who came, and an editor is asked',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2019-06-01', ['Xavier Back'], ['Yan Stay'], ['Zoe Ever']),
        table('2023-06-01', ['Ann New'], ['Yan Stay'], ['Zoe Ever']),
        table('2025-06-01', ['Xavier Back'], ['Yan Stay'], ['Zoe Ever']),
      ];
      expect(await toldAsOne(3, everyOrder(files))).toMatchObject({
        offices: [
          'Ann New 2023-06-01 2025-06-01',
          'Xavier Back 2019-06-01 2023-06-01',
          'Xavier Back 2025-06-01 -',
          'Yan Stay 2019-06-01 -',
          'Zoe Ever 2019-06-01 -',
        ],
        asked: ['OFFICE_HOLDING', 'OFFICE_HOLDING'],
      });
    },
  );

  it(
    'a list that has another spelling of them does not say that they were out',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2019-06-01', ['Jonathan Smith']),
        table('2023-06-01', ['Jon Smith']),
        table('2025-06-01', ['Jonathan Smith']),
      ];
      const [first] = await told(1, [files]);
      expect(first?.offices).toEqual(['Jonathan Smith 2019-06-01 -']);
    },
  );

  it(
    'R12: a newcomer takes the seat of who lost it, beside somebody whom the list spells otherwise',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2022-06-01', ['Jonathan Smith'], ['Bea Old']),
        poll('2023-05-04', [3, 'Cy NEW'], [2, 'Bea OLD', 'PP53', 'f']),
        table('2023-06-01', ['Jon Smith'], ['Cy New']),
      ];
      for (const { offices, asked } of await told(2, everyOrder(files))) {
        expect(offices).toHaveLength(3);
        expect(offices.slice(0, 2)).toEqual(['Bea Old 2022-06-01 2023-05-09', 'Cy New 2023-05-09 - won']);
        // Whichever spelling came first sits; about the other an editor is asked.
        expect(['Jonathan Smith 2022-06-01 -', 'Jon Smith 2023-06-01 -']).toContain(offices[2]);
        expect(asked).toEqual(['OFFICE_HOLDING']);
      }
      const lists = files.filter((_, index) => index !== 1);
      for (const { offices, asked } of await told(2, everyOrder(lists))) {
        expect(offices.slice(0, 2)).toEqual(['Bea Old 2022-06-01 2023-06-01', 'Cy New 2023-06-01 -']);
        expect(asked).toEqual(['OFFICE_HOLDING', 'OFFICE_HOLDING']);
      }
    },
  );

  it('a row about somebody whom nobody knew is theirs when results bring them', async () => {
    const { prisma } = database;
    await beginWard(database, 1);
    await take(database, table('2022-06-01', ['Jonathan Smith']));
    await take(database, table('2023-06-01', ['Jon Smith']));
    expect(await prisma.listedDay.count({ where: { personId: null } })).toBe(1);
    await take(database, poll('2023-05-04', [4, 'Jon SMITH'], [5, 'Jonathan SMITH', 'PP53', 'f']));
    expect(await prisma.listedDay.count({ where: { personId: null } })).toBe(0);
    expect((await tellWard(database)).offices).toEqual([
      'Jon Smith 2023-05-09 - won',
      'Jonathan Smith 2022-06-01 2023-05-09',
    ]);
  });

  it(
    'a poll before the day that the council states does not come back with each list',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        poll('2014-05-22', [4, 'Una USUAL']),
        table('2018-06-01', ['Una Usual']),
        dated('2019-06-01', ['Una Usual', '08/05/2018', 4]),
      ];
      expect((await toldAsOne(1, everyOrder(files)))?.offices).toEqual(['Una Usual 2018-05-08 -']);
    },
  );

  it(
    'R9: a term that they won between the list that shows them and the one that has another is theirs',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2022-02-01', ['Bob Kale']),
        poll('2023-05-04', [1, 'Bob KALE']),
        table('2024-09-01', ['Dot Yew']),
      ];
      expect(await toldAsOne(1, everyOrder(files))).toMatchObject({
        offices: [
          'Bob Kale 2022-02-01 2023-05-09',
          'Bob Kale 2023-05-09 2024-09-01 won',
          'Dot Yew 2024-09-01 -',
        ],
        asked: ['OFFICE_HOLDING'],
      });
    },
  );
});
