import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<typeof story.council>>;
let editor: Viewer;

beforeAll(async () => {
  story = given(database.prisma);
  council = await story.council();
  editor = await story.editor();
});

/** Writes as an editor and gives what came of it. */
async function write(field: string, input: Record<string, unknown>, wanted: string) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Error { code message path } ${wanted} } }`,
    { input: { changeReason: 'As the council published.', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[field];
}

const holdingFields = '... on OfficeHolding { id version startedOn { on } endedOn { on } endReason }';
const end = (id: string, input: Record<string, unknown>) =>
  write(
    'endOfficeHolding',
    { id: formatGlobalId('OfficeHolding', id), expectedVersion: 1, ...input },
    holdingFields,
  );

/** A ward with all of its seats held since one day. */
async function fullWard(seats: number) {
  const post = await story.ward(council.id, { seats });
  const held = await Promise.all(
    Array.from({ length: seats }, () => story.councillor(post.id, { from: '2023-05-09' })),
  );
  return { post, held, holdings: held.map(({ holding }) => holding.id) as [string, ...string[]] };
}

const vacanciesOf = (postId: string) =>
  database.prisma.vacancy.findMany({ where: { postId }, orderBy: { from: 'asc' } });

test('a resignation opens a vacancy in both languages, and a by-election ends it, on the days of the law', async () => {
  const { post, holdings } = await fullWard(3);
  expect(await end(holdings[0], { to: '2026-02-10', endReason: 'RESIGNED' })).toMatchObject({
    version: 2,
    endedOn: { on: '2026-02-10' },
  });
  const [vacancy] = await vacanciesOf(post.id);
  expect(vacancy).toMatchObject({
    seats: 1,
    from: day('2026-02-10'),
    to: null,
    reasonEn: 'Resigned',
    reasonCy: 'Ymddiswyddodd',
  });
  const winner = await story.person();
  const byElection = (input: Record<string, unknown>) =>
    write(
      'recordByElection',
      {
        vacancy: formatGlobalId('Vacancy', vacancy?.id ?? ''),
        expectedVersion: 1,
        person: formatGlobalId('Person', winner.id),
        pollingOn: '2026-04-16',
        ...input,
      },
      holdingFields,
    );
  expect(await byElection({})).toMatchObject({ code: 'INPUT_REFUSED', path: ['declaredOn'] });
  for (const declaredOn of ['2026-04-15', '2026-05-18'])
    expect(await byElection({ declaredOn })).toMatchObject({ code: 'INPUT_REFUSED', path: ['declaredOn'] });
  expect(await byElection({ declaredOn: '2026-04-17' })).toMatchObject({ startedOn: { on: '2026-04-17' } });
  expect(await vacanciesOf(post.id)).toMatchObject([
    { from: day('2026-02-10'), to: day('2026-04-17'), seats: 1 },
  ]);
  const { data } = await askPublic(
    database.prisma,
    'query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { vacancies(asOf: $asOf) { seats reason(lang: CY) { text } } } }',
    { id: formatGlobalId('Organisation', council.id), asOf: '2026-03-01' },
  );
  expect(data.organisation.vacancies).toEqual([{ seats: 1, reason: { text: 'Ymddiswyddodd' } }]);
});

test('a seat held again from the day it fell vacant leaves no vacancy behind', async () => {
  const { post, holdings } = await fullWard(1);
  await end(holdings[0], { to: '2026-02-10', endReason: 'DIED' });
  const [vacancy] = await vacanciesOf(post.id);
  const person = await story.person();
  const coOpted = await write(
    'coOpt',
    {
      vacancy: formatGlobalId('Vacancy', vacancy?.id ?? ''),
      expectedVersion: 1,
      person: formatGlobalId('Person', person.id),
      from: '2026-02-10',
      startReason: 'LIST_SUCCESSION',
    },
    `${holdingFields} ... on OfficeHolding { startReason }`,
  );
  expect(coOpted).toMatchObject({ startReason: 'LIST_SUCCESSION', startedOn: { on: '2026-02-10' } });
  expect(await vacanciesOf(post.id)).toEqual([]);
});

test('two seats vacant together are filled one after the other', async () => {
  const post = await story.ward(council.id, { seats: 2 });
  const recorded = await write(
    'recordVacancy',
    { post: formatGlobalId('Post', post.id), seats: 2, from: '2026-01-01', reasonEn: 'New ward' },
    '... on Vacancy { id version seats }',
  );
  const fill = async (from: string, expectedVersion: number) =>
    write(
      'coOpt',
      {
        vacancy: recorded.id,
        expectedVersion,
        person: formatGlobalId('Person', (await story.person()).id),
        from,
      },
      holdingFields,
    );
  expect((await fill('2026-03-01', 1)).code).toBeUndefined();
  const counted = async () =>
    (await vacanciesOf(post.id)).map(({ from, to, seats }) => ({ from, to, seats }));
  expect(await counted()).toEqual([
    { from: day('2026-01-01'), to: day('2026-03-01'), seats: 2 },
    { from: day('2026-03-01'), to: null, seats: 1 },
  ]);
  expect(await fill('2026-04-01', 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(
    await write('recordVacancy', { post: formatGlobalId('Post', post.id), from: '2026-06-01' }, ''),
  ).toMatchObject({
    code: 'SEAT_TAKEN',
    path: ['seats'],
  });
});

test('days taken from a holding are vacant where all seats were accounted for, and unknown where not', async () => {
  const correct = (id: string, changes: Record<string, unknown>, expectedVersion = 1) =>
    write(
      'correctOfficeHolding',
      { id: formatGlobalId('OfficeHolding', id), expectedVersion, ...changes },
      holdingFields,
    );
  const full = await fullWard(2);
  await correct(full.holdings[0], { from: '2023-05-15' });
  expect(await vacanciesOf(full.post.id)).toMatchObject([
    { from: day('2023-05-09'), to: day('2023-05-15'), seats: 1 },
  ]);
  await correct(full.holdings[0], { from: '2023-05-12' }, 2);
  expect(await vacanciesOf(full.post.id)).toMatchObject([{ from: day('2023-05-09'), to: day('2023-05-12') }]);

  const partial = await story.ward(council.id, { seats: 3 });
  const { holding } = await story.councillor(partial.id, { from: '2023-05-09' });
  await correct(holding.id, { to: '2025-01-01', endReason: 'RESIGNED' });
  expect(await vacanciesOf(partial.id)).toEqual([]);
  expect(await correct(holding.id, { to: null }, 2)).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['endReason'],
  });
  expect(await correct(holding.id, { to: null, endReason: null }, 2)).toMatchObject({ endedOn: null });
});

test('an end is given once, after the start, and against the version that was read', async () => {
  const { holdings } = await fullWard(1);
  expect(await end(holdings[0], { to: '2023-05-09', endReason: 'DIED' })).toMatchObject({ path: ['to'] });
  expect(await end(holdings[0], { expectedVersion: 7, to: '2024-01-01', endReason: 'DIED' })).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  expect((await end(holdings[0], { to: '2024-01-01', endReason: 'DIED' })).code).toBeUndefined();
  expect(await end(holdings[0], { expectedVersion: 2, to: '2025-01-01', endReason: 'DIED' })).toMatchObject({
    code: 'INPUT_REFUSED',
  });
});

test('a dissolution leaves no seat to be vacant, and an ended vacancy leaves an unknown seat', async () => {
  const { post, holdings } = await fullWard(1);
  await end(holdings[0], { to: '2024-05-30', endReason: 'DISSOLUTION' });
  expect(await vacanciesOf(post.id)).toEqual([]);

  const other = await fullWard(1);
  await end(other.holdings[0], { to: '2024-05-30', endReason: 'RESIGNED' });
  const [vacancy] = await vacanciesOf(other.post.id);
  const over = await write(
    'endVacancy',
    { vacancy: formatGlobalId('Vacancy', vacancy?.id ?? ''), expectedVersion: 1, to: '2024-09-01' },
    '... on Post { holders { id } vacancies { id } }',
  );
  expect(over).toMatchObject({ holders: [], vacancies: [] });
  expect(await vacanciesOf(other.post.id)).toMatchObject([
    { from: day('2024-05-30'), to: day('2024-09-01') },
  ]);
});

test('who enters and leaves a seat is one change in the log, with its reason', async () => {
  const { holdings } = await fullWard(1);
  await end(holdings[0], { to: '2026-02-10', endReason: 'RESIGNED', changeReason: 'Letter to the clerk.' });
  const changeSet = await database.prisma.changeSet.findFirstOrThrow({
    orderBy: { sequence: 'desc' },
    include: { revisions: { orderBy: { position: 'asc' } } },
  });
  expect(changeSet.reason).toBe('Letter to the clerk.');
  expect(changeSet.revisions.map(({ recordType }) => recordType)).toEqual(['OfficeHolding', 'Vacancy']);
});

test('a joint label endorses nobody from the day that its end is recorded, and did before', async () => {
  const post = await story.ward(council.id, { seats: 3 });
  const joint = await story.councillor(post.id, { stoodFor: ['labour', 'co-operative'] });
  const labour = await story.councillor(post.id, { stoodFor: ['labour'] });
  const sourceUrl = 'https://council.example.org/groups';
  const endLabel = (id: string, input: Record<string, unknown>) =>
    write(
      'endJointEndorsement',
      { id: formatGlobalId('OfficeHolding', id), expectedVersion: 1, ...input },
      '... on OfficeHolding { version jointEndedOn endedOn { on } sources { url } }',
    );
  const left = { to: '2026-02-01', sourceUrl };
  expect(await endLabel(labour.holding.id, left)).toMatchObject({ code: 'INPUT_REFUSED', path: ['id'] });
  expect(await endLabel(joint.holding.id, { to: '2026-02-01' })).toMatchObject({ path: ['sourceUrl'] });
  expect(await endLabel(joint.holding.id, { ...left, to: '2023-05-08' })).toMatchObject({ path: ['to'] });
  expect(await endLabel(joint.holding.id, left)).toEqual({
    __typename: 'OfficeHolding',
    version: 2,
    jointEndedOn: '2026-02-01',
    endedOn: null,
    sources: [{ url: sourceUrl }],
  });
  const asked = (asOf: string) => `organisation(by: { slug: "${council.slug}" }) {
    representatives(asOf: "${asOf}") { nodes { person { slug } endorsement } }
    figures(codes: [COUNCILLORS_IN_OFFICE], asOf: "${asOf}") { numerator } }`;
  const { data } = await askPublic(
    database.prisma,
    `{ before: ${asked('2026-01-31')} after: ${asked('2026-02-01')} person(by: { slug: "${joint.person.slug}" }) { holdings { endorsement description { text } } } }`,
  );
  expect(data.before).toEqual({
    representatives: { nodes: [{ person: { slug: joint.person.slug }, endorsement: 'JOINT_BALLOT' }] },
    figures: [{ numerator: 1 }],
  });
  expect(data.after).toEqual({ representatives: { nodes: [] }, figures: [{ numerator: 0 }] });
  const described = 'Councillor, elected as Labour and Co-operative';
  expect(data.person.holdings).toEqual([{ endorsement: null, description: { text: described } }]);
  const personId = joint.person.id;
  const { id: organisationId } = await story.party('green');
  await database.prisma.membership.create({ data: { personId, organisationId, role: 'MEMBER' } });
  const moved = await askPublic(
    database.prisma,
    `{ person(by: { slug: "${joint.person.slug}" }) { holdings { description { text } } } }`,
  );
  expect(moved.data.person.holdings).toEqual([{ description: { text: `${described}, now sits as green` } }]);
  expect(await endLabel(joint.holding.id, { expectedVersion: 2 })).toMatchObject({
    version: 3,
    jointEndedOn: null,
  });
});
