import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeFeed } from '../../test/change-feed.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { editPerson } from '../people/edit-person.ts';
import { withdrawPledge } from '../pledges/withdraw-pledge.ts';
import { redactHistory } from '../redaction/redact-history.ts';

const database = testDatabase();
type Story = ReturnType<typeof given>;
let story: Story;

beforeAll(() => {
  story = given(database.prisma);
});

const { read, now, write, ofPerson } = changeFeed(() => database.prisma);

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
        mergedInto: null,
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
