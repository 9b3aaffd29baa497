import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { day, given, LISTED } from '../../test/given.ts';
import { testPages } from '../../test/pages.ts';
import { hidePerson } from '../people/hide-person.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';

const pages = testPages();
const { record: database } = pages;

const JOINT = ['labour', 'co-operative'] as const;

beforeAll(async () => {
  const story = given(database.prisma);
  await story.party('labour');
  await story.party('co-operative');
});

async function stateWhole(organisationId: string, asOf: string, role: OfficeRole = 'COUNCILLOR') {
  await database.prisma.coverage.create({
    data: { organisationId, role, level: 'COMPLETE', asOfOn: day(asOf), sources: LISTED },
  });
}

/** What readers are told of everybody and of those who are Labour and Co-operative. */
async function told(slug: string, asOf: string, code = 'COUNCILLORS_IN_OFFICE') {
  const { data } = await askPublic(
    database.prisma,
    `{ organisation(by: { slug: "${slug}" }) {
        coverage(asOf: "${asOf}") { level }
        representatives(asOf: "${asOf}", endorsements: [ANYONE]) { totalCount coverage { level } }
        joint: representatives(asOf: "${asOf}") { coverage { level } }
        seats(asOf: "${asOf}") { unaccounted }
      }
      figures(codes: [${code}], scope: { organisation: { slug: "${slug}" } }, asOf: "${asOf}", endorsements: [ANYONE]) { isAtLeast } }`,
  );
  const { organisation, figures } = data;
  const { totalCount, coverage } = organisation.representatives;
  expect(organisation.joint.coverage.level).toBe(coverage.level);
  expect(organisation.coverage).toEqual([{ level: coverage.level }]);
  expect(figures).toEqual([{ isAtLeast: coverage.level !== 'COMPLETE' }]);
  return { found: totalCount, level: coverage.level, unaccounted: organisation.seats.unaccounted };
}

test('a council redrawn as a whole is not whole before those elected are in the record, each of its seats', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('aldermere');
  const before = await story.ward(council.id, { seats: 1 });
  await prisma.post.update({ where: { id: before.id }, data: { validTo: day('2026-05-11') } });
  await story.councillor(before.id, { to: '2026-05-11', stoodFor: [...JOINT] });
  await stateWhole(council.id, '2026-05-01');
  const after = await story.ward(council.id, { seats: 2 });
  await prisma.post.update({ where: { id: after.id }, data: { validFrom: day('2026-05-11') } });

  expect(await told('aldermere', '2026-05-10')).toEqual({ found: 1, level: 'COMPLETE', unaccounted: 0 });
  expect(await told('aldermere', '2026-05-11')).toEqual({ found: 0, level: 'PARTIAL', unaccounted: 2 });
  expect((await pages.read('/councils/aldermere')).text).toContain('None known so far.');

  await story.councillor(after.id, { from: '2026-05-11', stoodFor: [...JOINT] });
  expect(await told('aldermere', '2026-05-11')).toEqual({ found: 1, level: 'PARTIAL', unaccounted: 1 });
  await prisma.vacancy.create({ data: { postId: after.id, seats: 1, from: day('2026-05-11') } });
  expect(await told('aldermere', '2026-05-11')).toEqual({ found: 1, level: 'COMPLETE', unaccounted: 0 });
});

test('a house after a dissolution whose poll nobody brought in is not whole', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const house = await prisma.organisation.create({
    data: { kind: 'LEGISLATURE', slug: 'house-of-commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
  });
  const area = await prisma.area.create({
    data: { kind: 'WESTMINSTER_CONSTITUENCY', slug: 'mere', nameEn: 'Mere' },
  });
  const seat = await prisma.post.create({
    data: { organisationId: house.id, areaId: area.id, role: 'MP' },
  });
  await story.councillor(seat.id, { from: '2019-12-12', to: '2024-05-30', stoodFor: [...JOINT] });
  await stateWhole(house.id, '2024-01-01', 'MP');
  const ask = (on: string) => told('house-of-commons', on, 'MPS');
  expect(await ask('2024-05-29')).toEqual({ found: 1, level: 'COMPLETE', unaccounted: 0 });
  // From the poll on somebody may have been elected.
  expect(await ask('2024-07-04')).toEqual({ found: 0, level: 'PARTIAL', unaccounted: 1 });
  expect(await ask('2024-08-01')).toEqual({ found: 0, level: 'PARTIAL', unaccounted: 1 });
});

test('between the dissolution and the poll it is known that there are no MPs, whatever was collected and whoever is asked of', async () => {
  const { prisma } = database;
  const ask = (on: string) => told('house-of-commons', on, 'MPS');
  // Of 2017 the coverage says nothing, and by law there was nobody; the last office ended with the dissolution of 2024.
  for (const [on, level] of [
    ['2017-05-02', 'PARTIAL'],
    ['2017-05-03', 'COMPLETE'],
    ['2017-06-07', 'COMPLETE'],
    ['2017-06-08', 'PARTIAL'],
    ['2024-05-30', 'COMPLETE'],
    ['2024-07-03', 'COMPLETE'],
  ] as const)
    expect([on, await ask(on)]).toEqual([on, { found: 0, level, unaccounted: level === 'COMPLETE' ? 0 : 1 }]);
  const question = `{
    figures(codes: [MPS], asOf: "2024-06-15") { statement { text } caveat { text } value isAtLeast coverage { level parts { isDissolved } } }
    representatives(roles: [MP], asOf: "2024-06-15") { totalCount coverage { level } }
    organisation(by: { slug: "house-of-commons" }) {
      seats(asOf: "2024-06-15") { total filled vacant unaccounted }
      coverage(asOf: "2024-06-15") { asOf level isDissolved en: note { text } cy: note(lang: CY) { text } }
    } }`;
  const note = {
    en: {
      text: 'None: the parliament was dissolved on 30 May 2024, and nobody holds this office until the poll on 4 July 2024.',
    },
    cy: {
      text: 'Neb: diddymwyd y senedd ar 30 Mai 2024, ac nid oes neb yn y swydd hon tan y bleidlais ar 4 Gorffennaf 2024.',
    },
  };
  const dissolved = { level: 'COMPLETE', isDissolved: true };
  const figure = {
    statement: { text: 'none: the parliament was dissolved' },
    caveat: null,
    value: 0,
    isAtLeast: false,
    coverage: { level: 'COMPLETE', parts: [{ isDissolved: true }] },
  };
  expect((await askPublic(prisma, question)).data).toEqual({
    figures: [figure],
    representatives: { totalCount: 0, coverage: { level: 'COMPLETE' } },
    organisation: {
      seats: { total: 1, filled: 0, vacant: 1, unaccounted: 0 },
      coverage: [{ asOf: '2024-05-30', ...dissolved, ...note }],
    },
  });

  // New boundaries come with the poll: between the two the seats are those that the parliament had to its end, and of nobody anything was collected.
  await prisma.post.updateMany({ where: { role: 'MP' }, data: { validTo: day('2024-05-30') } });
  await prisma.coverage.deleteMany({ where: { role: 'MP' } });
  const { data } = await askPublic(
    prisma,
    `${question.slice(0, -1)} mere: representatives(areas: ["${formatGlobalId('Area', (await prisma.area.findUniqueOrThrow({ where: { slug: 'mere' } })).id)}"], roles: [MP], asOf: "2024-06-15") {
        totalCount coverage { level leavesOutWards parts { isDissolved } } } }`,
  );
  expect(data.figures).toEqual([figure]);
  expect(data.organisation).toEqual({
    seats: { total: 1, filled: 0, vacant: 1, unaccounted: 0 },
    coverage: [{ asOf: '2024-05-30', ...dissolved, ...note }],
  });
  expect(data.mere).toEqual({
    totalCount: 0,
    coverage: { level: 'COMPLETE', leavesOutWards: false, parts: [{ isDissolved: true }] },
  });
  const mere = await prisma.area.findUniqueOrThrow({ where: { slug: 'mere' } });
  const party = {
    kind: 'LOCAL_PARTY',
    slug: 'mere-co-op',
    nameEn: 'Mere Co-op',
    state: 'PUBLISHED',
  } as const;
  await prisma.organisation.create({ data: { ...party, coversAreas: { create: { areaId: mere.id } } } });
  const page = await pages.read('/local-parties/mere-co-op?asOf=2024-06-15');
  expect(page.text).toContain('None: the parliament was dissolved on 30 May 2024');
  expect((await pages.read('/local-parties/mere-co-op?asOf=2024-07-04')).text).not.toContain('dissolved');
});

test('where somebody is hidden the list is whole no more, as for any seat of which nothing is known', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const { userId } = await story.editor();
  const council = await story.council('pellbridge');
  const ward = await story.ward(council.id, { seats: 2 });
  const { person } = await story.councillor(ward.id, { name: 'A, A', stoodFor: [...JOINT] });
  await story.councillor(ward.id, { name: 'B, B', stoodFor: [...JOINT] });
  await stateWhole(council.id, '2026-05-20');
  expect(await told('pellbridge', '2026-11-22')).toMatchObject({ found: 2, level: 'COMPLETE' });
  await hidePerson(
    prisma,
    { id: person.id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'They asked for it.' },
    { userId, suppressionFile: null },
  );
  expect(await told('pellbridge', '2026-11-22')).toMatchObject({ found: 1, level: 'PARTIAL' });
  expect((await pages.read('/councils/pellbridge')).text).toContain('At least 1 councillor known.');
});
