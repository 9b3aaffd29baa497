import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { confirmed, FIRST_DAY, resultsNight } from '../../test/results-night.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';

const POLL = '2027-05-06';
const database = testDatabase();
const { ballot, night, confirm, filledOn, ward, councillor } = resultsNight(database);
let made = 0;

/** An old ward with two seats, and three elected for a ward of its name. */
const WON = [{ votes: 9 }, { votes: 8 }, { votes: 7 }, { votes: 1 }];

describe('a new ward that has more seats than the old one of its name', () => {
  /** An old ward with two councillors, and the new one of its name that a register has. */
  async function redrawn() {
    const { prisma } = database;
    const old = await ward(2);
    const nameEn = `Larger ${(made += 1)}`;
    const { parentId } = await prisma.area.update({
      where: { id: old.areaId ?? '' },
      data: { nameEn, validTo: day(POLL) },
    });
    for (const from of ['2023-05-09', '2024-05-07']) await councillor(old.id, from);
    const drawn = { kind: 'WARD', slug: `larger-${made}`, nameEn, parentId, validFrom: day(POLL) } as const;
    const { id: areaId } = await prisma.area.create({ data: drawn });
    return { old, areaId, label: nameEn };
  }

  test('has as many as its ballot filled, with all who won, and the old office ends with the terms of who sat', async () => {
    const { prisma } = database;
    const { old, areaId, label } = await redrawn();
    const { id } = await ballot(null, WON, { areaId, label, seatsContested: 3 });
    const [result] = await night();
    expect(result).toMatchObject({
      state: 'READY',
      problems: [],
      vacantAfter: 0,
      post: { id: formatGlobalId('Post', old.id) },
    });
    expect(result.leavers).toHaveLength(2);
    expect((await confirm([confirmed(result)])).holdings).toHaveLength(3);
    const begun = await prisma.post.findFirstOrThrow({ where: { areaId }, include: { holdings: true } });
    expect(begun).toMatchObject({ seats: 3, validFrom: day(FIRST_DAY), validTo: null });
    expect(begun.holdings.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 3 }, () => [day(FIRST_DAY), null]),
    );
    expect(await filledOn(begun.id, FIRST_DAY)).toEqual({ held: 3, vacant: 0 });
    const ended = await prisma.post.findUniqueOrThrow({
      where: { id: old.id },
      include: { holdings: true, vacancies: true },
    });
    expect(ended).toMatchObject({ seats: 2, validTo: day(FIRST_DAY), vacancies: [] });
    expect(ended.holdings.map(({ to, endReason }) => [to, endReason])).toEqual(
      Array.from({ length: 2 }, () => [day(FIRST_DAY), 'STOOD_DOWN']),
    );
    expect(await prisma.ballot.findUniqueOrThrow({ where: { id } })).toMatchObject({
      postId: begun.id,
      areaId,
    });
    expect((await night())[0]).toMatchObject({ state: 'CONFIRMED' });
  });

  test('is not made of a by-election, nor where the record knows no new ward: the refusal says what to record', async () => {
    const post = await ward(2);
    await councillor(post.id, '2023-05-09');
    await ballot(post.id, WON, { label: 'Longer Reach', seatsContested: 3 });
    const [result] = await night();
    expect(result).toMatchObject({ state: 'NEEDS_DECISION', problems: ['OFFICE_TOO_SMALL'] });
    const refusal = await confirm([confirmed(result)]);
    expect(refusal).toMatchObject({
      code: 'RESULTS_NOT_READY',
      ballots: [{ problems: ['OFFICE_TOO_SMALL'] }],
    });
    for (const told of [
      `Longer Reach: 3 were elected and its office ${formatGlobalId('Post', post.id)} has 2 seats`,
      `recordBoundaryChange (occurredOn ${POLL}, officesFrom ${FIRST_DAY}`,
      'an office of it with 3 seats among newPosts',
      'editPost',
    ])
      expect(refusal.message).toContain(told);
    expect(await database.prisma.post.findUniqueOrThrow({ where: { id: post.id } })).toMatchObject({
      seats: 2,
    });
  });
});
