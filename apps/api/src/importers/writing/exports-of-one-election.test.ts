import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { reviewPartyAlias } from '../../party-aliases/review-party-alias.ts';
import { aliasAppliers } from '../settling/alias-appliers.ts';

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

describe('a label of two parties beside an export without it', () => {
  const database = testDatabase();
  let made = 0;

  /** A candidate under words of their own and an id, in one export; in the other the id and its party's name alone. */
  const exportsOf = (printed: string, id: string, name: string) => {
    made += 1;
    const row = candidate({
      person_id: 920_000 + made,
      person_name: `Jo Both ${made}`,
      ballot_paper_id: `local.aldermere.case-${made}.2027-05-06`,
      post_label: `Case ${made}`,
      party_id: id,
      party_name: name,
    });
    const column = 'party_description_text';
    return { printed: csvOf([{ ...row, [column]: printed }]), bare: csvOf([{ ...row, [column]: '' }]) };
  };
  const standingOf = async () => {
    const rows = await database.prisma.candidacyStanding.findMany({
      where: { candidacy: { person: { identifiers: { some: { value: String(920_000 + made) } } } } },
      include: { party: { include: { identifiers: true } } },
      orderBy: { place: 'asc' },
    });
    return rows.map(({ party }) => party.identifiers[0]?.value);
  };
  const review = async (value: string, ...references: string[]) => {
    const { prisma } = database;
    const [principal, adjunct] = await Promise.all(
      references.map((reference) =>
        prisma.organisation.findFirstOrThrow({ where: { identifiers: { some: { value: reference } } } }),
      ),
    );
    const alias = await prisma.partyAlias.findFirstOrThrow({ where: { value } });
    const meaning = { aliasId: alias.id, partyId: principal?.id ?? null, adjunctId: adjunct?.id ?? null };
    const input = { ...meaning, changeReason: 'The printed label.' };
    return reviewPartyAlias(prisma, input, await given(prisma).editor(), aliasAppliers);
  };
  /** Undoes the answers of an order, so that the next one asks again. */
  const forget = () => database.prisma.partyAlias.deleteMany();

  it('in an unknown spelling is nobody’s until an editor says what it means, in every order, and then of both', async () => {
    await importText(
      database.prisma,
      csvOf([candidate({ party_id: 'joint-party:53-119', party_name: 'x' })]),
    );
    const label = 'Labour and Cooperative Alliance';
    for (const order of everyOrder(['printed', 'bare', 'review'] as const)) {
      if (order[0] === 'review' || (order[1] === 'review' && order[0] === 'bare')) continue;
      const files = exportsOf(label, 'PP53', 'Labour Party');
      const asked = [];
      for (const step of order) {
        if (step === 'review') await review(label, 'PP53', 'PP119');
        else await importText(database.prisma, files[step]);
        asked.push([step, await standingOf()]);
      }
      const isOpen = order.indexOf('review') === 2;
      expect({ order, asked: asked.at(1) }).toEqual({
        order,
        asked: [order[1], isOpen ? [] : ['PP53', 'PP119']],
      });
      expect(asked.at(2)).toEqual([order[2], ['PP53', 'PP119']]);
      for (const file of ['bare', 'printed', 'bare'] as const)
        expect(await importText(database.prisma, files[file])).toMatchObject({ created: 0, updated: 0 });
      expect(await standingOf()).toEqual(['PP53', 'PP119']);
      await forget();
    }
  });

  it('beside an id that contradicts it is not plain Labour because `Labour (PP52)` is, whichever question is answered first', async () => {
    const [words, name] = ['Labour and Co-operative Party (PP52)', 'Labour (PP52)'];
    for (const order of everyOrder(['printed', 'bare'] as const))
      for (const first of [name, words]) {
        const files = exportsOf('Labour and Co-operative Party', 'PP52', 'Labour');
        for (const file of order) await importText(database.prisma, files[file]);
        expect(await standingOf()).toEqual([]);
        for (const value of [first, first === name ? words : name]) {
          await review(value, ...(value === name ? ['PP53'] : ['PP53', 'PP119']));
          const isTold = first === words || value === words;
          expect(await standingOf()).toEqual(isTold ? ['PP53', 'PP119'] : []);
          for (const file of order) await importText(database.prisma, files[file]);
          expect(await standingOf()).toEqual(isTold ? ['PP53', 'PP119'] : []);
        }
        await forget();
      }
  });
});
