import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { askWrite } from '../../../test/ask-write.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

type Fields = Record<string, string | number>;

const database = testDatabase();
const CONSERVATIVE = { party_id: 'PP52', party_name: 'Conservative and Unionist Party' };
const al = { person_id: 801, person_name: 'Al STAY' };
const bo = { person_id: 802, person_name: 'Bo GONE' };
const cy = { person_id: 803, person_name: 'Cy REST', ...CONSERVATIVE };
const di = { person_id: 804, person_name: 'Di MORE', party_id: 'PP90', party_name: 'Liberal Democrats' };
const ed = { person_id: 805, person_name: 'Ed ALSO', ...CONSERVATIVE };
/** Two of five are gone in the next, with nobody in their place: more than withdraw, as a rule. */
const EVERYBODY = [al, bo, cy, di, ed];
const WITHOUT_TWO = [al, cy, di];

const file = (rows: readonly Fields[], retrievedOn: string, fields: Fields = {}) => {
  const content = csvOf(rows.map((row) => candidate({ candidates_locked: 'f', ...row, ...fields })));
  return async () => {
    const outcome = await importText(database.prisma, content, { retrievedOn });
    expect(outcome).toMatchObject({ errors: [], applied: true });
    return outcome;
  };
};
const before = file(EVERYBODY, '2027-01-10');
const later = file(WITHOUT_TWO, '2027-02-10');

const standing = async () =>
  (await database.prisma.candidacy.findMany({ orderBy: { nameAsPrinted: 'asc' } })).map(
    ({ nameAsPrinted }) => nameAsPrinted,
  );
/** Who is asked about, of which list, and what was decided. */
const questions = async () => {
  const asked = await database.prisma.proposal.findMany({ where: { kind: 'CANDIDACY' } });
  const rows = await Promise.all(
    asked.map(async ({ recordId, state, patch }) => {
      const candidacy = await database.prisma.candidacy.findUnique({ where: { id: recordId ?? '' } });
      const { list } = patch as { list: { retrievedOn: string } };
      return [candidacy?.nameAsPrinted ?? 'withdrawn', list.retrievedOn, state];
    }),
  );
  return rows.toSorted((a, b) => a.join().localeCompare(b.join()));
};
const decide = async (mutation: 'acceptProposal' | 'rejectProposal') => {
  const editor = await given(database.prisma).editor();
  for (const { id } of await database.prisma.proposal.findMany({
    where: { kind: 'CANDIDACY', state: 'OPEN' },
  }))
    expect(
      await askWrite(
        database.prisma,
        editor,
        mutation,
        { proposal: formatGlobalId('Proposal', id) },
        '... on Proposal { state }',
      ),
    ).toMatchObject({ state: mutation === 'acceptProposal' ? 'ACCEPTED' : 'REJECTED' });
};

beforeEach(() => emptyRecord(database.prisma));

describe('candidates whom a newer list of their ballot lacks, with nobody in their place', () => {
  it('stay, and an editor is asked about each, once, whichever list came first', async () => {
    for (const order of everyOrder([before, later])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
      expect(await standing()).toHaveLength(5);
      expect(await questions()).toEqual([
        ['Bo GONE', '2027-02-10', 'OPEN'],
        ['Ed ALSO', '2027-02-10', 'OPEN'],
      ]);
      const { notes = [] } = await later();
      expect(notes.map(({ message }) => message).join()).toContain('an editor is asked about each');
      const { data } = await askPublic(database.prisma, '{ candidacies { totalCount } }');
      expect(data.candidacies.totalCount).toBe(5);
    }
  });

  it('are asked about no more once a later list has them again, in every order', async () => {
    const again = file(EVERYBODY, '2027-03-10');
    for (const order of everyOrder([before, later, again])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      expect(await questions()).toEqual([]);
      for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
      expect(await questions()).toEqual([]);
      expect(await standing()).toHaveLength(5);
    }
  });

  it('are asked about by the newest list alone, and no more of those whom it has, though it lacks others', async () => {
    const newest = file([al, bo, di], '2027-03-10');
    for (const order of everyOrder([before, later, newest])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
      expect(await questions()).toEqual([
        ['Cy REST', '2027-03-10', 'OPEN'],
        ['Ed ALSO', '2027-03-10', 'OPEN'],
      ]);
    }
  });

  it('are settled by a newest list that has one of them again, and somebody in the place of the other', async () => {
    const newest = file([al, cy, di, ed, { person_id: 806, person_name: 'Fi CAME' }], '2027-03-10');
    for (const order of everyOrder([before, later, newest])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
      expect(await standing()).toEqual(['Al STAY', 'Cy REST', 'Di MORE', 'Ed ALSO', 'Fi CAME']);
      expect(await questions()).toEqual([]);
    }
  });

  it('stay for good by that list where the editor says so, and the next one asks anew', async () => {
    for (const order of everyOrder([before, later])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      await decide('rejectProposal');
      for (const one of order) await one();
      expect(await standing()).toHaveLength(5);
      expect((await questions()).map(([, , state]) => state)).toEqual(['REJECTED', 'REJECTED']);
      await file(WITHOUT_TWO, '2027-03-10')();
      expect((await questions()).filter(([, , state]) => state === 'OPEN')).toEqual([
        ['Bo GONE', '2027-03-10', 'OPEN'],
        ['Ed ALSO', '2027-03-10', 'OPEN'],
      ]);
    }
  });

  it('stand no more where the editor says that they do not, and no older list brings them back', async () => {
    const { prisma } = database;
    for (const order of everyOrder([before, later])) {
      await emptyRecord(prisma);
      for (const one of order) await one();
      await decide('acceptProposal');
      for (const one of [...order, ...order.toReversed()])
        expect(await one()).toMatchObject({ created: 0, updated: 0 });
      expect(await standing()).toEqual(['Al STAY', 'Cy REST', 'Di MORE']);
      expect(
        await prisma.person.findMany({ where: { state: 'WITHDRAWN' }, orderBy: { name: 'asc' } }),
      ).toMatchObject([{ name: 'Bo Gone' }, { name: 'Ed Also' }]);
      expect(await file(EVERYBODY, '2027-04-10')()).toMatchObject({ created: 2 });
      expect(await standing()).toHaveLength(5);
    }
  });

  it('are asked about where the newer list has fewer candidates than there are seats', async () => {
    const seats = { seats_contested: 5 };
    for (const order of everyOrder([
      file(EVERYBODY, '2027-01-10', seats),
      file([al, bo, cy, di], '2027-02-10', seats),
    ])) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      expect(await standing()).toHaveLength(5);
      expect(await questions()).toEqual([['Ed ALSO', '2027-02-10', 'OPEN']]);
    }
  });

  it('are too many to ask about where the file is a part of an export', async () => {
    const all = Array.from({ length: 40 }, (_, index) => ({
      person_id: 900 + index,
      person_name: `Candidate Number${index}`,
    }));
    const lists = [file(all, '2027-01-10'), file(all.slice(0, 3), '2027-02-10')];
    for (const order of everyOrder(lists)) {
      await emptyRecord(database.prisma);
      for (const one of order) await one();
      expect(await standing()).toHaveLength(40);
      expect(await questions()).toEqual([]);
    }
  });
});
