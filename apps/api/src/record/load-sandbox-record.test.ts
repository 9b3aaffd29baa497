import { sandboxRecord } from '@wheatsheaf/schema/sandbox/sandbox-record.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { loadSandboxRecord } from './load-sandbox-record.ts';
import { ForeignRecordError, RecordRefusedError } from './record-refused.ts';
import { recordId } from './record-id.ts';
import type { WholeRecord } from './write-record.ts';

const sources = [{ url: 'https://example.org/', publisher: 'The sandbox', licence: null, retrievedOn: null }];
const changed: WholeRecord = {
  name: 'sandbox',
  parts: [...sandboxRecord, { name: 'newcomer', people: [{ slug: 'newcomer', name: 'New Comer', sources }] }],
};

describe('the sandbox record', () => {
  const database = testDatabase();

  it('loads, and the same edition is left as it is', async () => {
    expect((await loadSandboxRecord(database.prisma)).loaded).toBe(true);
    expect(await loadSandboxRecord(database.prisma)).toEqual({ loaded: false, counts: {} });
    expect(
      await database.prisma.pledge.count({ where: { manifesto: { slug: 'aldermere-labour-2023' } } }),
    ).toBe(20);
  });

  it('keeps the order of publication in the sequence of the log', async () => {
    const updates = await database.prisma.statusUpdate.findMany({ orderBy: { sequence: 'asc' } });
    const days = updates.map(({ publishedAt }) => publishedAt.getTime());
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it('is replaced by another edition: nothing of before is left, and no cached answer of before stays valid', async () => {
    const { prisma } = database;
    const before = await generationOf('Person');
    const kept = await prisma.person.findUniqueOrThrow({ where: { slug: 'rowena-ashdown' } });
    const { loaded, counts } = await loadSandboxRecord(prisma, { edition: changed });
    expect(loaded).toBe(true);
    expect(await prisma.person.count()).toBe(counts.Person);
    expect(await prisma.person.findUnique({ where: { slug: 'newcomer' } })).toMatchObject({
      id: recordId('Person', 'newcomer'),
    });
    expect((await prisma.person.findUniqueOrThrow({ where: { slug: 'rowena-ashdown' } })).id).toBe(kept.id);
    expect(await prisma.changeSet.count()).toBe(1);
    expect(await generationOf('Person')).toBeGreaterThan(before);
    // The log is append-only again: PostgreSQL's restrict_violation, which Prisma reports as its P2003.
    await expect(prisma.evidence.deleteMany()).rejects.toMatchObject({ code: 'P2003' });
    expect((await loadSandboxRecord(prisma)).loaded).toBe(true);
    expect(await prisma.person.findUnique({ where: { slug: 'newcomer' } })).toBeNull();
  });

  it('stays as it was when the new edition is refused', async () => {
    const broken: WholeRecord = {
      name: 'sandbox',
      parts: [{ name: 'broken', memberships: [{ person: 'nobody', organisation: 'nothing', sources }] }],
    };
    await expect(loadSandboxRecord(database.prisma, { edition: broken })).rejects.toThrow(RecordRefusedError);
    expect(await database.prisma.organisation.count({ where: { slug: 'aldermere' } })).toBe(1);
  });

  async function generationOf(model: string): Promise<bigint> {
    return (await database.prisma.cacheGeneration.findUniqueOrThrow({ where: { model } })).generation;
  }
});

describe('a database that is no sandbox', () => {
  const database = testDatabase();

  beforeAll(async () => {
    await database.prisma.organisation.create({
      data: { slug: 'derby', kind: 'COUNCIL', nameEn: 'Derby City Council' },
    });
  });

  it('is never emptied for it, whether or not it is known as the starter record', async () => {
    await expect(loadSandboxRecord(database.prisma)).rejects.toThrow(ForeignRecordError);
    await database.prisma.loadedRecord.create({ data: { name: 'starter', hash: '' } });
    await expect(loadSandboxRecord(database.prisma)).rejects.toThrow(ForeignRecordError);
    expect(await database.prisma.organisation.count({ where: { slug: 'derby' } })).toBe(1);
  });
});
