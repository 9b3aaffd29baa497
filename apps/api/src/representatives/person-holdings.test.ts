import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

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

test('an office of long ago is described by what was true while it was held', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const post = await story.ward((await story.council()).id);
  const former = { stoodFor: ['labour' as const], from: '2001-06-11', to: '2005-05-09' };
  const { person } = await story.councillor(post.id, former);
  const { holding } = await story.councillor(post.id, { stoodFor: ['labour'], from: '2023-05-08' });
  await prisma.officeHolding.update({ where: { id: holding.id }, data: { personId: person.id } });
  const independents = await story.party('independents');
  await prisma.endorsement.create({
    data: { personId: person.id, kind: 'OFFICIAL_NO_LABEL', from: day('2024-03-01') },
  });
  await prisma.membership.create({
    data: { personId: person.id, organisationId: independents.id, from: day('2025-01-01') },
  });
  const facts = 'endorsement description { text }';
  const { data } = await askPublic(
    prisma,
    `{ person(by: { slug: "${person.slug}" }) { all: holdings { ${facts} } dated: holdings(asOf: "2024-06-01") { ${facts} } former: holdings(isCurrent: false) { ${facts} } } }`,
  );
  const elected = { endorsement: null, description: { text: 'Labour councillor' } };
  expect(data.person).toEqual({
    all: [
      {
        endorsement: 'OFFICIAL_NO_LABEL',
        description: { text: 'Councillor, elected as Labour, now sits as independents' },
      },
      elected,
    ],
    dated: [
      { endorsement: 'OFFICIAL_NO_LABEL', description: { text: 'Labour and Co-operative councillor' } },
    ],
    former: [elected],
  });
});
