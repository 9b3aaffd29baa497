import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { moderngovXml, openCouncilDataCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';

const database = testDatabase();

describe('a councillor whom lists have in different parties', () => {
  beforeAll(async () => {
    const council = await given(database.prisma).council('cawmere', { gss: 'E06999995' });
    const { areaId } = await database.prisma.organisation.findUniqueOrThrow({ where: { id: council.id } });
    await database.prisma.area.create({
      data: { kind: 'WARD', nameEn: 'Fen', slug: 'fen-ward', parentId: areaId },
    });
  });

  const gathered = (listedOn: string, party: string) => {
    const seat = { Council: 'Cawmere', 'Ward Name': 'Fen', 'Councillor Name': 'Gus Example' };
    const row = { ...seat, 'Party Name': party, 'Electoral Commission Party Code': '' };
    return importText(database.prisma, openCouncilDataCsv(row), { listedOn });
  };
  const published = (listedOn: string, party: string) =>
    importText(database.prisma, moderngovXml({ Fen: [{ id: 21, name: 'Councillor Gus Example', party }] }), {
      council: 'cawmere',
      listedOn,
    });
  /** How many the record cannot tell of, by the year on whose last day it is asked. */
  const undetermined = async () => {
    const years = [2021, 2022, 2023, 2024, 2025].map(
      (year) => `in${year}: representatives(asOf: "${year}-12-31") { coverage { parts { undetermined } } }`,
    );
    const { data } = await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "cawmere" }) { ${years.join(' ')} } }`,
    );
    const { organisation } = data as unknown as {
      organisation: Record<string, { coverage: { parts: { undetermined: number }[] } }>;
    };
    return Object.values(organisation).map(({ coverage }) => coverage.parts[0]?.undetermined);
  };

  test('may be Labour and Co-operative on the days on which the record has them in Labour, and on no others', async () => {
    expect(await gathered('2021-06-01', 'Independent')).toMatchObject({ created: 1, errors: [] });
    expect(await undetermined()).toEqual([0, 0, 0, 0, 0]);
    expect(await published('2023-06-01', 'Labour')).toMatchObject({ errors: [], applied: true });
    expect(await undetermined()).toEqual([0, 0, 1, 1, 1]);
    expect(await published('2025-06-01', 'Independent')).toMatchObject({ errors: [], applied: true });
    expect(await undetermined()).toEqual([0, 0, 1, 1, 0]);
  });

  test('sits for no party as the council says, whatever another list says later', async () => {
    expect(await gathered('2025-09-01', 'Labour')).toMatchObject({ errors: [], applied: true });
    expect(await undetermined()).toEqual([0, 0, 1, 1, 0]);
  });

  test('may be so again where the newest list has a label that nobody has reviewed', async () => {
    expect(await published('2025-10-01', 'Fenland First')).toMatchObject({ errors: [], applied: true });
    expect(await undetermined()).toEqual([0, 0, 1, 1, 1]);
  });

  test('is known to sit for none by a spell that ended in this office, and not by one of before it', async () => {
    const { prisma } = database;
    await prisma.listedDay.deleteMany({ where: { person: { name: 'Gus Example' } } });
    expect(await undetermined()).toEqual([1, 1, 1, 1, 0]);
    const spell = { person: { name: 'Gus Example' } };
    await prisma.membership.updateMany({
      where: spell,
      data: { from: day('2019-06-01'), to: day('2021-06-01') },
    });
    expect(await undetermined()).toEqual([1, 1, 1, 1, 1]);
  });
});
