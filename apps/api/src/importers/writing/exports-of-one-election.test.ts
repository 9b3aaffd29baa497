import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

/** What three exports of one election say otherwise; as elections go on, not all of it is put right. */
const EXPORTS = [
  { person_name: 'Alex Example', votes_cast: 100, elected: 'f', cancelled_poll: 'f', party_id: 'PP53' },
  { person_name: 'Alexandra Example', votes_cast: 120, elected: 't', cancelled_poll: 'f', party_id: 'PP63' },
  { person_name: 'Sandy Example', votes_cast: 110, elected: 't', cancelled_poll: 't', party_id: 'PP53' },
] as const;
const PARTIES: Record<string, string> = { PP53: 'Labour Party', PP63: 'Green Party' };

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
const [JUNE, JULY] = ['2027-06-01', '2027-07-01'] as const;
type Day = typeof JUNE | typeof JULY | null;

/** When the three were got, and what the record then says in any order: the candidate's votes, and the votes that an editor is asked about. */
const DAYS: readonly [days: readonly [Day, Day, Day], votes: number, asked: readonly number[]][] = [
  [[null, null, null], 120, [100, 110]],
  [[JULY, JUNE, null], 100, []],
  [[null, JUNE, JULY], 110, []],
  [[JUNE, JULY, JULY], 120, [110]],
  [[JUNE, JUNE, JULY], 110, []],
];

type Case = Readonly<{
  days: readonly [Day, Day, Day];
  order: readonly [number, number, number];
  id: number;
}>;
const CASES = DAYS.flatMap(([days], set) =>
  ORDERS.map((order, index): Case => ({ days, order, id: set * ORDERS.length + index })),
);

function rowOf({ id }: Case, exported: number) {
  const said = EXPORTS[exported] ?? EXPORTS[0];
  const election = `local.case-${id}.2027-05-06`;
  return candidate({
    person_id: 910_000 + id,
    election_id: election,
    ballot_paper_id: `local.case-${id}.mill.2027-05-06`,
    ...said,
    party_name: PARTIES[said.party_id] ?? '',
    by_election: 'f',
  });
}

describe('exports of one election with different values', () => {
  const database = testDatabase();

  /** Imports for every case the export that its order has in one place: together those got on one day. */
  async function importPlace(place: number) {
    const outcomes = [];
    for (const day of [null, JUNE, JULY]) {
      const rows = CASES.flatMap((one) => {
        const exported = one.order[place] ?? 0;
        return one.days[exported] === day ? [rowOf(one, exported)] : [];
      });
      outcomes.push(await importText(database.prisma, csvOf(rows), day === null ? {} : { retrievedOn: day }));
    }
    return outcomes;
  }

  /** What the record says of a case, without what tells it from the others. */
  async function recordOf({ id }: Case) {
    const { prisma } = database;
    const candidacy = await prisma.candidacy.findFirstOrThrow({
      where: { ballot: { ballotId: `local.case-${id}.mill.2027-05-06` } },
      include: { person: true, ballot: true, standings: { include: { party: true } } },
    });
    const records = [candidacy.id, candidacy.personId, candidacy.ballotId];
    const open = { recordId: { in: records }, state: 'OPEN' as const };
    const asked = await prisma.proposal.findMany({ where: open, select: { recordType: true, patch: true } });
    const held = await prisma.fieldSource.findMany({
      where: { recordId: { in: records }, source: 'DEMOCRACY_CLUB' },
      select: { recordType: true, field: true, retrievedOn: true },
      orderBy: [{ recordType: 'asc' }, { field: 'asc' }],
    });
    const { votes, isElected, partyName, person, ballot, standings } = candidacy;
    return {
      name: person.name,
      sortName: person.sortName,
      votes,
      isElected,
      partyName,
      party: standings.map(({ party }) => party.nameEn),
      isCancelled: ballot.isCancelled,
      asked: asked.map(({ recordType, patch }) => JSON.stringify([recordType, patch])).toSorted(),
      held,
    };
  }

  it('give one record whichever comes first, and ask about what nothing decides', async () => {
    for (const place of [0, 1, 2])
      for (const outcome of await importPlace(place))
        expect(outcome).toMatchObject({ errors: [], applied: true });
    for (const [set, [days, votes, asked]] of DAYS.entries()) {
      const ofSet = CASES.slice(set * ORDERS.length, (set + 1) * ORDERS.length);
      const records = await Promise.all(ofSet.map(recordOf));
      for (const record of records) expect({ days, record }).toEqual({ days, record: records[0] });
      const told = records[0]?.asked.map((text) => JSON.parse(text)[1]) ?? [];
      expect({ days, votes: records[0]?.votes }).toEqual({ days, votes });
      expect(told.flatMap((patch) => patch.votes ?? []).toSorted()).toEqual(asked);
      // A poll is called off once: an export that does not say so yet contradicts nothing.
      expect(told.filter(({ field }) => field === 'isCancelled')).toEqual([]);
    }
  });

  it('that nobody dates are passed over beside one that somebody does, and the import says so', async () => {
    const [row] = CASES.filter(({ days }) => days[0] === JUNE).map((one) => rowOf(one, 0));
    const outcome = await importText(database.prisma, csvOf([{ ...row, votes_cast: 7 }]), { dryRun: true });
    expect(outcome).toMatchObject({ updated: 0, unchanged: 1 });
    expect(outcome.notes?.map(({ message }) => message).join()).toContain('--retrieved-on');
  });

  it('change nothing when they come again', async () => {
    const before = await Promise.all(CASES.map(recordOf));
    for (const place of [2, 0, 1])
      for (const outcome of await importPlace(place))
        expect(outcome).toMatchObject({ created: 0, updated: 0, errors: [] });
    expect(await Promise.all(CASES.map(recordOf))).toEqual(before);
  });
});
