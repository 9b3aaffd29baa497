import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';
import { formatCursor } from './keyset.ts';

const database = testDatabase();
const ask = async (list: string, after: string) => {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($after: String) { ${list.replace('AFTER', 'after: $after')} { nodes { __typename } } }`,
    { after },
  );
  return errors?.map(({ extensions }) => extensions?.code) ?? data;
};

const LISTS = [
  'adoptions(AFTER)',
  'areas(AFTER)',
  'ballots(AFTER)',
  'campaigns(AFTER)',
  'candidacies(AFTER)',
  'challenges(AFTER)',
  'changes(AFTER)',
  'corrections(AFTER)',
  'elections(AFTER)',
  'events(AFTER)',
  'manifestos(AFTER)',
  'modelPledges(AFTER)',
  'organisations(AFTER)',
  'pledges(AFTER)',
  'representatives(AFTER)',
  'withdrawals(AFTER)',
];

test.each(LISTS)('%s refuses a cursor it did not make, whatever is in it', async (list) => {
  const foreign = [1, 2, 3, 4].flatMap((length) => [
    formatCursor(Array.from({ length }, () => 'a\u0000')),
    formatCursor(Array.from({ length }, () => 1.5)),
  ]);
  for (const after of ['', 'x', 'bnVsbA', ...foreign])
    expect(await ask(list, after)).toEqual(['INVALID_INPUT']);
});

test.each(['ballots', 'candidacies', 'elections', 'representatives', 'withdrawals'])(
  '%s refuses words where days and ids belong',
  async (list) => {
    for (const length of [2, 3, 4]) {
      const after = formatCursor(Array.from({ length }, () => 'x'));
      expect(await ask(`${list}(AFTER)`, after)).toEqual(['INVALID_INPUT']);
    }
  },
);

test('a cursor of one order is refused in the other, where it would leave rows out', async () => {
  for (const on of ['2025-05-01', '2026-05-07', '2027-05-06', '2027-06-01']) {
    const election = await database.prisma.election.create({
      data: { electionId: `local.order.${on}`, pollingOn: day(on) },
    });
    await database.prisma.ballot.create({ data: { electionId: election.id, label: on } });
  }
  for (const list of ['ballots', 'elections']) {
    const { data } = await askPublic(
      database.prisma,
      `{ newest: ${list}(first: 2) { pageInfo { endCursor } } toCome: ${list}(upcoming: true, first: 1) { pageInfo { endCursor } } }`,
    );
    expect(await ask(`${list}(upcoming: true, AFTER)`, data.newest.pageInfo.endCursor)).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await ask(`${list}(AFTER)`, data.toCome.pageInfo.endCursor)).toEqual(['INVALID_INPUT']);
    expect((await ask(`${list}(AFTER)`, data.newest.pageInfo.endCursor))[list].nodes).toHaveLength(2);
    expect(
      (await ask(`${list}(upcoming: true, AFTER)`, data.toCome.pageInfo.endCursor))[list].nodes,
    ).toHaveLength(1);
  }
});

test.each([
  'person(by: { slug: $text }) { slug }',
  'organisation(by: { slug: $text }) { slug }',
  'representatives(gssCodes: [$text]) { totalCount }',
  'organisations(text: $text) { totalCount }',
])('an argument that holds U+0000, which no text does, is refused: %s', async (question) => {
  const { errors } = await askPublic(database.prisma, `query ($text: String!) { ${question} }`, {
    text: 'a\u0000b',
  });
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } });
  expect(errors?.[0]?.message).toContain('U+0000');
});
