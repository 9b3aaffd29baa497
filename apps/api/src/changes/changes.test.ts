import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { editPerson } from '../people/edit-person.ts';
import { withdrawPledge } from '../pledges/withdraw-pledge.ts';
import { redactHistory } from '../redaction/redact-history.ts';

const database = testDatabase();
type Story = ReturnType<typeof given>;
let story: Story;

beforeAll(() => {
  story = given(database.prisma);
});

const FIELDS =
  'nodes { kind action recordId partOf channel isRedacted reason { text } fields { field before after } } pageInfo { hasNextPage endCursor }';

async function read(after: string | null = null, args = '') {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($after: String) { changes(after: $after${args}) { ${FIELDS} } }`,
    { after },
  );
  expect(errors).toBeUndefined();
  return data.changes;
}
/** The place behind everything written so far. */
async function now(): Promise<string | null> {
  const { pageInfo } = await read(null, ', first: 100');
  expect(pageInfo.hasNextPage).toBe(false);
  return pageInfo.endCursor;
}

function write(
  revisions: Parameters<typeof writeChangeSet>[1]['revisions'],
  tx: Parameters<typeof writeChangeSet>[0] = database.prisma,
) {
  return writeChangeSet(tx, {
    actorId: 'user-anna',
    channel: 'admin',
    reason: 'Anna Editor checked it',
    revisions,
  });
}
const ofPerson = (id: string, before: object | null, after: object) => ({
  recordType: 'Person' as const,
  recordId: id,
  recordVersion: 1,
  before,
  after,
});

describe('the change feed', () => {
  test('tells what changed, field by field, and neither who nor why in an editor’s words', async () => {
    const from = await now();
    const person = await story.person('Rowena Ashdown');
    const editor = await story.editor();
    await editPerson(
      database.prisma,
      {
        id: person.id,
        expectedVersion: 1,
        changes: { honorificPrefix: 'Dr' },
        changeReason: 'Her own page says so',
      },
      editor,
      new Date('2026-11-22T00:00:00Z'),
    );
    const { nodes } = await read(from);
    expect(nodes).toEqual([
      {
        kind: 'PERSON',
        action: 'CHANGED',
        recordId: formatGlobalId('Person', person.id),
        partOf: [],
        channel: 'EDITOR',
        isRedacted: false,
        reason: null,
        fields: [{ field: 'honorificPrefix', before: null, after: 'Dr' }],
      },
    ]);
  });

  test('a draft is told of from its publication, and never what it said before', async () => {
    const from = await now();
    const council = await story.council();
    const manifesto = await story.manifesto(council.id);
    const pledge = await story.pledge(manifesto, { title: 'A bank' });
    const record = { recordType: 'Pledge' as const, recordId: pledge.id, recordVersion: 1 };
    await write([{ ...record, before: null, after: { titleEn: 'A secret bank', state: 'DRAFT' } }]);
    await write([
      {
        ...record,
        before: { titleEn: 'A secret bank', state: 'DRAFT' },
        after: { titleEn: 'A bank', state: 'PUBLISHED' },
      },
    ]);
    await write([
      {
        ...record,
        before: { titleEn: 'A bank', dueOn: null, state: 'PUBLISHED' },
        after: { titleEn: 'A bank', dueOn: '2027-05-01T00:00:00.000Z', state: 'PUBLISHED' },
      },
    ]);
    const { nodes } = await read(from);
    expect(
      nodes.map(({ action, fields }: { action: string; fields: unknown }) => ({ action, fields })),
    ).toEqual([
      {
        action: 'ADDED',
        fields: [
          { field: 'titleEn', before: null, after: 'A bank' },
          { field: 'state', before: null, after: 'PUBLISHED' },
        ],
      },
      { action: 'CHANGED', fields: [{ field: 'dueOn', before: null, after: '2027-05-01' }] },
    ]);
    expect(nodes[0].partOf).toEqual([
      formatGlobalId('Manifesto', manifesto.id),
      formatGlobalId('Organisation', manifesto.ownerId),
      formatGlobalId('Organisation', council.id),
    ]);
  });

  test('what was written of a child while its parent was a draft is not told', async () => {
    const from = await now();
    const council = await story.council();
    const manifesto = await story.manifesto(council.id);
    const pledge = await story.pledge(manifesto);
    const ofManifesto = { recordType: 'Manifesto' as const, recordId: manifesto.id, recordVersion: 1 };
    await write([{ ...ofManifesto, before: null, after: { titleEn: 'M', state: 'DRAFT' } }]);
    await write([
      {
        recordType: 'Pledge',
        recordId: pledge.id,
        recordVersion: 1,
        before: null,
        after: { titleEn: 'Early', state: 'PUBLISHED' },
      },
    ]);
    await write([
      { ...ofManifesto, before: { state: 'DRAFT' }, after: { titleEn: 'M', state: 'PUBLISHED' } },
    ]);
    const { nodes } = await read(from);
    expect(nodes.map(({ kind, action }: { kind: string; action: string }) => [kind, action])).toEqual([
      ['MANIFESTO', 'ADDED'],
    ]);
  });

  test('a withdrawal comes with its public reason', async () => {
    const from = await now();
    const council = await story.council();
    const pledge = await story.pledge(await story.manifesto(council.id));
    const editor = await story.editor();
    await withdrawPledge(
      database.prisma,
      {
        pledgeId: pledge.id,
        expectedVersion: 1,
        reasonEn: 'It was never in the manifesto.',
        reasonCy: null,
        changeReason: 'A reader told Anna',
      },
      editor,
      new Date('2026-11-22T00:00:00Z'),
    );
    const { nodes } = await read(from);
    expect(nodes).toMatchObject([
      {
        kind: 'PLEDGE',
        action: 'WITHDRAWN',
        reason: { text: 'It was never in the manifesto.' },
        fields: [{ field: 'state', before: 'PUBLISHED', after: 'WITHDRAWN' }],
      },
    ]);
  });

  test('nothing is told of somebody who is hidden now, whatever they were', async () => {
    const from = await now();
    const person = await story.person('Sam Hidden');
    await write([ofPerson(person.id, null, { name: 'Sam Hidden', state: 'PUBLISHED' })]);
    expect((await read(from)).nodes).toHaveLength(1);
    await database.prisma.person.update({ where: { id: person.id }, data: { state: 'DRAFT' } });
    expect((await read(from)).nodes).toEqual([]);
  });

  test('what was redacted is a tombstone (R18)', async () => {
    const from = await now();
    const person = await story.person('Sam Redacted');
    await write([ofPerson(person.id, null, { name: 'Sam Redacted', state: 'PUBLISHED' })]);
    await write([ofPerson(person.id, { name: 'Sam Redacted' }, { name: 'A wrong name' })]);
    const revision = await database.prisma.revision.findFirstOrThrow({
      where: { recordId: person.id },
      orderBy: { changeSet: { sequence: 'desc' } },
    });
    await redactHistory(
      database.prisma,
      {
        target: { type: 'Revision', uuid: revision.id },
        field: null,
        reason: 'ERASURE_REQUEST',
        removesNotes: false,
        changeReason: 'Somebody asked',
      },
      await story.editor(),
    );
    const { nodes } = await read(from);
    expect(JSON.stringify(nodes)).not.toContain('wrong name');
    expect(nodes[1]).toMatchObject({ action: 'CHANGED', isRedacted: true, fields: [] });
  });

  test('kinds and days narrow it', async () => {
    const from = await now();
    const person = await story.person();
    const council = await story.council();
    await write([
      ofPerson(person.id, null, { name: 'Sam', state: 'PUBLISHED' }),
      {
        recordType: 'Organisation',
        recordId: council.id,
        recordVersion: 1,
        before: null,
        after: { slug: council.slug, state: 'PUBLISHED' },
      },
    ]);
    expect((await read(from)).nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PERSON',
      'ORGANISATION',
    ]);
    expect(
      (await read(from, ', kinds: [ORGANISATION]')).nodes.map(({ kind }: { kind: string }) => kind),
    ).toEqual(['ORGANISATION']);
    expect((await read(from, ', from: "2990-01-01"')).nodes).toEqual([]);
  });
});

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
