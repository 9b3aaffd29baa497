import { beforeAll, describe, expect, it } from 'vitest';
import { moderngovXml } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';

describe('ModernGov’s list', () => {
  const database = testDatabase();
  beforeAll(async () => {
    await given(database.prisma).council('aldermere', { gss: 'E06999991' });
  });

  it('has the first day where the council entered it, and nothing of anybody’s home', async () => {
    const { prisma } = database;
    const xml = moderngovXml({
      Mill: [
        {
          id: 7,
          name: 'Councillor Jo Both',
          party: 'Labour &amp; Co-operative',
          start: '05/05/2023',
          end: '06/05/2027',
        },
        { id: 8, name: 'Councillor Sol Solo', party: 'Independent' },
      ],
    });
    expect(await importText(prisma, xml, { council: 'E06999991', listedOn: '2025-06-01' })).toMatchObject({
      format: 'MODERNGOV_XML',
      created: 2,
      errors: [],
    });
    expect(
      (
        await prisma.officeHolding.findMany({ where: { to: null }, orderBy: { person: { name: 'asc' } } })
      ).map(({ from, isStartKnown }) => [from.toISOString().slice(0, 10), isStartKnown]),
    ).toEqual([
      ['2023-05-05', true],
      ['2025-06-01', false],
    ]);
    const ids = await prisma.personIdentifier.findMany({
      where: { scheme: 'moderngov' },
      orderBy: { value: 'asc' },
    });
    expect(ids.map(({ value }) => value)).toEqual(['aldermere/7', 'aldermere/8']);
    const written = JSON.stringify([
      await prisma.importRow.findMany(),
      await prisma.revisionPayload.findMany(),
      await prisma.councilListEntry.findMany(),
      await prisma.contactPoint.findMany(),
    ]);
    expect(written).not.toMatch(/Private Lane|ZZ1 1ZZ|01632|example\.org/);
  });

  it('knows somebody who married by their number, whatever the name', async () => {
    const { prisma } = database;
    const xml = moderngovXml({ Mill: [{ id: 8, name: 'Councillor Sol Newname', party: 'Independent' }] });
    expect(await importText(prisma, xml, { council: 'aldermere', listedOn: '2026-01-01' })).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(await prisma.person.count()).toBe(2);
    expect(
      await prisma.personIdentifier.findUnique({
        where: { scheme_value: { scheme: 'moderngov', value: 'aldermere/8' } },
        include: { person: true },
      }),
    ).toMatchObject({
      person: { name: 'Sol Newname' },
    });
  });
});
