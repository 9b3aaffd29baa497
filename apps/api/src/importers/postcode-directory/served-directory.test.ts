import { beforeEach, describe, expect, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { directoryOf, postcodeRow } from '../../../test/directory-csv.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { importText } from '../../../test/import-csv.ts';

describe('of two directories of postcodes', () => {
  const database = testDatabase();
  beforeEach(() => database.prisma.postcodeVintage.deleteMany());

  /** A directory that has one postcode of its own, and more where asked for. */
  const directory = (code: string, dointr: string, ...more: readonly string[]) =>
    directoryOf(...[code, ...more].map((pcds) => postcodeRow({ pcds, dointr })));
  const served = async () => {
    const rows = await database.prisma.postcode.findMany({ orderBy: { code: 'asc' } });
    const { data } = await askPublic(database.prisma, '{ postcode(code: "ZE9 1AA") { edition } }');
    return { codes: rows.map(({ code }) => code), edition: data.postcode?.edition ?? null };
  };
  const messagesOf = ({ notes = [] }: Awaited<ReturnType<typeof importText>>) =>
    notes.map(({ message }) => message);

  test('readers keep the newer; whoever imports the older is told, by a dry run as well, and counts nothing as created', async () => {
    const { prisma } = database;
    const [older, newer] = [directory('ZE9 1AA', '202508', 'ZE9 1AB'), directory('ZE9 1AA', '202511')];
    expect(await importText(prisma, newer)).toMatchObject({ created: 1, applied: true });
    for (const dryRun of [true, false, false]) {
      const outcome = await importText(prisma, older, { dryRun });
      expect(outcome).toMatchObject({ rows: 2, created: 0, updated: 0, unchanged: 2, errors: [] });
      expect(messagesOf(outcome)).toEqual([
        expect.stringMatching(
          /2025-08, and readers have that of 2025-11, which is newer: .+ nothing of it is shown\.$/,
        ),
      ]);
      expect(await served()).toEqual({ codes: ['ZE91AA'], edition: '2025-11' });
    }
    expect(messagesOf(await importText(prisma, newer))).toEqual([]);
  });

  test.each([
    ['the one with more rows', ['ZE9 1AA', 'ZE9 1AC'], null, null],
    ['the same one where nothing tells', ['ZE9 1AA'], null, ['ZE91AB']],
    ['the one that was got last', ['ZE9 1AA'], '2025-12-01', null],
  ])('of one newest month readers have %s, whichever comes first', async (_, codes, retrievedOn, either) => {
    const { prisma } = database;
    const [first = '', ...more] = codes;
    const files = [
      { text: directory('ZE9 1AB', '202511'), wishes: {} },
      { text: directory(first, '202511', ...more), wishes: retrievedOn === null ? {} : { retrievedOn } },
    ];
    const answers = [];
    for (const order of everyOrder(files)) {
      await prisma.postcodeVintage.deleteMany();
      for (const { text, wishes } of order) await importText(prisma, text, wishes);
      answers.push((await served()).codes);
      for (const { text, wishes } of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
      expect((await served()).codes).toEqual(answers.at(-1));
    }
    expect(answers[1]).toEqual(answers[0]);
    expect([codes.map((code) => code.replace(' ', '')), either]).toContainEqual(answers[0]);
  });

  test('one that is known and not shown is shown once somebody says that it was got later', async () => {
    const { prisma } = database;
    const [short, long] = [directory('ZE9 1AA', '202511'), directory('ZE9 1AB', '202511', 'ZE9 1AC')];
    await importText(prisma, long);
    expect(messagesOf(await importText(prisma, short))).toEqual([expect.stringContaining('--retrieved-on')]);
    expect(await importText(prisma, short, { retrievedOn: '2025-12-01' })).toMatchObject({
      created: 1,
      applied: true,
    });
    expect((await served()).codes).toEqual(['ZE91AA']);
    expect(await importText(prisma, long, { retrievedOn: '2025-11-30' })).toMatchObject({ created: 0 });
    expect(await importText(prisma, short)).toMatchObject({ created: 0, unchanged: 1 });
    expect((await served()).codes).toEqual(['ZE91AA']);
  });
});
