import { expect, test } from 'vitest';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { FOURTH_DAY, NEXT, polls, redrawnWards, whoOf } from '../../test/redrawn-wards.ts';

const database = testDatabase();
const counter = statementCounter(database);
const { areas, ballot, postcode } = redrawnWards(database, counter);

test.each([NEXT, '2027-05-09'])(
  'on %s, from the poll to the day before those elected come in, whoever sits for the old ward does still, and the ballots are those of the new ones',
  async (on) => {
    const isPollingDay = on === NEXT;
    const divided = await postcode('ZE9 1AA', on);
    expect(whoOf(divided)).toEqual(['mill councillor']);
    expect(divided.areas).toContainEqual(
      expect.objectContaining({ gssCode: 'E05999901', name: { text: 'mill' } }),
    );
    expect(divided.tiers[1]).toMatchObject({ role: 'COUNCILLOR', level: 'COMPLETE', isAreaKnown: true });
    expect(polls(divided)).toEqual(
      isPollingDay
        ? {
            'local.aldermere.lower-mill.2027-05-06': 'AMBIGUOUS',
            'local.aldermere.upper-mill.2027-05-06': 'AMBIGUOUS',
            'mayor.aldermere.2027-05-06': 'BEST_FIT',
          }
        : {},
    );
    expect(divided.changesToCome).toMatchObject([
      {
        area: { gssCode: 'E05999901' },
        changesOn: NEXT,
        officesEndOn: FOURTH_DAY,
        successors: [{ name: { text: 'lower-mill' } }, { name: { text: 'upper-mill' } }],
      },
    ]);
    // The code of the ward that takes over, in a newer directory, leads to the same councillor and the same ballot as that of the old one.
    for (const code of ['ZE9 1AB', 'ZE9 1AE']) {
      const recoded = await postcode(code, on);
      expect(whoOf(recoded)).toEqual(['quay councillor']);
      expect(polls(recoded)).toMatchObject(
        isPollingDay ? { 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' } : {},
      );
    }
    const part = await postcode('ZE9 1AF', on);
    expect(whoOf(part)).toEqual(['mill councillor']);
  },
);
test('from the day on which they come in, the new wards are represented, and of a divided one nobody can tell which', async () => {
  const quay = await postcode('ZE9 1AB', FOURTH_DAY);
  expect(quay.areas).toContainEqual(
    expect.objectContaining({ gssCode: 'E05999912', name: { text: 'new-quay' } }),
  );
  expect(quay.changesToCome).toEqual([]);
  const mill = await postcode('ZE9 1AA', FOURTH_DAY);
  expect(whoOf(mill)).toEqual([]);
  expect(mill.changesToCome).toEqual([]);
  expect(mill.areas.find(({ gssCode }: { gssCode: string }) => gssCode === 'E05999901').name).toBeNull();
  expect(mill.coverage.level).toBe('PARTIAL');
  // Whoever votes next there does so in one of the parts.
  await ballot('local.aldermere.upper-mill.by', { areaId: areas['upper-mill'] ?? '' }, [], '2027-07-01');
  expect(polls(await postcode('ZE9 1AA', FOURTH_DAY))).toEqual({
    'local.aldermere.upper-mill.by.2027-07-01': 'AMBIGUOUS',
  });
  await database.prisma.ballot.deleteMany({ where: { ballotId: { contains: '.by.2027-07-01' } } });
});
test('two wards that become one: whose councillors they are nobody can tell before, and all of them vote on the ballot of the new one', async () => {
  const { prisma } = database;
  const link = { predecessorId: areas['fell'] ?? '', successorId: areas['new-quay'] ?? '' };
  await prisma.areaSuccession.create({ data: { ...link, occurredOn: day(NEXT) } });
  const answer = await postcode('ZE9 1AE');
  expect(whoOf(answer)).toEqual([]);
  expect(answer.tiers[1]).toMatchObject({ role: 'COUNCILLOR', level: 'PARTIAL', isAreaKnown: false });
  expect(polls(answer)).toMatchObject({ 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' });
  expect(answer.changesToCome).toMatchObject([
    { area: { gssCode: 'E05999912' }, changesOn: NEXT, successors: [{ gssCode: 'E05999912' }] },
  ]);
  await prisma.areaSuccession.delete({ where: { predecessorId_successorId: link } });
});
