import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, gathered, partyList, poll, table, take } from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;
const WON = [103, 'Dot FERN', 'PP53'] as const;
const LOST = [104, 'Dot FERN', 'PP53', 'f'] as const;

const loserFirst = poll('2021-05-06', LOST, WON);
const winnerFirst = poll('2021-05-06', WON, LOST);
const bothWon = poll('2021-05-06', [104, 'Dot FERN', 'PP52'], WON);
const before = table('2020-06-01', ['Dot Fern']);
const after = gathered('2021-08-01', ['Dot Fern']);
const party = partyList('Dot Fern', '2019-03-01');

describe('two of one name on one ballot, where the ward has that name already', () => {
  const database = testDatabase();

  const idOf = (identifiers: readonly Readonly<{ scheme: string; value: string }>[]) =>
    identifiers.find(({ scheme }) => scheme === 'democracy-club')?.value ?? '-';
  const tell = async () => {
    const include = { person: { include: { identifiers: true } } } as const;
    const candidacies = await database.prisma.candidacy.findMany({ include });
    const offices = await database.prisma.officeHolding.findMany({ include });
    return {
      stood: candidacies
        .map(({ person, isElected }) => `${idOf(person.identifiers)} ${isElected ? 'won' : 'lost'}`)
        .toSorted(),
      inOffice: offices.map(({ person }) => idOf(person.identifiers)).toSorted(),
    };
  };

  it.each([
    ['a list of before the poll', before, loserFirst, '104 lost'],
    ['a list of before the poll, the winner first', before, winnerFirst, '104 lost'],
    ['a list of after the poll', after, loserFirst, '104 lost'],
    ['a list of before a poll that both won', before, bothWon, '104 won'],
    ['a list of after a poll that both won', after, bothWon, '104 won'],
  ])(
    'are two people by %s, in either order: nobody is dropped, and the seat is of who won',
    { timeout: TIMEOUT_MS },
    async (_, list, result, other) => {
      for (const order of everyOrder([list, result])) {
        await beginWard(database, 2);
        for (const file of order) await take(database, file);
        expect(await tell()).toEqual({ stood: ['103 won', other], inOffice: ['103'] });
        for (const file of order)
          expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
        expect(await tell()).toEqual({ stood: ['103 won', other], inOffice: ['103'] });
      }
    },
  );

  it('are neither whom the Party’s list means, for nothing says which: an editor is asked of each', async () => {
    await beginWard(database, 2);
    await take(database, party);
    await take(database, loserFirst);
    const { prisma } = database;
    expect(await tell()).toMatchObject({ stood: ['103 won', '104 lost'] });
    const draft = await prisma.person.findFirstOrThrow({ where: { state: 'DRAFT' } });
    expect(await prisma.endorsement.findMany()).toMatchObject([{ personId: draft.id }]);
    const stood = await prisma.person.findMany({ where: { candidacies: { some: {} } } });
    const asked = async () =>
      (await prisma.proposal.findMany({ where: { kind: 'PERSON_MERGE', state: 'OPEN' } }))
        .map(({ key }) => key)
        .toSorted();
    const pairs = stood.map(({ id }) => `PERSON_MERGE ${[id, draft.id].toSorted().join(' ')}`).toSorted();
    expect(await asked()).toEqual(pairs);
    for (const file of [party, loserFirst])
      expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    expect(await asked()).toEqual(pairs);
  });
});
