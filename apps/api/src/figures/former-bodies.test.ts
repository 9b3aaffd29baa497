import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();

test('of a council that is no more it is known that nobody is in office, however one asks; before its end it is not', async () => {
  const { prisma } = database;
  const { id } = await given(prisma).council('allermere');
  await prisma.organisation.update({ where: { id }, data: { dissolvedOn: day('2023-04-01') } });
  const told = async (asOf: string) => {
    const figures = `figures(codes: [COUNCILLORS_IN_OFFICE, LABOUR_COUNCILLORS_SHARE], asOf: "${asOf}"`;
    const shown = '{ value denominator statement { text } coverage { level } }';
    const { data } = await askPublic(
      prisma,
      `{ organisation(by: { slug: "allermere" }) { ${figures}) ${shown} } ${figures}, scope: { organisation: { slug: "allermere" } }) ${shown} }`,
    );
    expect(data.organisation.figures).toEqual(data.figures);
    return data.figures.map((figure: { value: number; coverage: { level: string } }) => [
      figure.value,
      figure.coverage.level,
    ]);
  };
  expect(await told('2023-04-01')).toEqual([
    [0, 'COMPLETE'],
    [null, 'COMPLETE'],
  ]);
  expect(await told('2023-03-31')).toEqual([
    [null, 'NOT_COLLECTED'],
    [null, 'NOT_COLLECTED'],
  ]);
});
