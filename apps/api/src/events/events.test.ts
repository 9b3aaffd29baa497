import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let author: Awaited<ReturnType<typeof story.editor>>;
let colleague: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  author = await story.editor('PARTY_COUNCIL_EDITOR');
  colleague = await story.editor('PARTY_COUNCIL_EDITOR');
  await story.person('Wenna Tregear');
});

type Write = 'createEvent' | 'editEvent' | 'publishEvent' | 'withdrawEvent';

async function write(name: Write, fields: Record<string, unknown>, editor = author) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
      ... on Event { id slug state version venueKind } ... on Error { path code } } }`,
    { input: { changeReason: 'The party asked', ...fields } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

let count = 0;
const create = (fields: Record<string, unknown> = {}) =>
  write('createEvent', {
    slug: `event-${(count += 1)}`,
    kind: 'TRAINING',
    titleEn: 'Training for candidates',
    startsOn: '2027-02-01',
    ...fields,
  });

const ask = async (slug: string) =>
  (
    await askPublic(
      database.prisma,
      `{ event(slug: "${slug}") { title { text } withdrawal { withdrawnOn reason { text } } } }`,
    )
  ).data.event;

test('an event is a draft until it is published, and withdrawn for good with its reason (R7)', async () => {
  const { id, slug, state } = await create();
  expect(state).toBe('DRAFT');
  expect(await ask(slug)).toBeNull();
  expect(await write('withdrawEvent', { id, expectedVersion: 1, reasonEn: 'x' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['id'],
  });
  expect(await write('publishEvent', { id, expectedVersion: 1 })).toMatchObject({
    state: 'PUBLISHED',
    version: 2,
  });
  expect(await ask(slug)).toEqual({ title: { text: 'Training for candidates' }, withdrawal: null });
  expect(await write('withdrawEvent', { id, expectedVersion: 2 })).toMatchObject({ path: ['reasonEn'] });
  expect(
    await write('withdrawEvent', { id, expectedVersion: 2, reasonEn: 'It was called off.' }),
  ).toMatchObject({ state: 'WITHDRAWN', version: 3 });
  expect((await ask(slug)).withdrawal).toEqual({
    withdrawnOn: '2026-11-22',
    reason: { text: 'It was called off.' },
  });
  expect(await write('editEvent', { id, expectedVersion: 3, titleEn: 'Other' })).toMatchObject({
    path: ['id'],
  });
});

test('a venue says what kind of place it is, of which a private home is none', async () => {
  expect(await create({ venue: '4 Rose Cottages' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['venueKind'],
  });
  expect(await create({ venue: 'Town hall', venueKind: 'PUBLIC_BUILDING' })).toMatchObject({
    venueKind: 'PUBLIC_BUILDING',
  });
  const insert = database.prisma.event.create({
    data: {
      slug: 'past-the-check',
      titleEn: 'x',
      kind: 'MEETING',
      startsOn: day('2027-01-01'),
      venue: 'Home',
    },
  });
  await expect(insert).rejects.toThrow('Event_venue_kind');
});

test('what cannot be meant is refused, naming the field', async () => {
  const { slug, id } = await create();
  for (const [path, fields] of [
    ['slug', { slug }],
    ['slug', { slug: 'Not A Slug' }],
    ['titleEn', { titleEn: ' ' }],
    ['endsOn', { endsOn: '2027-01-31' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['changeReason', { changeReason: '' }],
    ['organisation', { organisation: formatGlobalId('Organisation', crypto.randomUUID()) }],
  ] as const) {
    expect(await create(fields)).toMatchObject({ path: [path] });
  }
  expect(await write('editEvent', { id, expectedVersion: 1, endsOn: '2026-01-01' })).toMatchObject({
    path: ['endsOn'],
  });
  expect(await write('editEvent', { id, expectedVersion: 1, titleEn: 'New' })).toMatchObject({ version: 2 });
  expect(await write('editEvent', { id, expectedVersion: 1, titleEn: 'Newer' })).toMatchObject({
    __typename: 'VersionConflict',
  });
});

test('R6: an event that names somebody is published by an editor who did not write it', async () => {
  const { id } = await create({ descriptionEn: 'With Wenna Tregear.' });
  expect(await write('publishEvent', { id, expectedVersion: 1 })).toMatchObject({
    __typename: 'WaitsForSecondPerson',
  });
  expect(await write('publishEvent', { id, expectedVersion: 1 }, colleague)).toMatchObject({
    state: 'PUBLISHED',
  });
});

test('events are found by kind, body and campaign', async () => {
  const council = await story.council();
  const campaign = await database.prisma.campaign.create({
    data: { slug: 'fair-tax', titleEn: 'Fair tax', nations: ['ENGLAND'], state: 'PUBLISHED' },
  });
  const of = { startsOn: day('2027-01-01'), state: 'PUBLISHED' as const };
  await database.prisma.event.createMany({
    data: [
      { ...of, slug: 'a-deadline', titleEn: 'A', kind: 'DEADLINE', organisationId: council.id },
      { ...of, slug: 'a-day', titleEn: 'B', kind: 'CAMPAIGN_DAY', campaignId: campaign.id },
    ],
  });
  for (const [args, slug] of [
    ['kind: DEADLINE', 'a-deadline'],
    [`organisation: { slug: "${council.slug}" }`, 'a-deadline'],
    ['campaign: "fair-tax"', 'a-day'],
  ]) {
    const { data } = await askPublic(
      database.prisma,
      `{ events(${args}) { nodes { slug organisation { slug } campaign { slug } } } }`,
    );
    expect(data.events.nodes.map((event: { slug: string }) => event.slug)).toEqual([slug]);
  }
});
