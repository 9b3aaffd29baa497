import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import {
  beginWard,
  dated,
  gathered,
  partyList,
  poll,
  resign,
  table,
  take,
  tellWard,
  term,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;

describe('one ward and everything that is said of it', () => {
  const database = testDatabase();

  /** The one record that some files make in these orders; the first of them is read twice, which changes nothing. */
  async function recordOf(seats: number, orders: readonly (readonly WardFile[])[]) {
    const records: Awaited<ReturnType<typeof tellWard>>[] = [];
    for (const order of orders) {
      await beginWard(database, seats);
      for (const file of order) await take(database, file);
      records.push(await tellWard(database));
      if (records.length > 1) continue;
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tellWard(database)).toEqual(records[0]);
    }
    const [first] = records;
    if (!first) throw new Error('no order was tried');
    for (const record of records) expect(record).toEqual(first);
    return first;
  }

  it(
    'R12: two lists on either side of an election, and both polls, in every order: who lost sat up to who won',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        poll('2019-05-02', [1, 'Jo BOTH']),
        poll('2023-05-04', [2, 'Nel NEW', 'PP52'], [1, 'Jo BOTH', 'PP53', 'f']),
        table('2022-06-01', ['Jo Both']),
        table('2023-06-01', ['Nel New', 'Conservative']),
      ];
      const { offices, asked } = await recordOf(1, everyOrder(files));
      expect(offices).toEqual(['Jo Both 2019-05-07 2023-05-09 won', 'Nel New 2023-05-09 - won']);
      expect(asked).toEqual(['OFFICE_HOLDING']);
    },
  );

  it('R12: the same without the results, and a list older than all', { timeout: TIMEOUT_MS }, async () => {
    const lists = [
      table('2021-06-01', ['Old Hand']),
      table('2022-06-01', ['Jo Both']),
      table('2023-06-01', ['Nel New']),
    ];
    const { offices, asked } = await recordOf(1, everyOrder(lists));
    expect(offices).toEqual([
      'Jo Both 2022-06-01 2023-06-01',
      'Nel New 2023-06-01 -',
      'Old Hand 2021-06-01 2022-06-01',
    ]);
    expect(asked).toEqual(['OFFICE_HOLDING', 'OFFICE_HOLDING']);
  });

  it(
    'R12: elected again for another party, with a list of another source between',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        poll('2023-05-04', [1, 'Jo BOTH', 'PP52']),
        table('2022-06-01', ['Jo Both']),
        table('2023-06-01', ['Jo Both', 'Conservative']),
        gathered('2022-09-01', ['Jo Both', 'Conservative']),
        gathered('2023-09-01', ['Jo Both']),
      ];
      const { offices, parties, asked } = await recordOf(1, someOrders(files, 8));
      expect(offices).toEqual(['Jo Both 2022-06-01 2023-05-09', 'Jo Both 2023-05-09 - won']);
      expect(parties).toHaveLength(2);
      expect(asked).toEqual(['AFFILIATION', 'AFFILIATION']);
    },
  );

  it(
    'R12: of first days the council’s newest holds, and a term’s is put before an editor',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        dated('2016-06-01', ['Councillor Jo Both', '26/05/2014']),
        dated('2017-06-01', ['Councillor Jo Both', '28/05/2014']),
        term('Q990001', 'Jo Both', '2014-05-22', '2018-05-03'),
      ];
      const { offices, asked } = await recordOf(1, everyOrder(files));
      expect(offices).toEqual(['Jo Both 2014-05-28 2018-05-03']);
      expect(asked).toEqual(['FIELD']);
    },
  );

  it(
    'R12: a first day far from the poll leaves the result to an editor',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        dated('2016-06-01', ['Councillor Jo Both', '10/09/2015']),
        term('Q990001', 'Jo Both', '2014-05-22', '2018-05-03'),
        poll('2014-05-22', [1, 'Jo BOTH']),
      ];
      const { offices, asked } = await recordOf(1, everyOrder(files));
      expect(offices).toEqual(['Jo Both 2015-09-10 2018-05-03']);
      expect(asked).toEqual(['FIELD', 'OFFICE_HOLDING']);
    },
  );

  it(
    'R12: a later first day than a list has them shows an earlier term',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        dated('2016-06-01', ['Councillor Jo Both', '26/05/2014']),
        dated('2019-06-01', ['Councillor Jo Both', '07/05/2018']),
        term('Q990001', 'Jo Both', '2014-05-22', '2018-05-03'),
      ];
      const { offices } = await recordOf(1, everyOrder(files));
      expect(offices).toEqual(['Jo Both 2014-05-26 2018-05-07', 'Jo Both 2018-05-07 -']);
    },
  );

  it(
    'R12: results more than five years before a list meet it through what lies between',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        poll('2012-05-03', [1, 'Jo BOTH']),
        term('Q990001', 'Jo Both', '2012-05-07', '2016-05-05'),
        table('2019-06-01', ['Jo Both']),
      ];
      const { offices, record } = await recordOf(3, everyOrder(files));
      expect(record.people).toHaveLength(1);
      expect(offices).toEqual(['Jo Both 2012-05-08 2016-05-05 won', 'Jo Both 2019-06-01 -']);
    },
  );

  it(
    'R12: results of two polls, a term, lists of three makers and an editor between them make one record and ask the same',
    { timeout: TIMEOUT_MS },
    async () => {
      const before = [
        poll('2014-05-22', [1, 'Jo BOTH']),
        term('Q990001', 'Jo Both', '2014-05-22', '2018-05-03'),
        table('2016-06-01', ['Jo Both']),
      ];
      const after = [
        poll('2018-05-03', [2, 'Nel NEW']),
        table('2019-06-01', ['Nel New']),
        gathered('2019-09-01', ['Nel New', 'Conservative']),
        partyList('Nel New', '2018-03-01'),
      ];
      const late = someOrders(after, 4);
      const records: Awaited<ReturnType<typeof tellWard>>[] = [];
      for (const [index, early] of everyOrder(before).entries()) {
        await beginWard(database, 1);
        for (const file of early) await take(database, file);
        await resign(database, 'Jo Both', '2017-03-01');
        for (const file of [...(late[index] ?? after), ...early]) await take(database, file);
        records.push(await tellWard(database));
      }
      const [first] = records;
      expect(first?.offices).toEqual(['Jo Both 2014-05-27 2017-03-01 won', 'Nel New 2018-05-08 - won']);
      for (const record of records) expect(record).toEqual(first);
    },
  );

  it('R12: all of them without the editor, in a sample of the orders', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      poll('2014-05-22', [1, 'Jo BOTH']),
      poll('2018-05-03', [2, 'Nel NEW'], [1, 'Jo BOTH', 'PP53', 'f']),
      term('Q990001', 'Jo Both', '2014-05-22', '2018-05-03'),
      table('2016-06-01', ['Jo Both']),
      table('2019-06-01', ['Nel New']),
      gathered('2019-09-01', ['Nel New', 'Conservative']),
      partyList('Nel New', '2018-03-01'),
    ];
    const { offices } = await recordOf(1, someOrders(files, 8));
    expect(offices).toEqual(['Jo Both 2014-05-27 2018-05-03 won', 'Nel New 2018-05-08 - won']);
  });
});
