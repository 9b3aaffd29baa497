import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import { beginWard, take, tellWard } from '../../../test/files-about-a-ward.ts';
import { drawWardFiles } from '../../../test/random-ward-files.ts';

const TIMEOUT_MS = 300_000;
/** Sets of three and four files, most with terms: of somebody for whom a full ward has no seat, and without an end. */
const SEEDS = [3, 9, 23, 27, 28, 32, 34, 63];

const database = testDatabase();

/** What editors are asked about an unknown name in a full ward depends on the order of files (docs/decisions/0025): no set may turn on it. */
const isOfUnknownName = ({ notes = [] }: Awaited<ReturnType<typeof take>>) =>
  notes.some(({ message }) => message.includes('nobody was put into office'));

it.for(SEEDS)(
  'R12: whatever lists, terms, results and the Party say of a ward, the order does not matter, nor that it is said again (%i)',
  { timeout: TIMEOUT_MS },
  async (seed) => {
    const { seats, files } = drawWardFiles(seed);
    const records: Awaited<ReturnType<typeof tellWard>>[] = [];
    for (const order of files.length < 3 ? everyOrder(files) : someOrders(files, 2)) {
      await beginWard(database, seats);
      for (const file of order) expect(isOfUnknownName(await take(database, file))).toBe(false);
      const record = await tellWard(database);
      records.push(record);
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tellWard(database)).toEqual(record);
      expect(record).toEqual(records[0]);
    }
  },
);
