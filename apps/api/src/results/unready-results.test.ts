import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { candidacyId, confirmed, FIRST_DAY, resultsNight } from '../../test/results-night.ts';

const database = testDatabase();
const { ballot, night, confirm, filledOn, ward, councillor } = resultsNight(database);

describe('what keeps a result from being confirmed', () => {
  test('a tie for the last seat waits for the lot, or for an editor who knows it', async () => {
    const post = await ward(1);
    const tied = await ballot(post.id, [{ votes: 7 }, { votes: 7 }, { votes: 1 }]);
    const [result] = await night();
    expect(result).toMatchObject({ state: 'NEEDS_DECISION', problems: ['TIED'] });
    const [, winner] = tied.candidacies;
    const winners = [candidacyId(winner?.id ?? '')];
    expect((await confirm([confirmed(result, { winners })])).holdings).toMatchObject([
      { person: { id: formatGlobalId('Person', winner?.personId ?? '') } },
    ]);
    expect(
      await database.prisma.fieldSource.findFirst({
        where: { recordId: winner?.id ?? '', field: 'isElected' },
      }),
    ).toMatchObject({ source: 'EDITOR' });
  });

  test('of a tie the lot chooses among those who are level: nobody above them is left out, and nobody below comes in', async () => {
    const post = await ward(2);
    const { candidacies } = await ballot(
      post.id,
      [{ votes: 400 }, { votes: 300 }, { votes: 300 }, { votes: 20 }],
      { seatsContested: 2 },
    );
    const [cat, dan, eve, fay] = candidacies.map(({ id }) => candidacyId(id));
    const [result] = await night();
    expect(result.problems).toEqual(['TIED']);
    for (const winners of [
      [dan, eve],
      [cat, fay],
    ])
      expect(await confirm([confirmed(result, { winners })])).toMatchObject({
        code: 'INPUT_REFUSED',
        path: ['ballots', '0', 'winners'],
        message: expect.stringMatching(/leave out .+ with [34]00 votes and take in .+ with (300|20) votes\./),
      });
    expect(await filledOn(post.id, FIRST_DAY)).toEqual({ held: 0, vacant: 0 });
    expect((await confirm([confirmed(result, { winners: [cat, eve] })])).holdings).toHaveLength(2);
    const stood = await database.prisma.candidacy.findMany({
      where: { ballotId: candidacies[0]?.ballotId ?? '' },
      orderBy: { id: 'asc' },
    });
    expect(stood.map(({ isElected }) => isElected)).toEqual([true, false, true, false]);
  });

  test('winners against votes that are wrong in the source are confirmed with the reason why, which the history keeps', async () => {
    const post = await ward(1);
    const { candidacies } = await ballot(post.id, [{ votes: 90 }, { votes: 800 }]);
    const winners = [candidacyId(candidacies[0]?.id ?? '')];
    const [result] = await night();
    expect(result).toMatchObject({ state: 'READY' });
    for (const againstVotes of [undefined, ' '])
      expect(await confirm([confirmed(result, { winners, againstVotes })])).toMatchObject({
        code: 'INPUT_REFUSED',
      });
    const againstVotes = 'The source has 90 for 900.';
    expect((await confirm([confirmed(result, { winners, againstVotes })])).holdings).toHaveLength(1);
    const { reason } = await database.prisma.changeSet.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    expect(reason).toBe('Declared at the count. The source has 90 for 900.');
  });

  test('a lot that is recorded decides by itself', async () => {
    const post = await ward(1);
    const drawn = await ballot(post.id, [{ votes: 7, isTiedVoteWinner: true }, { votes: 7 }]);
    const [result] = await night();
    expect(result).toMatchObject({
      state: 'READY',
      winners: [{ candidacy: { id: candidacyId(drawn.candidacies[0]?.id ?? '') } }],
    });
  });

  test('cancelled and replaced polls are left out, and what is not counted is not declared', async () => {
    const post = await ward(1);
    const later = await ballot(post.id, [{ votes: 3 }, {}]);
    await ballot(post.id, [{}, {}], { isCancelled: true });
    await ballot(post.id, [{}, {}], { isCancelled: true, replacedById: later.id });
    expect(await night()).toMatchObject([
      { state: 'NOT_DECLARED', winners: [] },
      { state: 'LEFT_OUT', leftOutBecause: 'CANCELLED' },
      { state: 'LEFT_OUT', leftOutBecause: 'REPLACED' },
    ]);
  });

  test('transferable votes are not counted here: only a source says who was elected', async () => {
    const post = await ward(1);
    await ballot(post.id, [{ votes: 7 }, { votes: 3 }], { votingSystem: 'SINGLE_TRANSFERABLE_VOTE' });
    expect((await night())[0].state).toBe('NOT_DECLARED');
  });

  test('a by-election needs a vacancy and the day of its declaration', async () => {
    const post = await ward(1);
    const { holding } = await councillor(post.id, '2023-05-09');
    await ballot(post.id, [{ votes: 7 }, { votes: 3 }], { isByElection: true });
    expect((await night())[0].problems).toEqual(['DECLARATION_DAY_NEEDED']);
    for (const never of ['2027-05-05', '2027-06-07'])
      expect((await night(`declaredOn: "${never}"`))[0]).toMatchObject({
        state: 'NEEDS_DECISION',
        firstDay: null,
        problems: ['DECLARATION_DAY_WRONG'],
      });
    const declared = 'declaredOn: "2027-05-07"';
    expect((await night(declared))[0].problems).toEqual(['NO_VACANCY']);
    await database.prisma.officeHolding.update({
      where: { id: holding.id },
      data: { to: day('2027-02-01') },
    });
    await database.prisma.vacancy.create({ data: { postId: post.id, from: day('2027-02-01') } });
    const [result] = await night(declared);
    expect(result).toMatchObject({
      state: 'READY',
      startReason: 'BY_ELECTION',
      firstDay: '2027-05-07',
      leavers: [],
    });
    for (const declaredOn of ['2027-04-01', '2099-01-01'])
      expect(await confirm([confirmed(result)], { declaredOn })).toMatchObject({ code: 'RESULTS_NOT_READY' });
    expect(await confirm([])).toMatchObject({ code: 'INPUT_REFUSED', path: ['ballots'] });
    expect(await filledOn(post.id, '2027-05-07')).toEqual({ held: 0, vacant: 1 });
    await confirm([confirmed(result)], { declaredOn: '2027-05-07' });
    expect(await filledOn(post.id, '2027-05-06')).toEqual({ held: 0, vacant: 1 });
    expect(await filledOn(post.id, '2027-05-07')).toEqual({ held: 1, vacant: 0 });
  });

  test('one that cannot be confirmed keeps the others from it, and so does a vote counted again since', async () => {
    const [one, two] = [await ward(1), await ward(1)];
    const good = await ballot(one.id, [{ votes: 7 }, { votes: 3 }]);
    await ballot(two.id, [{ votes: 7 }, { votes: 7 }]);
    const [first, second] = await night();
    expect(await confirm([confirmed(first), confirmed(second)])).toMatchObject({ code: 'RESULTS_NOT_READY' });
    expect(await filledOn(one.id, FIRST_DAY)).toEqual({ held: 0, vacant: 0 });
    await database.prisma.candidacy.update({
      where: { id: good.candidacies[1]?.id ?? '' },
      data: { votes: 8 },
    });
    expect(await confirm([confirmed(first)])).toMatchObject({ code: 'RESULTS_CHANGED' });
    expect(await filledOn(one.id, FIRST_DAY)).toEqual({ held: 0, vacant: 0 });
  });

  test('a mayor’s ballot names no area: it fills the mayor’s office of its body, once the record has it', async () => {
    const { prisma } = database;
    const { id: electionId } = await prisma.election.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const election = await prisma.election.update({
      where: { id: electionId },
      data: { electionId: `mayor.${electionId}.2027-05-06` },
      include: { organisation: true },
    });
    await ballot(null, [{ votes: 9 }, { votes: 4 }]);
    expect((await night())[0]).toMatchObject({ problems: ['OFFICE_UNKNOWN'] });
    const { id: organisationId, areaId } = election.organisation ?? { id: '', areaId: null };
    for (const role of ['COUNCILLOR', 'DIRECTLY_ELECTED_MAYOR'] as const)
      await prisma.post.create({ data: { organisationId, areaId, role } });
    const [result] = await night();
    expect(result).toMatchObject({ state: 'READY', problems: [] });
    await confirm([confirmed(result)]);
    expect(
      await prisma.officeHolding.findMany({
        where: { post: { organisationId } },
        select: { post: { select: { role: true } } },
      }),
    ).toEqual([{ post: { role: 'DIRECTLY_ELECTED_MAYOR' } }]);
  });
});
