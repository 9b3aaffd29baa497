import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { SEARCHED } from '../../test/searched-texts.ts';
import { loadTraits } from '../erasure/traces.ts';
import { loadMentions, loadTextColumns } from './load-mentions.ts';
import { CODES, UNSEARCHED } from './unsearched-texts.ts';

const database = testDatabase();

const textsOf = (personId: string) =>
  database.prisma.$transaction(async (tx) => loadMentions(tx, await loadTraits(tx, personId)));

describe('the texts in which a name is looked for', () => {
  test('are told, column by column: a new one stands here, or among those that nobody searches', async () => {
    const columns = await loadTextColumns(database.prisma);
    const tables = Map.groupBy(columns, ({ table }) => table);
    expect(
      Object.fromEntries(
        [...tables].map(([table, own]) => [
          table,
          own
            .map(({ column }) => column)
            .toSorted()
            .join(' '),
        ]),
      ),
    ).toEqual(SEARCHED);
    expect(columns.filter(({ key }) => key.length === 0)).toEqual([]);
  });

  test('are not kept from it by a table or column that is there no more', async () => {
    const rows = await database.prisma.$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`;
    const tables = new Set(rows.map(({ table }) => table));
    const columns = new Set(rows.map(({ column }) => column));
    expect([...CODES].filter((code) => !columns.has(code))).toEqual([]);
    expect(Object.keys(UNSEARCHED).filter((table) => !tables.has(table))).toEqual([]);
    const gone = Object.entries(UNSEARCHED).flatMap(([table, told]) =>
      told === 'ALL'
        ? []
        : told.columns.filter((own) => !rows.some((row) => row.table === table && row.column === own)),
    );
    expect(gone).toEqual([]);
  });

  test('tell why there was a by-election, who took a picture, and addresses made of the name', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const subject = await story.person('Zed O’Dee-Named');
    const other = await story.person('Somebody Else');
    await importText(prisma, csvOf([candidate()]));
    await prisma.ballot.updateMany({ data: { byElectionReason: 'death of Cllr Zed  O’Dee-Named' } });
    await prisma.election.updateMany({
      data: { sources: [{ url: 'https://council.example.org/zed-o’dee-named-dies' }] },
    });
    await prisma.person.update({ where: { id: other.id }, data: { bioCy: 'Cyfaill i ZED O’DEE NAMED.' } });
    const run = await prisma.importRun.findFirstOrThrow();
    await prisma.importRow.create({
      data: { runId: run.id, line: 99, state: 'ERROR', message: '"Zed O’Dee-Named" is no day.' },
    });
    expect(
      (await textsOf(subject.id)).map(({ table, column, id }) => [table, column, id.split('/').length]),
    ).toEqual([
      ['Ballot', 'byElectionReason', 1],
      ['Election', 'sources', 1],
      ['ImportRow', 'message', 2],
      ['Person', 'bioCy', 1],
    ]);
  });

  test('tell nothing of somebody whose name is gone', async () => {
    const subject = await given(database.prisma).person('Name removed / Tynnwyd yr enw');
    expect(await textsOf(subject.id)).toEqual([]);
  });
});
