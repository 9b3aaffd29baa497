import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { endorsed } from '../../../test/endorsed.ts';
import { day, given } from '../../../test/given.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const database = testDatabase();

it('keeps two days that two lists name for one person and council, the same in either order, and asks which is right', async () => {
  const { prisma } = database;
  const told = [];
  for (const [index, days] of [
    ['2026-02-01', '2026-03-15'],
    ['2026-03-15', '2026-02-01'],
  ].entries()) {
    const slug = `two-days-${index}`;
    const { id: organisationId } = await given(prisma).council(slug);
    const row = (decided_on: string, fields = {}) =>
      csvOf([
        endorsed({ name: 'Two Days', external_id: `T-${index}`, council: slug, decided_on, ...fields }),
      ]);
    // The list of March has her in another ward.
    const list = (decided: string, fields = {}) =>
      importText(prisma, row(decided, { ward: decided < '2026-03' ? 'Mill' : 'Weir', ...fields }));
    for (const decided of days) expect(await list(decided)).toMatchObject({ errors: [], applied: true });
    for (const decided of days) expect(await list(decided)).toMatchObject({ created: 0, updated: 0 });
    const entry = await prisma.councilListEntry.findFirstOrThrow({
      where: { organisationId, kind: 'PARTY' },
    });
    const endorsements = await prisma.endorsement.findMany({
      where: { personId: entry.personId ?? '' },
      orderBy: { from: 'asc' },
    });
    const askedOf = { kind: 'ENDORSEMENT' as const, recordId: { in: endorsements.map(({ id }) => id) } };
    const asked = await prisma.proposal.findMany({ where: askedOf });
    told.push({
      ward: entry.wardName,
      listedOn: entry.listedOn,
      days: endorsements.map(({ from, to }) => [from, to]),
      asked: asked.map(({ state, recordId, patch }) => [
        state,
        endorsements.findIndex(({ id }) => id === recordId),
        (patch as { from: string }).from,
      ]),
    });
    // Once the first is said to have ended by the second, nothing is left to ask.
    await list('2026-02-01', { ended_on: '2026-03-15' });
    expect(await prisma.proposal.count({ where: askedOf })).toBe(0);
  }
  expect(told[0]).toEqual({
    ward: 'Weir',
    listedOn: day('2026-03-15'),
    days: [
      [day('2026-02-01'), null],
      [day('2026-03-15'), null],
    ],
    asked: [['OPEN', 0, '2026-03-15']],
  });
  expect(told[1]).toEqual(told[0]);
});
