import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, test } from 'vitest';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { candidacyId, confirmed, FIRST_DAY, holdingId, resultsNight } from '../../test/results-night.ts';
import { loadContests } from './load-contests.ts';
import { proposeResult } from './propose-result.ts';
import { settleBallots } from './settle-ballots.ts';

const database = testDatabase();
const counter = statementCounter(database);
const { ballot, night, confirm, filledOn, ward, wardWithoutOffice, councillor } = resultsNight(database);

describe('when all seats are up', () => {
  test('everybody leaves and the winners by votes come in, on the fourth day, all together', async () => {
    const post = await ward(2);
    const stays = await councillor(post.id, '2023-05-09');
    const loses = await councillor(post.id, '2023-05-09');
    const contest = await ballot(
      post.id,
      [{ personId: stays.person.id, votes: 900 }, { votes: 800 }, { personId: loses.person.id, votes: 700 }],
      { seatsContested: 2 },
    );
    const [result] = await night();
    expect(result).toMatchObject({
      state: 'READY',
      problems: [],
      firstDay: FIRST_DAY,
      startReason: 'ELECTED',
    });
    expect(result.winners.map((winner: { candidacy: { id: string } }) => winner.candidacy.id)).toEqual(
      contest.candidacies.slice(0, 2).map(({ id }) => candidacyId(id)),
    );
    expect(result.leavers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          holding: expect.objectContaining({ id: holdingId(stays.holding.id) }),
          endReason: 'TERM_ENDED',
        }),
        expect.objectContaining({
          holding: expect.objectContaining({ id: holdingId(loses.holding.id) }),
          endReason: 'DEFEATED',
        }),
      ]),
    );
    const { holdings } = await confirm([confirmed(result)]);
    expect(holdings).toHaveLength(2);
    expect(await filledOn(post.id, '2027-05-09')).toEqual({ held: 2, vacant: 0 });
    expect(await filledOn(post.id, FIRST_DAY)).toEqual({ held: 2, vacant: 0 });
    expect(await database.prisma.vacancy.count({ where: { postId: post.id } })).toBe(0);
    const stood = await database.prisma.candidacy.findMany({
      where: { ballotId: contest.id },
      orderBy: { votes: 'desc' },
    });
    expect(stood.map(({ isElected }) => isElected)).toEqual([true, true, false]);
    expect((await night())[0]).toMatchObject({ state: 'CONFIRMED' });
    expect(await confirm([confirmed((await night())[0])])).toMatchObject({ code: 'RESULTS_NOT_READY' });
  });

  test('who is elected to a council that takes over next year comes in when it does', async () => {
    const post = await ward(1);
    await database.prisma.organisation.update({
      where: { id: post.organisationId },
      data: { foundedOn: day('2028-04-01') },
    });
    await ballot(post.id, [{ votes: 900 }, { votes: 800 }]);
    const [result] = await night();
    expect(result).toMatchObject({ state: 'READY', problems: [], firstDay: '2028-04-01' });
    expect(await confirm([confirmed(result)])).toMatchObject({ holdings: [{}] });
    expect(await filledOn(post.id, '2028-04-01')).toEqual({ held: 1, vacant: 0 });
  });

  test('a seat nobody stood for stays vacant, and those who stood are elected unopposed', async () => {
    const post = await ward(2);
    await councillor(post.id, '2023-05-09');
    await councillor(post.id, '2023-05-09');
    await ballot(post.id, [{}], { seatsContested: 2, areCandidatesLocked: true });
    const [result] = await night();
    expect(result).toMatchObject({ state: 'READY', startReason: 'UNOPPOSED', vacantAfter: 1 });
    await confirm([confirmed(result)]);
    expect(await filledOn(post.id, FIRST_DAY)).toEqual({ held: 1, vacant: 1 });
  });
});

describe('elections by thirds', () => {
  test('those longest in office retire, and whoever stood again shows whose seat was up', async () => {
    const post = await ward();
    const first = await councillor(post.id, '2023-05-09');
    await councillor(post.id, '2024-05-07');
    await councillor(post.id, '2026-05-11');
    await ballot(post.id, [{ votes: 5 }, { votes: 4 }]);
    const [result] = await night();
    expect(result.leavers).toMatchObject([
      { holding: { id: holdingId(first.holding.id) }, endReason: 'STOOD_DOWN' },
    ]);
    await confirm([confirmed(result)]);
    expect(await filledOn(post.id, FIRST_DAY)).toEqual({ held: 3, vacant: 0 });
  });

  test('where the record does not tell whose seat was up, an editor does', async () => {
    const post = await ward();
    const held = [];
    for (const from of ['2023-05-09', '2023-05-09', '2024-05-07']) held.push(await councillor(post.id, from));
    await ballot(post.id, [{ votes: 5 }, { votes: 4 }]);
    const [result] = await night();
    expect(result).toMatchObject({ state: 'NEEDS_DECISION', problems: ['WHO_LEAVES_UNKNOWN'] });
    expect(await confirm([confirmed(result)])).toMatchObject({
      code: 'RESULTS_NOT_READY',
      ballots: [{ ballot: { id: result.ballot.id }, problems: ['WHO_LEAVES_UNKNOWN'] }],
    });
    const leaving = [holdingId(held[1]?.holding.id ?? '')];
    expect((await confirm([confirmed(result, { leaving })])).holdings).toHaveLength(1);
    expect(await filledOn(post.id, FIRST_DAY)).toEqual({ held: 3, vacant: 0 });
  });
});

describe('wards whose office the record lacks', () => {
  const officesOf = (areaIds: string[]) =>
    database.prisma.post.findMany({ where: { areaId: { in: areaIds } }, orderBy: { seats: 'asc' } });

  test('get it with who won it where all seats were up, of as many seats as were contested, in one change', async () => {
    const areaIds = [await wardWithoutOffice(), await wardWithoutOffice()];
    const sources = [
      { url: 'https://results.example.org/', publisher: null, licence: null, retrievedOn: null },
    ];
    for (const [index, areaId] of areaIds.entries())
      await ballot(null, [{ votes: 9 }, { votes: 8 }, { votes: 7 }], {
        areaId,
        seatsContested: index + 1,
        sources,
      });
    expect(await night()).toMatchObject(
      areaIds.map((areaId) => ({
        problems: ['OFFICE_UNKNOWN'],
        post: null,
        ward: { id: formatGlobalId('Area', areaId) },
        newSeats: null,
      })),
    );
    const results = await night('areAllSeatsUp: true');
    expect(results).toMatchObject([1, 2].map((newSeats) => ({ state: 'READY', post: null, newSeats })));
    const changes = await database.prisma.changeSet.count({ where: { channel: 'admin' } });
    const { holdings } = await confirm(results.map(confirmed), { areAllSeatsUp: true });
    expect(holdings).toHaveLength(3);
    expect(await database.prisma.changeSet.count({ where: { channel: 'admin' } })).toBe(changes + 1);
    const offices = await officesOf(areaIds);
    expect(offices).toMatchObject([1, 2].map((seats) => ({ role: 'COUNCILLOR', seats, sources })));
    for (const { id, seats } of offices)
      expect(await filledOn(id, FIRST_DAY)).toEqual({ held: seats, vacant: 0 });
    expect(await night()).toMatchObject([{ state: 'CONFIRMED' }, { state: 'CONFIRMED' }]);
  });

  test('get it of as many seats as the editor says, where some were not up; of those the record knows nothing yet', async () => {
    const areaId = await wardWithoutOffice();
    await ballot(null, [{ votes: 9 }, { votes: 8 }], { areaId });
    await ballot(null, [{ votes: 9 }, { votes: 8 }], {
      areaId: await wardWithoutOffice(),
      isByElection: true,
    });
    const [result, byElection] = await night('areAllSeatsUp: true');
    expect(byElection).toMatchObject({ problems: ['OFFICE_UNKNOWN'] });
    expect(await night(`seats: [{ ballot: "${result.ballot.id}", seats: 3 }]`)).toMatchObject([
      { state: 'READY', newSeats: 3, leavers: [], vacantAfter: 0 },
      { newSeats: null },
    ]);
    expect((await confirm([confirmed(result, { seats: 3 })])).holdings).toHaveLength(1);
    const [office] = await officesOf([areaId]);
    expect(office).toMatchObject({ seats: 3 });
    expect(await filledOn(office?.id ?? '', FIRST_DAY)).toEqual({ held: 1, vacant: 0 });
  });

  test('get none of fewer seats than were won, nor beside an office that is there', async () => {
    const areaId = await wardWithoutOffice();
    await ballot(null, [{ votes: 9 }, { votes: 8 }, { votes: 7 }], { areaId, seatsContested: 2 });
    const post = await ward(1);
    await ballot(post.id, [{ votes: 9 }, { votes: 8 }]);
    const [result, other] = await night();
    expect(await confirm([confirmed(result, { seats: 1 })])).toMatchObject({
      code: 'RESULTS_NOT_READY',
      ballots: [{ problems: ['WINNERS_NOT_SEATS'] }],
    });
    for (const [choice, seats] of [
      [other, 1],
      [result, 0],
    ])
      expect(await confirm([confirmed(choice, { seats })])).toMatchObject({
        code: 'INPUT_REFUSED',
        path: ['ballots', '0', 'seats'],
      });
    expect(await officesOf([areaId])).toEqual([]);
  });
});

test('a ballot without an office fills the one of its area, and the proposal an import made of it is accepted', async () => {
  const post = await ward(1);
  const other = await ward(1);
  const sitting = await councillor(other.id, '2023-05-09');
  const contest = await ballot(
    null,
    [{ personId: sitting.person.id, isElected: true }, { isElected: false }],
    {
      areaId: post.areaId,
    },
  );
  const [winner] = contest.candidacies;
  await database.prisma.proposal.create({
    data: {
      kind: 'OFFICE_HOLDING',
      key: `OFFICE_HOLDING ${winner?.id}`,
      recordType: 'OfficeHolding',
      patch: {},
    },
  });
  const [result] = await night();
  expect(result).toMatchObject({
    state: 'READY',
    winners: [{ alsoHolds: [{ id: holdingId(sitting.holding.id) }] }],
  });
  await confirm([confirmed(result)], { sourceUrl: 'https://council.example.org/results' });
  expect(await database.prisma.ballot.findUniqueOrThrow({ where: { id: contest.id } })).toMatchObject({
    postId: post.id,
  });
  expect(
    await database.prisma.proposal.findUniqueOrThrow({ where: { key: `OFFICE_HOLDING ${winner?.id}` } }),
  ).toMatchObject({ state: 'ACCEPTED' });
  // A second office beside the first: both stand.
  expect(
    await database.prisma.officeHolding.count({ where: { personId: sitting.person.id, to: null } }),
  ).toBe(2);
});

test('the results of many wards are settled in as many statements as those of one', async () => {
  const settle = async (contests: readonly { id: string; candidacies: readonly { id: string }[] }[]) => {
    const ballots = contests.map(({ id, candidacies }) => ({
      ballotId: id,
      seen: '',
      winners: candidacies.slice(0, 1).map((winner) => winner.id),
      leaving: null,
      againstVotes: null,
      postId: null,
      declaredOn: null,
    }));
    const choice = { ballots, declaredOn: null, dissolvedOn: null, sourceUrl: null, changeReason: 'x' };
    const { id: userId } = await database.prisma.user.findFirstOrThrow();
    const loaded = await loadContests(database.prisma, { id: { in: contests.map(({ id }) => id) } });
    const results = loaded.map((contest, index) =>
      proposeResult(contest, {
        postId: null,
        winners: ballots[index]?.winners ?? null,
        leaving: null,
        declaredOn: null,
        dissolvedOn: null,
      }),
    );
    counter.statements.length = 0;
    const revisions = await counter.prisma.$transaction((tx) =>
      settleBallots(tx, results, choice, { userId }),
    );
    expect(revisions).toHaveLength(contests.length * 3);
    return counter.statements.length;
  };
  const stand = async () => {
    const { areaId } = await ward(1);
    return ballot(null, [{}, {}], { areaId });
  };
  const [one, ...more] = [await stand(), await stand(), await stand(), await stand()];
  expect(await settle(more)).toBe(await settle([one]));
  const elected = await database.prisma.candidacy.findMany({
    where: { ballotId: { in: more.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
  expect(elected.map(({ isElected }) => isElected)).toEqual([true, false, true, false, true, false]);
  const told = { recordType: 'Candidacy', field: 'isElected', source: 'EDITOR' };
  const recordId = { in: elected.map(({ id }) => id) };
  expect(await database.prisma.fieldSource.count({ where: { ...told, recordId } })).toBe(6);
});
