import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;
let postId: string;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
  postId = (await story.ward((await story.council()).id)).id;
});

const set = (input: Record<string, unknown>) =>
  askWrite(
    database.prisma,
    editor,
    'setContactPoint',
    {
      kind: 'EMAIL',
      purpose: 'CASEWORK',
      value: 'sam@council.example.org',
      checkedOn: '2026-11-01',
      sources: SOURCES,
      ...input,
    },
    '... on ContactPoint { id version value checkedOn }',
  );

test('a contact of somebody in office is set with its public page, changed by who read it last, and removed', async () => {
  const { person } = await story.councillor(postId);
  const reaches = { person: formatGlobalId('Person', person.id) };
  const first = await set(reaches);
  expect(first).toMatchObject({ version: 1, value: 'sam@council.example.org' });
  const changed = { ...reaches, contact: first.id, value: 'surgery@council.example.org' };
  expect(await set({ ...changed, expectedVersion: 1 })).toMatchObject({ version: 2 });
  expect(await set({ ...changed, expectedVersion: 1, value: 'x@council.example.org' })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  const remove = (expectedVersion: number) =>
    askWrite(
      database.prisma,
      editor,
      'removeContactPoint',
      { contact: first.id, expectedVersion },
      '... on RemovedContactPoint { id }',
    );
  expect(await remove(1)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await remove(2)).toMatchObject({ id: first.id });
  expect(await database.prisma.contactPoint.count({ where: { personId: person.id } })).toBe(0);
});

test('of candidates and former members no contact is kept', async () => {
  const candidate = await story.person();
  const { person: former } = await story.councillor(postId, { from: '2019-05-07', to: '2023-05-09' });
  for (const { id } of [candidate, former])
    expect(await set({ person: formatGlobalId('Person', id) })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['person'],
    });
});

test('what is not public, looks wrong or may be a home is refused', async () => {
  const { person } = await story.councillor(postId);
  const reaches = { person: formatGlobalId('Person', person.id) };
  expect(await set({ ...reaches, sources: [] })).toMatchObject({ path: ['sources'] });
  expect(await set({ ...reaches, value: 'sam at council' })).toMatchObject({ path: ['value'] });
  expect(await set({ ...reaches, kind: 'TELEPHONE', value: 'call me' })).toMatchObject({ path: ['value'] });
  expect(await set({ ...reaches, kind: 'URL', value: 'council' })).toMatchObject({ path: ['value'] });
  const office = { ...reaches, kind: 'ADDRESS', value: 'Town Hall, Aldermere AL1 1AA' };
  expect(await set(office)).toMatchObject({ path: ['isOffice'] });
  expect((await set({ ...office, isOffice: true })).code).toBeUndefined();
  expect(await set({ ...reaches, checkedOn: '2027-01-01' })).toMatchObject({ path: ['checkedOn'] });
  const council = await story.council();
  const both = { ...reaches, organisation: formatGlobalId('Organisation', council.id) };
  expect(await set(both)).toMatchObject({ path: ['person'] });
  expect((await set({ organisation: both.organisation })).code).toBeUndefined();
});
