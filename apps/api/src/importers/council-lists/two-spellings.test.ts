import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, poll, table, take, tellWard } from '../../../test/files-about-a-ward.ts';

const database = testDatabase();

const FILES = {
  'the list of 2022': table('2022-06-01', ['Jonathan Smith']),
  'the list of 2023': table('2023-06-01', ['Jon Smith']),
  'the poll of 2023': poll('2023-05-04', [1, 'Jonathan SMITH']),
} as const;

test.each(everyOrder(Object.keys(FILES) as (keyof typeof FILES)[]).map((order) => ({ order })))(
  'files with two spellings of one name change nothing when they come again: $order',
  async ({ order }) => {
    await beginWard(database, 1);
    for (const file of order) await take(database, FILES[file]);
    const told = await tellWard(database);
    for (const again of everyOrder(order))
      for (const file of again) {
        const { created, updated } = await take(database, FILES[file]);
        expect({ file, again, created, updated }).toMatchObject({ created: 0, updated: 0 });
      }
    expect(await tellWard(database)).toEqual(told);
  },
);
