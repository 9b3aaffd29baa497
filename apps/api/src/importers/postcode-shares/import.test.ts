import { describe, expect, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { directoryOf, postcodeRow } from '../../../test/directory-csv.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { importText } from '../../../test/import-csv.ts';

const GOT = { retrievedOn: '2026-05-01' };

const database = testDatabase();

describe('shares of split postcodes', () => {
  const shares = (...rows: readonly string[]) => `postcode,area,share\n${rows.join('\n')}\n`;
  const held = async () =>
    (await database.prisma.postcodeShare.findMany({ orderBy: [{ code: 'asc' }, { gssCode: 'asc' }] })).map(
      ({ code, gssCode, share }) => `${code} ${gssCode} ${share}`,
    );

  test('of two files are those of the newer day, whichever was imported first', async () => {
    const { prisma } = database;
    const older = {
      text: shares('ZE2 1AA,E05999901,0.5', 'ZE2 1AA,E05999902,0.5', 'ZE2 1AB,E05999901,1'),
      wishes: { listedOn: '2026-01-01' },
    };
    const newer = {
      text: shares('ZE2 1AA,E05999901,0.25', 'ZE2 1AA,E05999903,0.75'),
      wishes: { retrievedOn: '2026-02-01' },
    };
    const sameDay = { text: shares('ZE2 1AA,E05999901,0.3'), wishes: { retrievedOn: '2026-02-01' } };
    for (const order of everyOrder([older, newer, sameDay])) {
      await prisma.postcodeShare.deleteMany();
      for (const { text, wishes } of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
      for (const { text, wishes } of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
      expect(await held()).toEqual(['ZE21AA E05999901 0.25', 'ZE21AA E05999903 0.75', 'ZE21AB E05999901 1']);
    }
  });

  test('of which nobody says the day are refused, and nothing of them is taken', async () => {
    const { prisma } = database;
    await prisma.postcodeShare.deleteMany();
    expect(await importText(prisma, shares('ZE2 1AA,E05999901,0.5'))).toMatchObject({
      applied: false,
      errors: [{ code: 'LIST_DAY_NOT_SAID', message: expect.stringContaining('--retrieved-on') }],
    });
    expect(await held()).toEqual([]);
  });

  test('that add up to less than one are kept as they are and make nothing certain', async () => {
    const { prisma } = database;
    await importText(prisma, directoryOf(postcodeRow({ pcds: 'ZE2 1AE', dointr: '204201' })));
    expect(await importText(prisma, shares('ZE2 1AE,E05999901,0.6'), GOT)).toMatchObject({
      created: 1,
      errors: [],
    });
    const { data } = await askPublic(
      prisma,
      '{ postcode(code: "ZE2 1AE") { areas { gssCode confidence share } } }',
    );
    expect(data.postcode.areas.find(({ gssCode }: { gssCode: string }) => gssCode === 'E05999901')).toEqual({
      gssCode: 'E05999901',
      confidence: 'AMBIGUOUS',
      share: 0.6,
    });
  });

  test('are added up over codes of one kind of area: a border between two nations or two tiers makes no second whole', async () => {
    for (const [one, other] of [
      ['E05999901', 'W05999901'],
      ['E07999901', 'E06999901'],
    ])
      expect(
        await importText(database.prisma, shares(`ZE2 1AD,${one},0.7`, `ZE2 1AD,${other},0.7`), GOT),
      ).toMatchObject({ applied: false, errors: [{ line: 3, code: 'VALUES_DISAGREE' }] });
  });
});
