import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
const ON = '2026-05-11';
let story: ReturnType<typeof given>;
let editor: Viewer;
let council: { id: string };

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
  council = await story.council();
});

const change = (input: Record<string, unknown>) =>
  askWrite(
    database.prisma,
    editor,
    'recordBoundaryChange',
    { occurredOn: ON, legislation: 'The Aldermere (Electoral Changes) Order 2026', ...input },
    '... on BoundaryChange { newPosts { id seats vacancies { seats } } carriedOver { id startReason } endedPosts { validTo } }',
  );
const newPost = (key: string, newArea: string, seats: number) => ({
  key,
  newArea,
  seats,
  organisation: formatGlobalId('Organisation', council.id),
  role: 'COUNCILLOR',
});

test('a ward is divided: its office ends, areas succeed it, and who is carried over keeps what they stood for', async () => {
  const post = await story.ward(council.id, { seats: 2 });
  const joint = await story.councillor(post.id, { from: '2023-05-09', stoodFor: ['labour', 'co-operative'] });
  const other = await story.councillor(post.id, { from: '2023-05-09' });
  const old = formatGlobalId('Area', post.areaId ?? '');
  const divided = await change({
    newAreas: [
      { key: 'north', kind: 'WARD', slug: 'north-2026', nameEn: 'North', gssCode: 'E05099001' },
      { key: 'south', kind: 'WARD', slug: 'south-2026', nameEn: 'South' },
    ],
    successions: ['north', 'south'].map((key) => ({
      predecessor: old,
      expectedVersion: 1,
      newSuccessor: key,
    })),
    endingPosts: [{ post: formatGlobalId('Post', post.id), expectedVersion: 1 }],
    newPosts: [newPost('n', 'north', 2), newPost('s', 'south', 1)],
    carriedOver: [
      { holding: formatGlobalId('OfficeHolding', joint.holding.id), expectedVersion: 1, newPost: 'n' },
    ],
  });
  expect(divided).toMatchObject({
    endedPosts: [{ validTo: ON }],
    carriedOver: [{ startReason: 'BOUNDARY_CHANGE' }],
  });
  expect(divided.newPosts.map(({ vacancies }: { vacancies: { seats: number }[] }) => vacancies)).toEqual([
    [{ seats: 1 }],
    [{ seats: 1 }],
  ]);
  const ended = await database.prisma.officeHolding.findUniqueOrThrow({ where: { id: other.holding.id } });
  expect(ended).toMatchObject({ to: day(ON), endReason: 'BOUNDARY_CHANGE' });
  const successions = await database.prisma.areaSuccession.findMany({
    where: { predecessorId: post.areaId ?? '' },
    include: { predecessor: true, successor: true },
  });
  expect(successions.map(({ successor }) => successor.slug).toSorted()).toEqual(['north-2026', 'south-2026']);
  expect(successions[0]).toMatchObject({ occurredOn: day(ON), predecessor: { validTo: day(ON) } });
  const told = async (asOf: string) => {
    const { data } = await askPublic(
      database.prisma,
      'query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { representatives(asOf: $asOf) { nodes { person { id } endorsement post { area { slug } } } } } }',
      { id: formatGlobalId('Organisation', council.id), asOf },
    );
    return data.organisation.representatives.nodes;
  };
  const who = { person: { id: formatGlobalId('Person', joint.person.id) }, endorsement: 'JOINT_BALLOT' };
  expect(await told('2026-05-10')).toMatchObject([who]);
  expect(await told(ON)).toMatchObject([{ ...who, post: { area: { slug: 'north-2026' } } }]);
});

test('nothing is written where the order does not fit the record', async () => {
  const post = await story.ward(council.id, { seats: 1 });
  const { holding } = await story.councillor(post.id, { from: '2026-06-01' });
  const elsewhere = await story.councillor((await story.ward(council.id)).id);
  const ending = [{ post: formatGlobalId('Post', post.id), expectedVersion: 1 }];
  const area = [{ key: 'a', kind: 'WARD', slug: 'unfit-2026', nameEn: 'Unfit' }];
  const posts = [newPost('p', 'a', 1)];
  const base = { newAreas: area, endingPosts: ending, newPosts: posts };
  expect(await change(base)).toMatchObject({ path: ['endingPosts', '0'] });
  await database.prisma.officeHolding.update({
    where: { id: holding.id },
    data: { from: day('2023-05-09') },
  });
  expect(await change({ ...base, endingPosts: [{ ...ending[0], expectedVersion: 9 }] })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  expect(await change({ ...base, newPosts: [newPost('p', 'nowhere', 1)] })).toMatchObject({
    path: ['newPosts', '0', 'newArea'],
  });
  expect(await change({ ...base, newPosts: [...posts, ...posts] })).toMatchObject({ path: ['newPosts'] });
  const stranger = {
    holding: formatGlobalId('OfficeHolding', elsewhere.holding.id),
    expectedVersion: 1,
    newPost: 'p',
  };
  expect(await change({ ...base, carriedOver: [stranger] })).toMatchObject({
    path: ['carriedOver', '0', 'holding'],
  });
  expect(await change({ ...base, newAreas: [{ ...area[0], slug: 'Not A Slug' }] })).toMatchObject({
    path: ['newAreas', '0', 'slug'],
  });
  expect(await database.prisma.area.count({ where: { slug: 'unfit-2026' } })).toBe(0);
  expect((await database.prisma.post.findUniqueOrThrow({ where: { id: post.id } })).validTo).toBeNull();
  expect((await change(base)).code).toBeUndefined();
});
