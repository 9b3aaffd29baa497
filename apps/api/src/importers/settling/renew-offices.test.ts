import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { recodedWard } from '../../../test/recoded-ward.ts';

const database = testDatabase();
const WRITTEN = { errors: [], applied: true };

describe('two polls that were won on boundaries of which the record does not know yet', () => {
  it('leave one office of the new ward with all who won since, where every seat was up at both', async () => {
    const seen = [];
    const polls = {
      '2019-05-02': [2, { 'Nia New': true, 'Noor New': true, 'Olive Old': false, 'Otis Old': false }],
      '2023-05-04': [2, { 'Pia Next': true, 'Pat Next': true, 'Nia New': false, 'Noor New': false }],
    } as const;
    for (const order of [
      ['2018', 'boundaries', 'poll of 2019', '2019', 'poll of 2023', '2023'],
      ['2018', 'poll of 2019', '2019', 'poll of 2023', '2023', 'boundaries'],
      ['2018', '2019', '2023', 'both polls with the new code'],
    ] as const) {
      const { before, after, wards, list, results, tell, asked } = await recodedWard(database);
      await wards(18, before);
      const files = {
        boundaries: () => wards(19, after),
        '2018': () => list('2018-06-15', 'Olive Old', 'Otis Old'),
        '2019': () => list('2019-06-15', 'Nia New', 'Noor New'),
        '2023': () => list('2023-06-15', 'Pia Next', 'Pat Next'),
        'poll of 2019': () => results({ '2019-05-02': polls['2019-05-02'] }),
        'poll of 2023': () => results({ '2023-05-04': polls['2023-05-04'] }),
        'both polls with the new code': () => results(polls, after),
      };
      for (const file of order) expect(await files[file]()).toMatchObject(WRITTEN);
      seen.push({ order: order.join(), record: { offices: await tell(), asked: await asked() } });
      for (const file of order.slice(-1))
        expect(await files[file]()).toMatchObject({ created: 0, updated: 0 });
    }
    const record = {
      offices: [
        {
          ward: 'old',
          seats: 2,
          life: ' – 2019-05-07',
          polls: [],
          vacant: [],
          holders: ['Olive Old 2018-06-15 – 2019-05-07', 'Otis Old 2018-06-15 – 2019-05-07'],
        },
        {
          ward: 'new',
          seats: 2,
          life: '2019-05-07 – ',
          polls: ['2019-05-02', '2023-05-04'],
          vacant: [],
          holders: [
            'Nia New 2019-05-07 – 2023-05-09 won',
            'Noor New 2019-05-07 – 2023-05-09 won',
            'Pat Next 2023-05-09 –  won',
            'Pia Next 2023-05-09 –  won',
          ],
        },
      ],
      asked: [],
    };
    for (const told of seen) expect(told).toEqual({ order: told.order, record });
  });

  it('ask nothing of the second, where it filled a third of the seats that the first had', async () => {
    const seen = [];
    for (const order of everyOrder(['boundaries', 'all-out', 'third'] as const)) {
      const { before, after, wards, list, results, tell, asked } = await recodedWard(database);
      await wards(22, before);
      await list('2022-06-15', 'Olive Old', 'Otis Old', 'Orla Old');
      await list('2023-06-15', 'Nia New', 'Noor New', 'Nell New');
      await list('2024-06-15', 'Nia New', 'Noor New', 'Pia Next');
      const files = {
        boundaries: () => wards(23, after),
        'all-out': () =>
          results({ '2023-05-04': [3, { 'Nia New': true, 'Noor New': true, 'Nell New': true }] }),
        third: () => results({ '2024-05-02': [1, { 'Pia Next': true, 'Nell New': false }] }),
      };
      for (const file of order) expect(await files[file]()).toMatchObject(WRITTEN);
      seen.push({ order: order.join(), offices: await tell(), asked: await asked() });
    }
    for (const { order, ...told } of seen)
      expect({ order, ...told }).toEqual({
        order,
        offices: [
          expect.objectContaining({ ward: 'old', seats: 3, polls: [] }),
          expect.objectContaining({
            ward: 'new',
            seats: 3,
            life: '2023-05-09 – ',
            polls: ['2023-05-04', '2024-05-02'],
            holders: [
              'Nell New 2023-05-09 – 2024-05-07 won',
              'Nia New 2023-05-09 –  won',
              'Noor New 2023-05-09 –  won',
              'Pia Next 2024-05-07 –  won',
            ],
          }),
        ],
        asked: [],
      });
  });
});

describe('a poll of which nothing tells for which of two wards of one name it was', () => {
  it('is that by which who won it is in the ward that later lists have them in, and a file that comes again changes nothing', async () => {
    const seen = [];
    const orders = [
      ['2018', 'list of 2022', '2024', 'poll', 'list of 2025'],
      ['list of 2025', 'poll', '2024', 'list of 2022', '2018'],
    ] as const;
    for (const order of orders) {
      const { before, after, wards, list, results, tell } = await recodedWard(database);
      const files = {
        '2018': () => wards(18, before),
        '2024': () => wards(24, after),
        'list of 2022': () => list('2022-06-01', 'Ann Stays'),
        'list of 2025': () => list('2025-06-01', 'Ann Stays'),
        poll: () => results({ '2023-05-04': [1, { 'Ann Stays': true }] }),
      };
      for (const file of order) expect(await files[file]()).toMatchObject(WRITTEN);
      seen.push(await tell());
      for (const file of order) expect(await files[file]()).toMatchObject({ created: 0, updated: 0 });
      expect(await tell()).toEqual(seen.at(-1));
    }
    for (const told of seen)
      expect(told).toMatchObject([
        { ward: 'old', holders: ['Ann Stays 2022-06-01 – 2023-05-09'] },
        { ward: 'new', holders: ['Ann Stays 2023-05-09 –  won'] },
      ]);
  });
});
