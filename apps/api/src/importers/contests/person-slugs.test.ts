import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { beginWard, poll, table, take } from '../../../test/files-about-a-ward.ts';
import { contest, importText } from '../../../test/import-csv.ts';

describe('the address of a page about one of several people of one name', () => {
  const database = testDatabase();
  const slugsOf = async (name: string) => {
    const people = await database.prisma.person.findMany({ where: { name }, orderBy: { slug: 'asc' } });
    return people.map(({ slug }) => slug);
  };

  it('says where they stood and when, and no party, in results without ids', async () => {
    const { prisma } = database;
    const basingstoke = { 'ONS ID': 'E14000545', 'Constituency name': 'Basingstoke' };
    const aldershot = { 'ONS ID': 'E14000530' };
    for (const both of [aldershot, basingstoke])
      await importText(prisma, contest({ 'Candidate surname': `Winner ${both['ONS ID']}` }, {}, both), {
        name: 'ge2019.csv',
      });
    expect(await slugsOf('Lou Loser')).toEqual(['lou-loser', 'lou-loser-basingstoke-2019']);
  });

  it('says for which ward they sit, on lists without ids', async () => {
    await beginWard(database, 1);
    await take(database, poll('2027-05-06', [1, 'Jo Both', 'PP53', 'f', 'Quay']));
    await take(database, table('2026-06-01', ['Jo Both']));
    expect(await slugsOf('Jo Both')).toEqual(['jo-both', 'jo-both-aldermere-mill']);
  });

  it('has their id where the source gives one, and stays when files come again', async () => {
    await beginWard(database, 1);
    const files = [
      poll('2027-05-06', [1, 'Jo Both', 'PP53', 'f'], [2, 'Jo Both', 'PP52', 'f']),
      table('2026-06-01', ['Jo Both']),
    ];
    for (const file of [...files, ...files]) {
      await take(database, file);
      expect(await slugsOf('Jo Both')).toEqual(expect.arrayContaining(['jo-both', 'jo-both-2']));
    }
  });
});
