import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };

describe('two files that call two people elected to one seat', () => {
  const database = testDatabase();
  const begin = () =>
    database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Election", "Proposal", "PartyAlias", "FieldSource" CASCADE`;
    });
  const read = async () => {
    const { prisma } = database;
    const candidacies = await prisma.candidacy.findMany({ orderBy: { nameAsPrinted: 'asc' } });
    const holdings = await prisma.officeHolding.findMany({ include: { person: true } });
    const asked = await prisma.proposal.findMany({ where: { kind: 'FIELD', state: 'OPEN' } });
    return {
      elected: candidacies.flatMap(({ nameAsPrinted, isElected }) => (isElected ? nameAsPrinted : [])),
      inOffice: holdings.map(({ person }) => person.name),
      asked: asked
        .map(({ patch }) => patch)
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      record: await digestRecord(prisma),
    };
  };
  type Files = readonly (() => ReturnType<typeof importText>)[];
  const inBothOrders = async ([first, second]: readonly [Files[number], Files[number]]) => {
    const records: Awaited<ReturnType<typeof read>>[] = [];
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      await begin();
      for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
      records.push(await read());
      for (const file of [...order, ...order.toReversed()])
        expect(await file()).toMatchObject({ created: 0, updated: 0 });
      expect(await read()).toEqual(records.at(-1));
    }
    expect(records[1]).toEqual(records[0]);
    return records[0];
  };
  const parliament =
    (text: string, wishes = {}) =>
    () =>
      importText(database.prisma, text, { ...GE2024, ...wishes });
  const wyn = { 'Member MNIS ID': 5001 };
  const lou = { 'Member MNIS ID': 5002 };

  it('leave the seat to who has more votes, where nothing says which of Parliament’s files is the newer, and ask', async () => {
    const record = await inBothOrders([
      parliament(contest({ ...wyn, Votes: 400 }, lou)),
      parliament(contest({ ...wyn, Votes: 400 }, { ...lou, Votes: 700 })),
    ]);
    expect(record).toMatchObject({ elected: ['Lou Loser'], inOffice: ['Lou Loser'] });
    expect(record?.asked).toContainEqual({ field: 'isElected', source: 'PARLIAMENT_DATA', isElected: true });
  });

  it('leave it to the winner of the newer file, also where that no longer names the other', async () => {
    const alone = contest({ ...wyn, Votes: 400, Share: 1 }, lou)
      .split('\n')
      .slice(0, 2)
      .join('\n');
    const record = await inBothOrders([
      parliament(contest({ ...wyn, 'Candidate first name': 'Wyn' }, lou).replace('900', '50'), {
        retrievedOn: '2024-07-05',
      }),
      parliament(alone, { retrievedOn: '2024-07-09' }),
    ]);
    expect(record).toMatchObject({ elected: ['Wyn Winner'], inOffice: ['Wyn Winner'] });
  });

  it('leave it to who comes first by id where Democracy Club has no votes either', async () => {
    const row = (person: number, name: string, elected: string) =>
      candidate({
        person_id: person,
        person_name: name,
        election_id: 'parl.2024-07-04',
        ballot_paper_id: 'parl.aldershot.2024-07-04',
        election_date: '2024-07-04',
        post_label: 'Aldershot',
        gss: 'E14001063',
        elected,
      });
    const told =
      (...rows: ReturnType<typeof row>[]) =>
      () =>
        importText(database.prisma, csvOf(rows));
    const record = await inBothOrders([
      told(row(71, 'Al FIRST', 't'), row(72, 'Bo SECOND', 'f')),
      told(row(71, 'Al FIRST', 'f'), row(72, 'Bo SECOND', 't')),
    ]);
    expect(record).toMatchObject({ elected: ['Al FIRST'], inOffice: ['Al First'] });
  });

  it('never give a ward more winners than seats: the more votes, then the lower id, and ask about the others', async () => {
    const row = (person: number, name: string, elected: string, votes: number | '' = '') =>
      candidate({
        person_id: person,
        person_name: name,
        seats_contested: 2,
        election_current: 'f',
        elected,
        votes_cast: votes,
      });
    const told =
      (...rows: ReturnType<typeof row>[]) =>
      () =>
        importText(database.prisma, csvOf(rows));
    const record = await inBothOrders([
      told(row(81, 'Al FIRST', 't', 900), row(82, 'Bo SECOND', 't', 300), row(83, 'Cy THIRD', 'f', 400)),
      told(row(81, 'Al FIRST', 't', 900), row(82, 'Bo SECOND', 'f', 300), row(83, 'Cy THIRD', 't', 400)),
    ]);
    expect(record?.elected).toEqual(['Al FIRST', 'Cy THIRD']);
    expect(record?.asked).toContainEqual({ field: 'isElected', source: 'DEMOCRACY_CLUB', isElected: true });
    const byId = await inBothOrders([
      told(row(84, 'Di FOURTH', 't'), row(85, 'Ed FIFTH', 't')),
      // A file that names others alone.
      told(row(81, 'Al FIRST', 't'), row(83, 'Cy THIRD', 't')),
    ]);
    expect(byId?.elected).toEqual(['Al FIRST', 'Cy THIRD']);
  });
});
