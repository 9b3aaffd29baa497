import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { RecordChangedError, updateMany } from './update-many.ts';

const database = testDatabase();

async function makePerson(slug: string) {
  return database.prisma.person.create({ data: { slug, name: slug, sortName: slug } });
}

describe('many rows changed by one statement', () => {
  it('get their own values, the next version and the time', async () => {
    const { prisma } = database;
    const people = [await makePerson('ann'), await makePerson('bob')];
    await prisma.$transaction((tx) =>
      updateMany(
        tx,
        'Person',
        people.map(({ id, version, slug }) => ({
          id,
          version,
          name: `${slug} the second`,
          state: 'PUBLISHED',
        })),
      ),
    );
    const after = await prisma.person.findMany({
      where: { id: { in: people.map(({ id }) => id) } },
      orderBy: { slug: 'asc' },
    });
    expect(after).toMatchObject([
      { name: 'ann the second', sortName: 'ann', state: 'PUBLISHED', version: 2 },
      { name: 'bob the second', sortName: 'bob', version: 2 },
    ]);
    expect(after[0]?.updatedAt.getTime()).toBeGreaterThanOrEqual(people[0]?.updatedAt.getTime() ?? Infinity);
  });

  it('are refused when one was edited since it was read (R8)', async () => {
    const { prisma } = database;
    const { id, version } = await makePerson('cai');
    await prisma.person.update({ where: { id }, data: { version: { increment: 1 } } });
    const late = prisma.$transaction((tx) => updateMany(tx, 'Person', [{ id, version, name: 'late' }]));
    await expect(late).rejects.toThrow(RecordChangedError);
    expect(await prisma.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'cai' });
  });
});
