import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given, LISTED } from '../../test/given.ts';

const database = testDatabase();

beforeAll(async () => {
  const story = given(database.prisma);
  const aldermere = await story.council('aldermere', { gss: 'E06999901' });
  const quayside = await story.ward(aldermere.id);
  await story.councillor(quayside.id, { name: 'Bennett, Ana', stoodFor: ['labour', 'co-operative'] });
  await story.councillor(quayside.id, { name: 'Ahmed, Sol', stoodFor: ['labour'], endorsed: 'SUPPORTED' });
  await story.councillor(quayside.id, { name: 'Carew, Jan', stoodFor: ['labour'] });
  const mill = await story.ward(aldermere.id);
  await story.councillor(mill.id, {
    name: 'Dunne, Lee',
    stoodFor: ['labour', 'co-operative'],
    from: '2019-05-06',
    to: '2023-05-08',
  });
  await story.councillor(mill.id, {
    name: 'Ellis, Kit',
    stoodFor: ['labour'],
    endorsed: 'OFFICIAL_NO_LABEL',
  });
  const moved = await story.councillor(mill.id, { name: 'Frost, Ray', stoodFor: ['labour', 'co-operative'] });
  const other = await story.party('independents');
  await database.prisma.membership.create({
    data: { personId: moved.person.id, organisationId: other.id, from: day('2024-06-01') },
  });
  await database.prisma.coverage.create({
    data: {
      organisationId: aldermere.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2026-05-01'),
      noteEn: 'As elected on 1 May.',
      sources: LISTED,
    },
  });
  await story.council('bareham');
  const wolds = await story.council('wolds');
  await database.prisma.coverage.create({
    data: {
      organisationId: wolds.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2026-05-01'),
      sources: LISTED,
    },
  });
});

const QUESTION = `query ($council: String!, $endorsements: [EndorsementFilter!], $asOf: Date, $lang: Language! = EN) {
  organisation(by: { slug: $council }) { representatives(endorsements: $endorsements, asOf: $asOf) {
    totalCount coverage { level asOf } nodes { person { name } endorsement description(lang: $lang) { text lang } } } } }`;

async function representatives(variables: Record<string, unknown>) {
  const { data, errors } = await askPublic(database.prisma, QUESTION, { council: 'aldermere', ...variables });
  expect(errors).toBeUndefined();
  return data.organisation.representatives;
}

type Described = { person: { name: string }; description: { text: string } };

const names = (found: { nodes: { person: { name: string } }[] }) =>
  found.nodes.map((node) => node.person.name);

describe('who counts', () => {
  test('left out, the filter takes in joint ballots and official endorsements', async () => {
    expect(names(await representatives({}))).toEqual(['Bennett, Ana', 'Ellis, Kit', 'Frost, Ray']);
  });
  test('supported people are asked for by name of the set', async () => {
    expect(names(await representatives({ endorsements: ['SUPPORTED'] }))).toEqual(['Ahmed, Sol']);
  });
  test('anyone is everybody in office', async () => {
    expect((await representatives({ endorsements: ['ANYONE'] })).totalCount).toBe(5);
  });
});

describe('how they are described', () => {
  const described = async (variables: Record<string, unknown>) =>
    Object.fromEntries(
      (await representatives({ endorsements: ['ANYONE'], ...variables })).nodes.map((node: Described) => [
        node.person.name,
        node.description.text,
      ]),
    );

  test('in English, with standing, endorsement and affiliation kept apart', async () => {
    expect(await described({})).toEqual({
      'Ahmed, Sol': 'Labour councillor, supported by the Co-operative Party',
      'Bennett, Ana': 'Labour and Co-operative councillor',
      'Carew, Jan': 'Labour councillor',
      'Ellis, Kit': 'Labour and Co-operative councillor',
      'Frost, Ray': 'Councillor, elected as Labour and Co-operative, now sits as independents',
    });
  });
  test('before somebody moved, as they were elected', async () => {
    expect((await described({ asOf: '2024-05-31' }))['Frost, Ray']).toBe(
      'Labour and Co-operative councillor',
    );
  });
  test('in Welsh', async () => {
    const { prisma } = database;
    await prisma.organisation.update({ where: { slug: 'labour-party' }, data: { nameCy: 'Llafur' } });
    expect((await described({ lang: 'CY' }))['Bennett, Ana']).toBe(
      'Cynghorydd Llafur a’r Blaid Gydweithredol',
    );
  });
});

describe('R9: any day', () => {
  test('an office is held from its first day and no longer on the day it ends', async () => {
    expect(names(await representatives({ asOf: '2023-05-07' }))).toEqual(['Dunne, Lee']);
    expect(names(await representatives({ asOf: '2023-05-08' }))).not.toContain('Dunne, Lee');
  });
});

describe('R17: unknown is not none', () => {
  test('a note on what was known on a day is not told of the days before', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "aldermere" }) { ${['2026-04-30', '2026-05-01']
        .map(
          (asOf) =>
            `on${asOf.slice(-2)}: representatives(asOf: "${asOf}") { coverage { parts { note { text } } } }`,
        )
        .join(' ')} } }`,
    );
    expect(data.organisation.on30.coverage.parts).toEqual([{ note: null }]);
    expect(data.organisation.on01.coverage.parts).toEqual([{ note: { text: 'As elected on 1 May.' } }]);
  });
  test('a council nobody collected and one known to have none are told apart', async () => {
    expect(await representatives({ council: 'bareham' })).toMatchObject({
      totalCount: 0,
      coverage: { level: 'NOT_COLLECTED', asOf: null },
    });
    expect(await representatives({ council: 'wolds' })).toMatchObject({
      totalCount: 0,
      coverage: { level: 'COMPLETE', asOf: '2026-05-01' },
    });
  });
  test('a share of which nothing is known is not said to be at least none', async () => {
    const question =
      '{ figures(codes: [COUNCILS_REPRESENTED_SHARE], endorsements: [OFFICIAL_NO_LABEL], scope: { nation: WALES }) { statement { text } } }';
    await database.prisma.organisation.update({ where: { slug: 'bareham' }, data: { nation: 'WALES' } });
    await database.prisma.organisation.update({ where: { slug: 'wolds' }, data: { nation: 'WALES' } });
    const { data } = await askPublic(database.prisma, question);
    expect(data.figures[0].statement.text).toBe('none known, of 2; not all collected');
  });
  test('the whole country is never complete, and a figure of it is a lower bound', async () => {
    const { data } = await askPublic(
      database.prisma,
      '{ representatives { coverage { level } } figures(codes: [COUNCILLORS_IN_OFFICE]) { value isAtLeast statement { text } endorsements } }',
    );
    expect(data.representatives.coverage.level).toBe('PARTIAL');
    expect(data.figures).toEqual([
      {
        value: 3,
        isAtLeast: true,
        statement: { text: 'at least 3 known' },
        endorsements: ['JOINT_BALLOT', 'OFFICIAL_NO_LABEL'],
      },
    ]);
  });
});

describe('paging', () => {
  const page = (after: string | null, first = 2) =>
    askPublic(
      database.prisma,
      'query ($after: String, $first: Int) { representatives(endorsements: [ANYONE], first: $first, after: $after) { nodes { person { name } } pageInfo { hasNextPage endCursor } } }',
      { after, first },
    );

  test('pages follow one another without a gap, though a row before them goes', async () => {
    const first = (await page(null)).data.representatives;
    await database.prisma.officeHolding.updateMany({
      where: { person: { name: 'Bennett, Ana' } },
      data: { to: day('2026-11-22') },
    });
    const second = (await page(first.pageInfo.endCursor)).data.representatives;
    expect([...names(first), ...names(second)]).toEqual([
      'Ahmed, Sol',
      'Bennett, Ana',
      'Carew, Jan',
      'Ellis, Kit',
    ]);
    await database.prisma.officeHolding.updateMany({
      where: { person: { name: 'Bennett, Ana' } },
      data: { to: null },
    });
  });
  test('a broken cursor and a page too large are refused in a sentence', async () => {
    expect((await page('nonsense')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('endCursor'),
      extensions: { code: 'INVALID_INPUT' },
    });
    expect((await page(null, 101)).errors?.[0]?.message).toContain('1 to 100');
  });
});

test('areas and GSS codes find the same people as the council', async () => {
  const { data } = await askPublic(
    database.prisma,
    '{ representatives(organisation: { gss: "E06999901" }) { totalCount } }',
  );
  expect(data.representatives.totalCount).toBe(3);
});

test('an empty seat is shown while it is empty', async () => {
  const { data: council } = await askPublic(
    database.prisma,
    '{ organisation(by: { slug: "wolds" }) { id } }',
  );
  const wolds = await database.prisma.organisation.findUniqueOrThrow({ where: { slug: 'wolds' } });
  const post = await given(database.prisma).ward(wolds.id);
  await database.prisma.vacancy.create({
    data: { postId: post.id, from: day('2026-08-12'), to: day('2026-12-01'), reasonEn: 'The holder died.' },
  });
  const vacancies = async (asOf: string) =>
    (
      await askPublic(
        database.prisma,
        'query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { vacancies(asOf: $asOf) { seats from reason { text } post { seats } } } }',
        { id: council.organisation.id, asOf },
      )
    ).data.organisation.vacancies;
  expect(await vacancies('2026-11-22')).toEqual([
    { seats: 1, from: '2026-08-12', reason: { text: 'The holder died.' }, post: { seats: 3 } },
  ]);
  expect(await vacancies('2026-12-01')).toEqual([]);
});

test('a day asked for at the top holds for what is asked of the offices and bodies below it', async () => {
  const { prisma } = database;
  const { id } = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
  const spells = [
    { kind: 'MAJORITY' as const, from: day('2019-05-02'), to: day('2023-05-04') },
    { kind: 'NO_OVERALL_CONTROL' as const, from: day('2023-05-04'), to: null },
  ];
  for (const spell of spells) await prisma.controlSpell.create({ data: { ...spell, organisationId: id } });
  const below = 'control { kind } seats { filled } representatives { nodes { person { name } } }';
  const { data, errors } = await askPublic(
    prisma,
    `{ representatives(organisation: { slug: "aldermere" }, asOf: "2022-01-01") { nodes { post { holdings { person { name } } organisation { ${below} } } } }
      organisations(kinds: [COUNCIL], text: "aldermere", asOf: "2022-01-01") { nodes { ${below} } } }`,
  );
  expect(errors).toBeUndefined();
  const dunne = { person: { name: 'Dunne, Lee' } };
  const then = {
    control: { kind: 'MAJORITY' },
    seats: { filled: 1 },
    representatives: { nodes: [dunne] },
  };
  expect(data.representatives.nodes).toEqual([{ post: { holdings: [dunne], organisation: then } }]);
  expect(data.organisations.nodes).toEqual([then]);
});

test('a code that was given to another area means the one that had it on the day, and at the poll', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('recoded');
  const [old, new_] = [await story.ward(council.id), await story.ward(council.id)];
  const changedOn = day('2024-04-01');
  await prisma.areaIdentifier.createMany({
    data: [
      { areaId: old.areaId ?? '', scheme: 'gss', value: 'E05999777', validTo: changedOn },
      { areaId: new_.areaId ?? '', scheme: 'gss', value: 'E05999777', validFrom: changedOn },
    ],
  });
  await story.councillor(old.id, { name: 'Older, Ola', from: '2023-05-08' });
  await story.councillor(new_.id, { name: 'Newer, Nia', from: '2023-05-08' });
  for (const [areaId, year] of [old, new_].flatMap((post) => [2023, 2025].map((at) => [post.areaId, at]))) {
    const pollingOn = day(`${year}-05-01`);
    const election = { create: { electionId: `local.recoded-${areaId}.${year}`, pollingOn } };
    await prisma.ballot.create({
      data: { election, label: `${year}`, area: { connect: { id: `${areaId}` } } },
    });
  }
  const asked = (asOf: string) =>
    `representatives(gssCodes: ["e05999777"], asOf: "${asOf}", endorsements: [ANYONE]) { nodes { person { name } } }`;
  const { data, errors } = await askPublic(
    prisma,
    `{ then: ${asked('2024-03-31')} now: ${asked('2024-04-01')} ballots(gssCodes: ["E05999777"]) { nodes { label area { id } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(names(data.then)).toEqual(['Older, Ola']);
  expect(names(data.now)).toEqual(['Newer, Nia']);
  expect(data.ballots.nodes).toEqual([
    { label: '2025', area: { id: formatGlobalId('Area', new_.areaId ?? '') } },
    { label: '2023', area: { id: formatGlobalId('Area', old.areaId ?? '') } },
  ]);
});
