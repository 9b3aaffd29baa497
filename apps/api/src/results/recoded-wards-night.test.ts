import { beforeAll, describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { recodedWard } from '../../test/recoded-ward.ts';

const POLL = '2027-05-06';
const DAY_IN_OFFICE = '2027-05-10';
const WRITTEN = { errors: [], applied: true };

describe('results night of a ward of three seats that has another code by then', () => {
  const database = testDatabase();
  let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
  beforeAll(async () => {
    editor = await given(database.prisma).editor();
  });

  /** The files before and after the confirmation, where the new code came into the record first, and where it came last. */
  const ORDERS = ['first', 'last'] as const;

  it.each(ORDERS)(
    'has only those leave whose seats were up, where a third of them was, and asks of the others (new code %s)',
    async (when) => {
      const { before, after, wards, list, results, night, confirm, tell, asked } =
        await recodedWard(database);
      await wards(26, before);
      await list('2026-06-15', 'Ann Ash', 'Bob Birch', 'Cy Cedar');
      const boundaries = () => wards(27, after);
      const poll = () => results({ [POLL]: [1, { 'Nia New': true, 'Cy Cedar': false }] });
      const count = async () => {
        expect(await night(POLL)).toMatchObject({
          state: 'READY',
          leavers: [{ endReason: 'DEFEATED' }],
          vacantAfter: 0,
        });
        await confirm(POLL, editor);
        return WRITTEN;
      };
      for (const file of when === 'first' ? [boundaries, poll, count] : [poll, count, boundaries])
        expect(await file()).toMatchObject(WRITTEN);
      expect((await tell()).map(({ ward, seats, holders }) => ({ ward, seats, holders }))).toEqual([
        {
          ward: 'old',
          seats: 3,
          holders: [
            'Ann Ash 2026-06-15 – ',
            'Bob Birch 2026-06-15 – ',
            `Cy Cedar 2026-06-15 – ${DAY_IN_OFFICE}`,
            `Nia New ${DAY_IN_OFFICE} –  won`,
          ],
        },
      ]);
      expect(await asked()).toEqual([POLL]);
    },
  );

  it.each(ORDERS)(
    'keeps its three seats where a poll for one of them is all that is known (new code %s)',
    async (when) => {
      const { councilId, before, after, wards, results, confirm, tell } = await recodedWard(database);
      const { prisma } = database;
      await wards(26, before);
      const { id: areaId } = await prisma.area.findFirstOrThrow({
        where: { identifiers: { some: { value: before } } },
      });
      await prisma.post.create({
        data: { organisationId: councilId, areaId, role: 'COUNCILLOR', seats: 3 },
      });
      const boundaries = () => wards(27, after);
      const poll = () => results({ [POLL]: [1, { 'Nia New': true, 'Cy Cedar': false }] });
      const count = () => confirm(POLL, editor);
      for (const file of when === 'first' ? [boundaries, poll, count] : [poll, count, boundaries])
        await file();
      expect(await tell()).toMatchObject([
        { ward: 'old', seats: 3, life: ` – ${DAY_IN_OFFICE}`, holders: [] },
        { ward: 'new', seats: 3, vacant: [], holders: [`Nia New ${DAY_IN_OFFICE} –  won`] },
      ]);
      const { data } = await askPublic(
        prisma,
        `query ($slug: String!) { organisation(by: { slug: $slug }) {
          seats(asOf: "2027-06-01") { total filled vacant unaccounted } } }`,
        { slug: (await prisma.organisation.findUniqueOrThrow({ where: { id: councilId } })).slug },
      );
      expect(data.organisation.seats).toEqual({ total: 3, filled: 1, vacant: 0, unaccounted: 2 });
    },
  );

  it.each(ORDERS)(
    'ends them all where every seat was up, though the new ward has two (new code %s)',
    async (when) => {
      const { before, after, wards, list, results, night, confirm, tell, asked } =
        await recodedWard(database);
      // Until the new boundaries are known, the ward has three seats.
      const vacant = { first: 0, last: 1 };
      await wards(26, before);
      await list('2026-06-15', 'Ann Ash', 'Bob Birch', 'Cy Cedar');
      const boundaries = () => wards(27, after);
      const poll = () => results({ [POLL]: [2, { 'Nia New': true, 'Noor New': true, 'Cy Cedar': false }] });
      const count = async () => {
        expect(await night(POLL)).toMatchObject({ problems: ['WHO_LEAVES_UNKNOWN'] });
        const { state, leavers, vacantAfter } = await night(POLL, true);
        expect({ state, vacantAfter }).toEqual({ state: 'READY', vacantAfter: vacant[when] });
        expect(leavers.map(({ endReason }) => endReason).toSorted()).toEqual([
          'DEFEATED',
          'STOOD_DOWN',
          'STOOD_DOWN',
        ]);
        await confirm(POLL, editor, { areAllSeatsUp: true });
        return WRITTEN;
      };
      for (const file of when === 'first' ? [boundaries, poll, count] : [poll, count, boundaries])
        expect(await file()).toMatchObject(WRITTEN);
      expect(await tell()).toEqual([
        {
          ward: 'old',
          seats: 3,
          life: ` – ${DAY_IN_OFFICE}`,
          polls: [],
          vacant: [],
          holders: ['Ann Ash', 'Bob Birch', 'Cy Cedar'].map(
            (name) => `${name} 2026-06-15 – ${DAY_IN_OFFICE}`,
          ),
        },
        {
          ward: 'new',
          seats: 2,
          life: `${DAY_IN_OFFICE} – `,
          polls: [POLL],
          vacant: [],
          holders: [`Nia New ${DAY_IN_OFFICE} –  won`, `Noor New ${DAY_IN_OFFICE} –  won`],
        },
      ]);
      expect(await asked()).toEqual([]);
      expect(await boundaries()).toMatchObject({ created: 0, updated: 0 });
    },
  );
});
