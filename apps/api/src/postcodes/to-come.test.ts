import { describe, expect, test } from 'vitest';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { FOURTH_DAY, NEXT, type Poll, polls, redrawnWards } from '../../test/redrawn-wards.ts';

const database = testDatabase();
const counter = statementCounter(database);
const { postcode } = redrawnWards(database, counter);

test('a postcode of every tier, now and after the next election, takes four statements', async () => {
  const answer = await postcode('ZE9 1AA');
  expect(answer.representatives).toHaveLength(1);
  expect(answer.ballotsToCome).toHaveLength(3);
  expect(counter.statements).toHaveLength(4);
});

describe('after the next election', () => {
  test('a ward that is divided leads to both parts, and nobody can tell which', async () => {
    const answer = await postcode('ZE9 1AA');
    expect(polls(answer)).toEqual({
      'local.aldermere.lower-mill.2027-05-06': 'AMBIGUOUS',
      'local.aldermere.upper-mill.2027-05-06': 'AMBIGUOUS',
      'mayor.aldermere.2027-05-06': 'BEST_FIT',
    });
    expect(answer.changesToCome).toEqual([
      {
        area: { gssCode: 'E05999901' },
        changesOn: NEXT,
        officesEndOn: FOURTH_DAY,
        successors: ['lower-mill', 'upper-mill'].map((name) => ({
          gssCode: name === 'upper-mill' ? 'E05999911' : null,
          kind: 'WARD',
          name: { text: name },
          legislation: 'The Aldermere (Electoral Changes) Order 2026',
        })),
      },
    ]);
    // Until then the councillor of the old ward represents it.
    expect(answer.representatives[0].person).toEqual({ name: 'mill councillor' });
  });
  test('one area that takes over is as certain as the one it replaces, also where the record knows only its code', async () => {
    const answer = await postcode('ZE9 1AB');
    expect(polls(answer)).toMatchObject({ 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' });
    expect(answer.changesToCome).toMatchObject([
      { area: { gssCode: 'E05999902' }, successors: [{ gssCode: 'E05999912' }] },
    ]);
  });
  test('a ward that stays keeps its ballots, soonest first, a cancelled one with what replaces it, and no past one', async () => {
    const answer = await postcode('ZE9 1AD');
    expect(answer.changesToCome).toEqual([]);
    expect(
      answer.ballotsToCome.map(
        ({ ballot: { ballotId, isCancelled, replacedBy } }: { ballot: Record<string, unknown> }) => ({
          ballotId,
          isCancelled,
          replacedBy,
        }),
      ),
    ).toEqual([
      {
        ballotId: 'local.aldermere.fell.by.2026-12-03',
        isCancelled: true,
        replacedBy: { ballotId: 'local.aldermere.fell.by.2027-01-14' },
      },
      { ballotId: 'local.aldermere.fell.by.2027-01-14', isCancelled: false, replacedBy: null },
      { ballotId: 'local.aldermere.fell.2027-05-06', isCancelled: false, replacedBy: null },
      { ballotId: 'mayor.aldermere.2027-05-06', isCancelled: false, replacedBy: null },
    ]);
  });
  test('candidates are there with their standing and endorsement, hidden ones not', async () => {
    const { ballotsToCome } = await postcode('ZE9 1AA');
    const upper = ballotsToCome.find(({ ballot: { ballotId } }: Poll) =>
      ballotId.includes('upper-mill'),
    ).ballot;
    expect(upper.candidacies).toEqual([
      {
        person: { name: 'Upton, Una' },
        description: null,
        isJoint: true,
        endorsement: 'JOINT_BALLOT',
        isElected: null,
        standings: [{ party: { slug: 'labour-party' } }, { party: { slug: 'co-operative-party' } }],
      },
    ]);
  });
  test('the tiers of which the record holds everybody are told from those of which it holds nobody', async () => {
    const answer = await postcode('ZE9 1AD');
    expect(answer.coverage.level).toBe('PARTIAL');
    expect(answer.tiers).toEqual([
      { role: 'MP', level: 'NOT_COLLECTED', isAreaKnown: true },
      { role: 'COUNCILLOR', level: 'COMPLETE', isAreaKnown: true },
      { role: 'POLICE_AND_CRIME_COMMISSIONER', level: 'NOT_COLLECTED', isAreaKnown: false },
      { role: 'DIRECTLY_ELECTED_MAYOR', level: 'COMPLETE', isAreaKnown: true },
    ]);
    // From its poll on until who is elected is in the record, an office is not whole.
    expect((await postcode('ZE9 1AD', NEXT)).tiers[3]).toMatchObject({
      role: 'DIRECTLY_ELECTED_MAYOR',
      level: 'PARTIAL',
    });
    // After the change nobody can tell which of the two wards it is: whoever is elected for them is missing.
    expect((await postcode('ZE9 1AA', FOURTH_DAY)).tiers[1]).toEqual({
      role: 'COUNCILLOR',
      level: 'PARTIAL',
      isAreaKnown: false,
    });
  });
});
