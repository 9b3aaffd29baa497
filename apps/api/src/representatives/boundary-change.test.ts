import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';
import { proposeNewAreas } from '../organisations/propose-new-areas.ts';

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

const orgId = (id: string) => formatGlobalId('Organisation', id);
const postId = (id: string) => formatGlobalId('Post', id);
const areaId = (id: string) => formatGlobalId('Area', id);
const office = (field: string, input: object) =>
  askWrite(database.prisma, editor, field, { ...input }, '... on Post { id version seats validTo }');
const seatsOf = async (slug: string) =>
  (
    await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "${slug}" }) { seats { total filled vacant unaccounted } } }`,
    )
  ).data.organisation;

describe('a new office', () => {
  test('takes the ballots of its area that waited for it, and the members an import could not seat', async () => {
    const body = await story.council();
    const ward = await database.prisma.area.create({
      data: { kind: 'WARD', slug: 'waiting', nameEn: 'Waiting', parentId: body.areaId },
    });
    const election = await database.prisma.election.create({
      data: { electionId: 'local.w.2026-05-07', pollingOn: day('2026-05-07'), organisationId: body.id },
    });
    const ballot = await database.prisma.ballot.create({
      data: { electionId: election.id, label: 'Waiting', areaId: ward.id },
    });
    const person = await story.person();
    const proposal = await database.prisma.proposal.create({
      data: {
        kind: 'OFFICE_HOLDING',
        key: 'OFFICE_HOLDING waiting',
        recordType: 'OfficeHolding',
        patch: { personId: person.id, postId: null, ballotId: ballot.id, pollingOn: '2026-05-07' },
      },
    });
    const accept = () =>
      askWrite(
        database.prisma,
        editor,
        'acceptOffice',
        { proposal: formatGlobalId('Proposal', proposal.id) },
        '... on OfficeHolding { startedOn { on } post { area { slug } } }',
      );
    expect(await accept()).toMatchObject({ code: 'INPUT_REFUSED', path: ['post'] });
    const create = (input: object = {}) =>
      office('createPost', {
        organisation: orgId(body.id),
        area: areaId(ward.id),
        role: 'COUNCILLOR',
        seats: 3,
        sources: SOURCES,
        ...input,
      });
    expect(await create({ role: 'MP' })).toMatchObject({ path: ['role'] });
    expect(await create({ seats: 0 })).toMatchObject({ path: ['seats'] });
    expect(await create({ sources: [] })).toMatchObject({ path: ['sources'] });
    const made = await create();
    expect(made).toMatchObject({ seats: 3, version: 1 });
    expect(await create()).toMatchObject({ path: ['area'] });
    const linked = await database.prisma.ballot.findUniqueOrThrow({ where: { id: ballot.id } });
    expect(postId(linked.postId ?? '')).toBe(made.id);
    expect(await seatsOf(body.slug)).toMatchObject({
      seats: { total: 3, filled: 0, vacant: 0, unaccounted: 3 },
    });
    // A ballot that comes later without an office, as files bring them, fills the one of its area all the same; one before its time does not.
    await database.prisma.post.update({
      where: { id: linked.postId ?? '' },
      data: { validFrom: day('2020-01-01') },
    });
    for (const year of ['2027', '2019']) {
      const later = await database.prisma.election.create({
        data: {
          electionId: `local.w.${year}-05-06`,
          pollingOn: day(`${year}-05-06`),
          organisationId: body.id,
        },
      });
      await database.prisma.ballot.create({
        data: { electionId: later.id, ballotId: `local.w.w.${year}-05-06`, label: 'W', areaId: ward.id },
      });
    }
    const { data } = await askPublic(
      database.prisma,
      '{ later: ballot(ballotId: "local.w.w.2027-05-06") { post { seats } area { slug } } before: ballot(ballotId: "local.w.w.2019-05-06") { post { seats } } }',
    );
    expect(data).toEqual({
      later: { post: { seats: 3 }, area: { slug: 'waiting' } },
      before: { post: null },
    });
    expect(await accept()).toMatchObject({
      startedOn: { on: '2026-05-11' },
      post: { area: { slug: 'waiting' } },
    });
    expect(await seatsOf(body.slug)).toMatchObject({ seats: { filled: 1, unaccounted: 2 } });
  });

  test('is edited without taking anybody’s seat, and ends with everybody’s time in it', async () => {
    const body = await story.council();
    const post = await story.ward(body.id, { seats: 3 });
    const { holding } = await story.councillor(post.id, { from: '2023-05-09' });
    await story.councillor(post.id, { from: '2023-05-09' });
    const edit = (input: object) => office('editPost', { id: postId(post.id), expectedVersion: 1, ...input });
    expect(await edit({ seats: 1 })).toMatchObject({ code: 'SEAT_TAKEN', path: ['seats'] });
    expect(await edit({ validTo: '2025-01-01' })).toMatchObject({ path: ['validTo'] });
    expect(await edit({ validFrom: '2025-01-01' })).toMatchObject({ path: ['validFrom'] });
    expect(await edit({ seats: 2, labelEn: 'Ward member' })).toMatchObject({ seats: 2, version: 2 });
    expect(await edit({ seats: 4 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const end = (input: object) =>
      office('endPost', { id: postId(post.id), expectedVersion: 2, endsOn: '2026-05-11', ...input });
    expect(await end({ expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await end({ endsOn: '2023-05-01' })).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await end({ endReason: 'TERM_ENDED' })).toMatchObject({ validTo: '2026-05-11', version: 3 });
    expect(
      await database.prisma.officeHolding.findUniqueOrThrow({ where: { id: holding.id } }),
    ).toMatchObject({ to: day('2026-05-11'), endReason: 'TERM_ENDED' });
    expect(await seatsOf(body.slug)).toMatchObject({ seats: null });
  });
});

test('of a local party that covers a ward that is over, an editor is asked once for its new areas', async () => {
  const { prisma } = database;
  const post = await story.ward(council.id, { seats: 1 });
  const party = await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'ward-co-op', nameEn: 'Ward', state: 'PUBLISHED' },
  });
  await prisma.localPartyArea.create({ data: { localPartyId: party.id, areaId: post.areaId ?? '' } });
  await change({
    newAreas: [{ key: 'quay', kind: 'WARD', slug: 'quay-2026', nameEn: 'Quay' }],
    successions: [
      {
        predecessor: formatGlobalId('Area', post.areaId ?? ''),
        expectedVersion: 1,
        newSuccessor: 'quay',
      },
    ],
    endingPosts: [{ post: formatGlobalId('Post', post.id), expectedVersion: 1 }],
    newPosts: [newPost('q', 'quay', 1)],
    carriedOver: [],
  });
  const where = { kind: 'LOCAL_PARTY_AREAS' };
  const { slug } = await prisma.area.findUniqueOrThrow({ where: { id: post.areaId ?? '' } });
  expect(await prisma.proposal.findMany({ where })).toMatchObject([
    { recordId: party.id, state: 'OPEN', patch: { area: slug, endsOn: ON, successors: ['quay-2026'] } },
  ]);
  const proposal = await prisma.proposal.findFirstOrThrow({ where });
  const accepted = await askWrite(
    prisma,
    editor,
    'acceptProposal',
    { proposal: formatGlobalId('Proposal', proposal.id) },
    '... on Proposal { state }',
  );
  expect(accepted).toMatchObject({ state: 'ACCEPTED' });
  await prisma.$transaction((tx) => proposeNewAreas(tx));
  expect(await prisma.proposal.count({ where })).toBe(1);
});
