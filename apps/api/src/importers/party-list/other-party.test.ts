import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import {
  beginWard,
  gathered,
  partyList,
  poll,
  table,
  take,
  term,
  type WardFile,
} from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;
const list = partyList('Bob Birch', '2022-03-01');
const CONSERVATIVE = 'PP52';

describe('a name on the Party’s list that somebody of another party bears in the ward', () => {
  const database = testDatabase();

  const tell = async () => {
    const people = await database.prisma.person.findMany({
      where: { name: 'Bob Birch', mergedIntoId: null },
      include: { endorsements: true },
      orderBy: { state: 'asc' },
    });
    const asked = await database.prisma.proposal.findMany({ where: { kind: 'PERSON_MERGE', state: 'OPEN' } });
    const ids = new Map(people.map(({ id, state }) => [id, state]));
    return {
      people: people.map(({ state, endorsements }) => `${state} ${endorsements.length}`),
      asked: asked.map(({ key }) =>
        key
          .split(' ')
          .slice(1)
          .map((id) => ids.get(id))
          .toSorted(),
      ),
    };
  };
  const after = async (files: readonly WardFile[]) => {
    await beginWard(database, 1);
    for (const file of files) await take(database, file);
    const told = await tell();
    for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    expect(await tell()).toEqual(told);
    return told;
  };

  it.each([
    ['stood and lost', poll('2021-05-06', [1, 'Ada ASH'], [2, 'Bob BIRCH', CONSERVATIVE, 'f'])],
    ['stood and won', poll('2021-05-06', [2, 'Bob BIRCH', CONSERVATIVE])],
    ['sits by the council’s list', table('2021-06-01', ['Bob Birch', 'Conservative'])],
    ['sat by a term', term('Q990007', 'Bob Birch', '2021-05-11', '2023-05-09', 'Conservative')],
    ['sits by the list of another publisher', gathered('2022-06-01', ['Bob Birch', 'Conservative'])],
  ])(
    'is not theirs: nobody reads that the Party supports who %s, and an editor is asked, in either order',
    { timeout: TIMEOUT_MS },
    async (_, file) => {
      for (const order of everyOrder([list, file]))
        expect(await after(order)).toEqual({
          people: ['DRAFT 1', 'PUBLISHED 0'],
          asked: [['DRAFT', 'PUBLISHED']],
        });
    },
  );

  it.each([
    ['for Labour', 'PP53'],
    ['for no party', 'ynmp-party:2'],
  ])('is theirs who stood %s, in either order', { timeout: TIMEOUT_MS }, async (_, party) => {
    const stood = poll('2021-05-06', [1, 'Ada ASH'], [2, 'Bob BIRCH', party, 'f']);
    for (const order of everyOrder([list, stood]))
      expect(await after(order)).toEqual({ people: ['PUBLISHED 1'], asked: [] });
  });
});
