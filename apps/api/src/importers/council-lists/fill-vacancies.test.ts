import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, resign, table, take, tellWard, type WardFile } from '../../../test/files-about-a-ward.ts';
import { candidate, csvOf } from '../../../test/import-csv.ts';

const database = testDatabase();

const ANN = table('2023-06-01', ['Ann Ash']);
const BEA = table('2024-06-01', ['Bea Birch']);
const AGAIN = table('2025-06-01', ['Bea Birch']);
const BY_ELECTION: WardFile = {
  text: csvOf([
    candidate({
      person_id: 2,
      person_name: 'Bea BIRCH',
      election_id: 'local.aldermere.2024-04-04',
      ballot_paper_id: 'local.aldermere.mill.by.2024-04-04',
      election_date: '2024-04-04',
      gss: 'E05999991',
      by_election: 't',
      elected: 't',
    }),
  ]),
  options: {},
};

/** Ann, whom a list has in the one seat of the ward, has resigned as an editor says; then come these files, and come again. */
async function tellAfter(files: readonly WardFile[]) {
  await beginWard(database, 1);
  await take(database, ANN);
  await resign(database, 'Ann Ash', '2024-02-01');
  for (const file of files) await take(database, file);
  const told = await tellWard(database);
  for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
  const { offices, questions } = await tellWard(database);
  expect({ offices, questions }).toEqual({ offices: told.offices, questions: told.questions });
  const vacancies = await database.prisma.vacancy.findMany();
  const text = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
  return { offices, questions, vacant: vacancies.map(({ from, to }) => `${text(from)} ${text(to)}`) };
}

const ASH = 'Ann Ash 2023-06-01 2024-02-01';

test('whom a list has in a seat since it fell vacant is in it from the day of the first such list, whichever came first', async () => {
  for (const files of [[BEA], ...everyOrder([BEA, AGAIN])])
    expect(await tellAfter(files)).toEqual({
      offices: [ASH, 'Bea Birch 2024-06-01 -'],
      questions: [],
      vacant: ['2024-02-01 2024-06-01'],
    });
  const bea = await database.prisma.officeHolding.findFirst({ where: { person: { name: 'Bea Birch' } } });
  expect(bea).toMatchObject({ isStartKnown: false });
});

test('who won the by-election is in it by that, from the day of the list, for results do not say when it was declared, whichever came first', async () => {
  for (const files of everyOrder([BEA, BY_ELECTION]))
    expect(await tellAfter(files)).toEqual({
      offices: [ASH, 'Bea Birch 2024-06-01 - won'],
      questions: [],
      vacant: ['2024-02-01 2024-06-01'],
    });
});

test('a list that shows the seat vacant, or whom an editor says to have left, fills none', async () => {
  const vacant = table('2024-06-01', ['VACANT']);
  const late = table('2024-03-01', ['Ann Ash']);
  for (const file of [vacant, late])
    expect(await tellAfter([file])).toMatchObject({ offices: [ASH], vacant: ['2024-02-01 -'] });
});
