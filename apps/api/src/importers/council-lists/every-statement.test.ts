import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import {
  beginWard,
  dated,
  gathered,
  numbered,
  partyList,
  poll,
  resign,
  table,
  take,
  tellWard,
  term,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';
import { mergePeople } from '../../people/merge-people.ts';

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
      expect(asked).toEqual([]);
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

  it(
    'R10: who is elected for another ward sits for it alone, and an editor is asked when and why they left the first',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        numbered('2024-06-01', {
          Mill: [
            [11, 'Di Move'],
            [12, 'Ed Stay'],
          ],
        }),
        numbered('2026-06-01', { Mill: [[12, 'Ed Stay']], Weir: [[11, 'Di Move']] }),
        gathered('2026-08-01', ['Di Move'], ['Ed Stay']),
      ];
      const { offices, asked, record } = await recordOf(2, everyOrder(files));
      expect(offices).toEqual([
        'Di Move 2024-06-01 2026-06-01',
        'Di Move 2026-06-01 -',
        'Ed Stay 2024-06-01 -',
      ]);
      expect(record.people).toHaveLength(2);
      expect(asked).toEqual(['OFFICE_HOLDING', 'OFFICE_HOLDING']);
    },
  );

  it('R10: and so is who won a poll there, and who came back', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      numbered('2022-06-01', { Mill: [[11, 'Di Move']] }),
      poll('2023-05-04', [1, 'Di MOVE', 'PP53', 't', 'Weir']),
      numbered('2023-06-01', { Weir: [[11, 'Di Move']] }),
      numbered('2024-06-01', { Mill: [[11, 'Di Move']] }),
    ];
    const { offices } = await recordOf(1, someOrders(files, 4));
    expect(offices).toEqual([
      'Di Move 2022-06-01 2023-05-09',
      'Di Move 2023-05-09 2024-06-01 won',
      'Di Move 2024-06-01 -',
    ]);
  });

  it(
    'R12: of one name in another ward, without an id, an editor is asked whether it is one person',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2024-06-01', ['Di Move'], ['Ed Stay']),
        table('2026-06-01', ['Di Move', 'Labour', 'Weir'], ['Ed Stay']),
      ];
      const { asked, record } = await recordOf(2, everyOrder(files));
      expect(record.people).toHaveLength(3);
      expect(asked).toEqual(['PERSON_MERGE']);
      const { prisma } = database;
      const [survivor, duplicate] = await prisma.person.findMany({ where: { name: 'Di Move' } });
      await mergePeople(
        prisma,
        {
          survivorId: survivor?.id ?? '',
          duplicateId: duplicate?.id ?? '',
          survivorVersion: survivor?.version ?? 0,
          duplicateVersion: duplicate?.version ?? 0,
          changeReason: 'The council’s page of the election says so.',
        },
        await given(prisma).editor(),
      );
      for (const file of files) await take(database, file);
      expect((await tellWard(database)).offices).toEqual([
        'Di Move 2024-06-01 2026-06-01',
        'Di Move 2026-06-01 -',
        'Ed Stay 2024-06-01 -',
      ]);
    },
  );

  it(
    'R12: a ward is one however lists and contests write its small words',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2025-06-01', ['Jo Both', 'Labour', 'The Mill'], ['Ed Stay', 'Labour', 'Weir & Lock']),
        numbered('2026-06-01', { 'Mill Ward': [[1, 'Jo Both']], 'The Weir and Lock': [[2, 'Ed Stay']] }),
        poll('2023-05-04', [1, 'Jo BOTH', 'PP53', 't', 'The Mill']),
      ];
      const { offices, record } = await recordOf(1, everyOrder(files));
      expect(offices).toEqual(['Ed Stay 2025-06-01 -', 'Jo Both 2023-05-09 - won']);
      expect(record.areas.filter((area) => JSON.stringify(area).includes('WARD'))).toHaveLength(2);
    },
  );

  it(
    'R12: of two of one name who won in the ward, a list without ids means who won last before it',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        poll('2018-05-03', [1, 'Jo BOTH']),
        poll('2022-05-05', [2, 'Jo BOTH', 'PP52']),
        table('2019-06-01', ['Jo Both']),
        table('2023-06-01', ['Jo Both', 'Conservative']),
      ];
      const { offices, parties, record } = await recordOf(1, someOrders(files, 6));
      expect(offices).toEqual(['Jo Both 2018-05-08 2022-05-09 won', 'Jo Both 2022-05-09 - won']);
      expect(record.people).toHaveLength(2);
      expect(parties).toHaveLength(2);
    },
  );
});
