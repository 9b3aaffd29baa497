import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { loadStarterRecord } from './load-starter-record.ts';
import { recordId } from './record-id.ts';
import { RECORD_TABLES } from './record-tables.ts';

describe('the starter record', () => {
  const database = testDatabase();

  it('loads into an empty database, once', async () => {
    const first = await loadStarterRecord(database.prisma);
    expect(first.loaded).toBe(true);
    expect(await loadStarterRecord(database.prisma)).toEqual({ loaded: false, counts: {} });
    expect(await database.prisma.area.count()).toBe(first.counts.Area);
  });

  it('is one change set, with a revision for every record that tells its codes too', async () => {
    const { prisma } = database;
    const [changeSet, ...others] = await prisma.changeSet.findMany();
    expect(others).toEqual([]);
    expect(changeSet).toMatchObject({ channel: 'starter', sequence: 1n, actorId: null });
    const revision = await prisma.revision.findFirstOrThrow({
      where: { recordType: 'Person', recordId: recordId('Person', 'stella-creasy') },
      include: { payload: true },
    });
    expect(revision).toMatchObject({ recordVersion: 1, payload: { before: null } });
    expect(revision.payload?.after).toMatchObject({
      slug: 'stella-creasy',
      identifiers: [{ scheme: 'mnis', value: '4088' }, { scheme: 'democracy-club' }],
    });
    const generations = await prisma.cacheGeneration.findMany();
    expect(generations.map(({ model }) => model)).toEqual(expect.arrayContaining([...RECORD_TABLES]));
  });
});
