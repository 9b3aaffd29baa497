import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();

test('the offices of a person are asked for a day, on the last of which somebody else has them', async () => {
  const story = given(database.prisma);
  const post = await story.ward((await story.council()).id);
  const { person } = await story.councillor(post.id, { from: '2015-05-11', to: '2019-05-06' });
  const { data } = await askPublic(
    database.prisma,
    `{ person(by: { slug: "${person.slug}" }) { then: holdings(asOf: "2019-05-05") { id } after: holdings(asOf: "2019-05-06") { id } } }`,
  );
  expect(data.person.then).toHaveLength(1);
  expect(data.person.after).toEqual([]);
});
