import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const TIMEOUT_MS = 300_000;
const BALLOT = 'local.aldermere.mill.by.2027-05-06';
const CANDIDATES = {
  A: ['Al ABLE', 'PP53', 'Labour Party'],
  B: ['Bo BAKER', 'PP52', 'Conservative and Unionist Party'],
  C: ['Cy CARR', 'PP90', 'Liberal Democrats'],
  D: ['Di DENT', 'PP52', 'Conservative and Unionist Party'],
  E: ['Ed EDGE', 'PP63', 'Green Party'],
} as const;
type Key = keyof typeof CANDIDATES;

/** Who was to stand at a by-election by the lists of three days, before nominations closed. */
const LISTS: readonly (readonly [day: string, who: readonly Key[]])[] = [
  ['2027-01-10', ['A', 'B', 'C', 'D', 'E']],
  ['2027-02-10', ['A', 'B', 'C', 'D']],
  ['2027-03-10', ['A', 'B', 'C']],
];

describe('lists of one ballot that come again', () => {
  const database = testDatabase();

  const take = async ([day, who]: (typeof LISTS)[number]) => {
    const rows = who.map((key, index) => {
      const [person_name, party_id, party_name] = CANDIDATES[key];
      const person = { person_id: 801 + index, person_name, party_id, party_name };
      const election_id = 'local.aldermere.2027-05-06';
      return candidate({ ...person, election_id, ballot_paper_id: BALLOT, candidates_locked: 'f' });
    });
    const outcome = await importText(database.prisma, csvOf(rows), { retrievedOn: day });
    expect(outcome).toMatchObject({ errors: [], applied: true });
    return outcome;
  };
  const tell = async () => {
    const stood = await database.prisma.candidacy.findMany({ orderBy: { id: 'asc' } });
    const asked = await database.prisma.proposal.findMany({ orderBy: { key: 'asc' } });
    return {
      stood: stood.map(({ id, nameAsPrinted }) => `${nameAsPrinted} ${id}`),
      asked: asked.map(({ key, state }) => `${key} ${state}`),
      people: await database.prisma.person.findMany({
        select: { id: true, state: true },
        orderBy: { id: 'asc' },
      }),
      changes: await database.prisma.changeSet.count(),
    };
  };

  it(
    'bring nobody back, take nobody off and ask nothing, in whatever order they came',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const order of everyOrder(LISTS)) {
        await emptyRecord(database.prisma);
        for (const list of order) await take(list);
        const told = await tell();
        for (const list of [...order, ...LISTS])
          expect(await take(list)).toMatchObject({ created: 0, updated: 0 });
        expect(await tell()).toEqual(told);
      }
    },
  );

  it('leave off who withdrew, where they came in the order of their days', async () => {
    await emptyRecord(database.prisma);
    for (const list of [...LISTS, ...LISTS]) await take(list);
    const stood = await database.prisma.candidacy.findMany({ select: { nameAsPrinted: true } });
    expect(stood.map(({ nameAsPrinted }) => nameAsPrinted).toSorted()).toEqual([
      'Al ABLE',
      'Bo BAKER',
      'Cy CARR',
    ]);
  });

  it('are another list where they have somebody else', async () => {
    await emptyRecord(database.prisma);
    await take(['2027-01-10', ['A', 'B', 'C', 'D']]);
    expect(await take(['2027-01-10', ['A', 'B', 'C', 'D', 'E']])).toMatchObject({ created: 1 });
  });
});
