import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const [OF_2020, OF_2021, OF_2022, OF_2023] = [
  '2020-05-07',
  '2021-05-06',
  '2022-05-05',
  '2023-05-04',
] as const;
type Day = typeof OF_2020 | typeof OF_2021 | typeof OF_2022 | typeof OF_2023;

const poll = (council: string, day: Day, fields: Record<string, string | number>) =>
  csvOf([
    candidate({
      election_id: `local.${council}.${day}`,
      ballot_paper_id: `local.${council}.mill.${day}`,
      election_date: day,
      ...fields,
    }),
  ]);

describe('what a source said, took back and says again, of what an editor holds', () => {
  const [names, wards] = [testDatabase(), testDatabase()];

  async function hold(
    { prisma }: typeof names,
    recordType: 'Person' | 'Area',
    recordId: string,
    field: string,
  ) {
    const key = { recordType, recordId, field };
    await prisma.fieldSource.upsert({
      where: { recordType_recordId_field: key },
      create: { ...key, source: 'EDITOR' },
      update: { source: 'EDITOR' },
    });
  }

  const asked = async ({ prisma }: typeof names, column: string) =>
    (await prisma.proposal.findMany({ where: { kind: 'FIELD', state: 'OPEN' } })).map(
      ({ patch }) => (patch as Record<string, unknown>)[column],
    );

  const calls: readonly (readonly [Day, string])[] = [
    [OF_2021, 'Alex BARLEY'],
    [OF_2022, 'Alex OATES'],
    [OF_2023, 'Alex BARLEY'],
  ];
  it.each(everyOrder(calls).map((order, number) => ({ order, number })))(
    'is asked of a name, polls of $order.0.0, $order.1.0 and $order.2.0 coming in this order',
    async ({ order, number }) => {
      const { prisma } = names;
      await prisma.proposal.deleteMany();
      const council = `council-${number}`;
      const known = candidate({ person_id: 700 + number, person_name: 'Sandy EXAMPLE' });
      const id = { person_id: 700 + number };
      await importText(
        prisma,
        csvOf([{ ...known, ballot_paper_id: `local.aldermere.w${number}.2027-05-06` }]),
      );
      const { personId } = await prisma.personIdentifier.findFirstOrThrow({
        where: { scheme: 'democracy-club', value: String(700 + number) },
      });
      await hold(names, 'Person', personId, 'name');
      await prisma.candidacy.deleteMany({ where: { personId } });
      const told = new Map<Day, string>();
      for (const [day, name] of order) {
        told.set(day, name);
        await importText(prisma, poll(council, day, { ...id, person_name: name }));
        const newest = [OF_2023, OF_2022, OF_2021].flatMap((on) => told.get(on) ?? [])[0];
        expect(await asked(names, 'name')).toEqual([newest === 'Alex OATES' ? 'Alex Oates' : 'Alex Barley']);
      }
      const runs = await prisma.importRun.count();
      for (const [day, name] of order)
        await importText(prisma, poll(council, day, { ...id, person_name: name }));
      expect(await prisma.importRun.count()).toBe(runs);
      expect(await asked(names, 'name')).toEqual(['Alex Barley']);
    },
  );

  it('is not asked again where an editor rejected it, or where the record says so by now', async () => {
    const { prisma } = names;
    const open = await prisma.proposal.findFirstOrThrow({ where: { kind: 'FIELD', state: 'OPEN' } });
    const again = (day: Day, name: string) =>
      importText(prisma, poll('council-5', day, { person_id: 705, person_name: name, votes_cast: 7 }));
    await prisma.proposal.update({
      where: { id: open.id },
      data: { state: 'REJECTED', decidedById: 'editor', decidedAt: new Date() },
    });
    await again(OF_2023, 'Alex BARLEY');
    expect(await asked(names, 'name')).toEqual([]);
    await prisma.proposal.update({ where: { id: open.id }, data: { decidedById: null } });
    await prisma.person.update({ where: { id: open.recordId ?? '' }, data: { name: 'Alex Barley' } });
    await again(OF_2022, 'Alex OATES');
    expect(await asked(names, 'name')).toEqual([]);
  });

  it('is asked of the council in which a ward lies', async () => {
    const { prisma } = wards;
    const areaOf = new Map<string, string>();
    for (const slug of ['aldermere', 'brookby', 'corvale'])
      areaOf.set(slug, (await given(prisma).council(slug)).areaId ?? '');
    const gss = { gss: 'E05900001' };
    await importText(prisma, poll('aldermere', OF_2020, gss));
    const { areaId } = await prisma.areaIdentifier.findFirstOrThrow({ where: { value: 'E05900001' } });
    await hold(wards, 'Area', areaId, 'parent');
    const polls = [
      ['brookby', OF_2021],
      ['corvale', OF_2022],
      ['brookby', OF_2023],
    ] as const;
    for (const [council, day] of polls) {
      await importText(prisma, poll(council, day, gss));
      expect(await asked(wards, 'parentId')).toEqual([areaOf.get(council)]);
    }
    const runs = await prisma.importRun.count();
    for (const [council, day] of polls) await importText(prisma, poll(council, day, gss));
    expect(await prisma.importRun.count()).toBe(runs);
    expect(await prisma.area.findUniqueOrThrow({ where: { id: areaId } })).toMatchObject({
      parentId: areaOf.get('aldermere'),
    });
  });
});
