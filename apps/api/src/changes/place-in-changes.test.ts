import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { changeFeed } from '../../test/change-feed.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;

beforeAll(() => {
  story = given(database.prisma);
});

const { read, now, write, ofPerson } = changeFeed(() => database.prisma);

describe('a place in the feed', () => {
  test('pages follow one another without gap or repetition, through hidden rows and within a change set', async () => {
    const from = await now();
    const people = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => story.person(`Person ${n}`, n === 3 ? 'DRAFT' : 'PUBLISHED')),
    );
    await write(people.map(({ id, name }) => ofPerson(id, null, { name, state: 'PUBLISHED' })));
    const names: string[] = [];
    let after = from;
    for (let page = 0; page < 10; page += 1) {
      const { nodes, pageInfo } = await read(after, ', first: 2');
      names.push(
        ...nodes.flatMap(({ fields }: { fields: { field: string; after: string }[] }) =>
          fields.filter(({ field }) => field === 'name').map(({ after: name }) => name),
        ),
      );
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(names).toEqual(['Person 1', 'Person 2', 'Person 4', 'Person 5']);
  });

  test('an empty page keeps the place, and a hidden row moves it on', async () => {
    const from = await now();
    expect((await read(from)).pageInfo).toEqual({ hasNextPage: false, endCursor: from });
    const draft = await story.person('Nobody', 'DRAFT');
    await write([ofPerson(draft.id, null, { name: 'Nobody', state: 'DRAFT' })]);
    const { nodes, pageInfo } = await read(from);
    expect(nodes).toEqual([]);
    expect(pageInfo.endCursor).not.toBe(from);
  });

  test('a change that is still being written is not skipped by one that came after it', async () => {
    const from = await now();
    const [first, second] = [await story.person('First'), await story.person('Second')];
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<undefined>();
    const { promise: hasWritten, resolve: written } = Promise.withResolvers<undefined>();
    const slow = database.prisma.$transaction(
      async (tx) => {
        await write([ofPerson(first.id, null, { name: 'First', state: 'PUBLISHED' })], tx);
        written(undefined);
        await mayCommit;
      },
      { timeout: 20_000 },
    );
    await hasWritten;
    const quick = database.prisma.$transaction(
      (tx) => write([ofPerson(second.id, null, { name: 'Second', state: 'PUBLISHED' })], tx),
      {
        timeout: 20_000,
      },
    );
    const meanwhile = await read(from);
    expect(meanwhile.nodes).toEqual([]);
    commit(undefined);
    await Promise.all([slow, quick]);
    const { nodes } = await read(meanwhile.pageInfo.endCursor);
    expect(nodes.map(({ fields }: { fields: { after: string }[] }) => fields[0]?.after)).toEqual([
      'First',
      'Second',
    ]);
  });

  test('a cursor of another list is refused', async () => {
    const { errors } = await askPublic(database.prisma, '{ changes(after: "nonsense") { nodes { id } } }');
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});
