import * as fc from 'fast-check';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Move, Ward } from '../../test/seat-move.ts';
import { SeatStory } from '../../test/seat-story.ts';
import { addDays, formatDay } from '../calendar/day.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;

beforeAll(() => {
  story = given(database.prisma);
});

const moves = fc.array(
  fc.record<Move>({
    kind: fc.constantFrom<Move['kind']>(
      'ELECTION',
      'ELECTION_OF_SOME',
      'RESIGNATION',
      'RESIGNATION',
      'BY_ELECTION',
      'CO_OPTION',
      'CORRECTION',
      'BOUNDARY_CHANGE',
      'NEW_WARD_AT_ELECTION',
    ),
    /** Days after the move before it; a few come before the first day of those just elected. */
    days: fc.integer({ min: 1, max: 60 }),
    pick: fc.nat({ max: 20 }),
  }),
  { minLength: 4, maxLength: 14 },
);

/** Nothing would be shown if the rules refused every move of a kind: here each is taken. */
const ONE_OF_EACH: Move[] = [
  { kind: 'CO_OPTION', days: 10, pick: 0 },
  { kind: 'ELECTION', days: 30, pick: 0 },
  { kind: 'RESIGNATION', days: 60, pick: 0 },
  { kind: 'BY_ELECTION', days: 20, pick: 0 },
  { kind: 'ELECTION_OF_SOME', days: 60, pick: 0 },
  { kind: 'CORRECTION', days: 20, pick: 0 },
  { kind: 'BOUNDARY_CHANGE', days: 30, pick: 2 },
  { kind: 'NEW_WARD_AT_ELECTION', days: 30, pick: 1 },
];

test('whatever elections, resignations, by-elections, co-options, corrections and boundary changes happen, with or without an election of the new wards, seats filled and vacancies are the seats on every day, no spell overlaps, and readers are told so', async () => {
  const done = new Map<Move['kind'], number>();
  await fc.assert(
    fc.asyncProperty(moves, async (sequence) => {
      const council = await story.council();
      const seats = new SeatStory(database.prisma, story, council.id, await story.editor());
      await seats.begin(day('2021-05-10'), [3, 1]);
      for (const move of sequence) {
        const kind = await seats.make(move);
        if (kind) done.set(kind, (done.get(kind) ?? 0) + 1);
      }
      await expectToHold(seats.wards);
      await expectReadersToBeTold(council.id, seats.wards);
    }),
    { numRuns: 14, examples: [[ONE_OF_EACH]] },
  );
  const kinds = ONE_OF_EACH.map(({ kind }) => kind);
  expect([...done.keys()].toSorted()).toEqual(kinds.toSorted());
}, 300_000);

/** The days on which anything changes in a ward, and those around them. */
function daysOf(ward: Ward): Date[] {
  const turns = ward.spells.flatMap(({ from, to }) => [from, to]).concat([ward.from, ward.to]);
  const days = turns.flatMap((turn) =>
    turn === null ? [] : [-1, 0, 1].map((by) => addDays(turn, by).getTime()),
  );
  return [...new Set(days)].toSorted((one, other) => one - other).map((time) => new Date(time));
}

const isOn = (spell: { from: Date; to: Date | null }, on: Date) =>
  spell.from <= on && (spell.to === null || on < spell.to);

async function expectToHold(wards: readonly Ward[]): Promise<void> {
  for (const ward of wards) {
    const holdings = await database.prisma.officeHolding.findMany({ where: { postId: ward.postId } });
    const vacancies = await database.prisma.vacancy.findMany({ where: { postId: ward.postId } });
    for (const on of daysOf(ward)) {
      const held = holdings
        .filter((holding) => isOn(holding, on))
        .map(({ personId }) => personId)
        .toSorted();
      const vacant = vacancies
        .filter((vacancy) => isOn(vacancy, on))
        .reduce((sum, { seats }) => sum + seats, 0);
      const expected = ward.spells
        .filter((spell) => isOn(spell, on))
        .map(({ personId }) => personId)
        .toSorted();
      const seats = isOn(ward, on) ? ward.seats : 0;
      expect({ on: formatDay(on), held, all: held.length + vacant }).toEqual({
        on: formatDay(on),
        held: expected,
        all: seats,
      });
      expect(new Set(held).size).toBe(held.length);
    }
  }
}

/** Asks the API for a handful of days; each gives the whole council. */
async function expectReadersToBeTold(councilId: string, wards: readonly Ward[]): Promise<void> {
  const days = [...new Set(wards.flatMap((ward) => daysOf(ward).map((on) => on.getTime())))];
  const asked = days
    .filter((_, index) => index % Math.ceil(days.length / 6) === 0)
    .map((time) => new Date(time));
  for (const on of asked) {
    const { data, errors } = await askPublic(
      database.prisma,
      `query ($id: ID!, $asOf: Date!) { organisation(by: { id: $id }) {
        representatives(endorsements: [ANYONE], asOf: $asOf, first: 50) { totalCount nodes { person { id } } }
        vacancies(asOf: $asOf) { seats } } }`,
      { id: formatGlobalId('Organisation', councilId), asOf: formatDay(on) },
    );
    expect(errors).toBeUndefined();
    const people = wards.flatMap((ward) =>
      ward.spells
        .filter((spell) => isOn(spell, on))
        .map(({ personId }) => formatGlobalId('Person', personId)),
    );
    const alive = wards.filter((ward) => isOn(ward, on)).reduce((sum, { seats }) => sum + seats, 0);
    const told = data.organisation.representatives;
    expect(told.nodes.map((node: { person: { id: string } }) => node.person.id).toSorted()).toEqual(
      people.toSorted(),
    );
    expect(told.totalCount).toBe(people.length);
    const vacant = data.organisation.vacancies.reduce(
      (sum: number, { seats }: { seats: number }) => sum + seats,
      0,
    );
    expect(vacant).toBe(alive - people.length);
  }
}
