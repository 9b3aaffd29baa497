import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given, LISTED } from '../../test/given.ts';

const database = testDatabase();
const counter = statementCounter(database);

type Story = ReturnType<typeof given>;
let story: Story;

beforeAll(async () => {
  story = given(database.prisma);
  const whole = await story.council('merebridge', { gss: 'E06999901' });
  const some = await story.council('thornwick');
  await story.council('saltholme');
  const none = await story.council('pellbridge');
  await coverage(whole.id, 'COMPLETE');
  await coverage(some.id, 'PARTIAL');
  await coverage(none.id, 'COMPLETE');
  const [post, other] = [await story.ward(whole.id), await story.ward(some.id)];
  await story.councillor(post.id, { stoodFor: ['labour', 'co-operative'] });
  await story.councillor(post.id, { stoodFor: ['labour'], endorsed: 'OFFICIAL_NO_LABEL' });
  await story.councillor(post.id, { stoodFor: ['labour'] });
  await story.councillor(other.id, { stoodFor: ['labour', 'co-operative'] });
});

async function coverage(organisationId: string, level: 'COMPLETE' | 'PARTIAL') {
  await database.prisma.coverage.create({
    data: {
      organisationId,
      role: 'COUNCILLOR',
      level,
      asOfOn: day('2024-01-01'),
      sources: [
        { publisher: `${level} list`, licence: 'OGL', url: 'https://example.org', retrievedOn: '2024-01-01' },
      ],
    },
  });
}

async function ask(question: string) {
  const { data, errors } = await askPublic(database.prisma, question);
  expect(errors).toBeUndefined();
  return data;
}
const KNOWN =
  'value isAtLeast statement { text } cy: statement(lang: CY) { text lang } caveat { text } coverage { level }';
const inCouncil = (slug: string) =>
  `figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "${slug}" } }) { ${KNOWN} }`;

describe('R17: unknown is never none', () => {
  test('what is held whole is a number, none of it included', async () => {
    const { whole, none } = await ask(
      `{ whole: ${inCouncil('merebridge')} none: ${inCouncil('pellbridge')} }`,
    );
    expect(whole).toEqual([
      {
        value: 2,
        isAtLeast: false,
        statement: { text: '2' },
        cy: { text: '2', lang: 'CY' },
        caveat: null,
        coverage: { level: 'COMPLETE' },
      },
    ]);
    expect(none).toMatchObject([{ value: 0, isAtLeast: false, statement: { text: '0' }, caveat: null }]);
  });

  test('what is held in part is "at least n known", in both languages', async () => {
    const { figures } = await ask(`{ ${inCouncil('thornwick')} }`);
    expect(figures).toEqual([
      {
        value: 1,
        isAtLeast: true,
        statement: { text: 'at least 1 known' },
        cy: { text: 'o leiaf 1 yn hysbys', lang: 'CY' },
        caveat: { text: 'Held whole for 0 of the 1 bodies and offices asked about.' },
        coverage: { level: 'PARTIAL' },
      },
    ]);
  });

  test('what nobody collected has no value, and says why', async () => {
    const { figures } = await ask(`{ ${inCouncil('saltholme')} }`);
    expect(figures).toEqual([
      {
        value: null,
        isAtLeast: false,
        statement: { text: 'not collected' },
        cy: { text: 'heb ei gasglu', lang: 'CY' },
        caveat: { text: 'Nobody has collected this yet: it is unknown, not none.' },
        coverage: { level: 'NOT_COLLECTED' },
      },
    ]);
  });

  test('a nation is whole only where each of its councils is', async () => {
    const { figures } = await ask(
      '{ figures(codes: [COUNCILS_REPRESENTED_SHARE], by: NATION) { statement { text } value scope { nation } coverage { level parts { organisation { slug } level } } } }',
    );
    expect(figures).toEqual([
      {
        statement: { text: 'at least 2 known, of 4' },
        value: 0.5,
        scope: { nation: 'ENGLAND' },
        coverage: {
          level: 'PARTIAL',
          parts: [
            { organisation: { slug: 'merebridge' }, level: 'COMPLETE' },
            { organisation: { slug: 'pellbridge' }, level: 'COMPLETE' },
            { organisation: { slug: 'saltholme' }, level: 'NOT_COLLECTED' },
            { organisation: { slug: 'thornwick' }, level: 'PARTIAL' },
          ],
        },
      },
    ]);
  });

  test('a share of which both parts are lower bounds is no number', async () => {
    const { part, whole } = await ask(`{
      part: figures(codes: [LABOUR_COUNCILLORS_SHARE], scope: { organisation: { slug: "thornwick" } }) { value isAtLeast statement { text } }
      whole: figures(codes: [LABOUR_COUNCILLORS_SHARE], scope: { organisation: { gss: "e06999901" } }) { value numerator denominator statement { text } }
    }`);
    expect(part).toEqual([
      { value: null, isAtLeast: true, statement: { text: 'at least 1 known, of at least 1 known' } },
    ]);
    expect(whole).toEqual([{ value: 2 / 3, numerator: 2, denominator: 3, statement: { text: '2 of 3' } }]);
  });

  test('what is whole today says nothing of the days before it was', async () => {
    const { figures } = await ask(
      '{ figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "merebridge" } }, asOf: "2023-12-31") { statement { text } asOf coverage { level asOf } } }',
    );
    expect(figures).toEqual([
      {
        statement: { text: 'at least 2 known' },
        asOf: '2023-12-31',
        coverage: { level: 'PARTIAL', asOf: null },
      },
    ]);
  });

  test('so does the coverage of a body, asked for a day', async () => {
    const { organisation } = await ask(
      '{ organisation(by: { slug: "merebridge" }) { now: coverage { level } before: coverage(asOf: "2023-12-31") { level } } }',
    );
    expect(organisation).toEqual({ now: [{ level: 'COMPLETE' }], before: [{ level: 'PARTIAL' }] });
  });

  test('a whole legislature makes a national figure whole; the councils of the country never are', async () => {
    const house = await database.prisma.organisation.create({
      data: {
        kind: 'LEGISLATURE',
        slug: 'house',
        nameEn: 'House',
        state: 'PUBLISHED',
        coverage: { create: { role: 'MS', level: 'COMPLETE', asOfOn: day('2024-01-01'), sources: LISTED } },
      },
    });
    const { figures } = await ask('{ figures(codes: [MSS]) { statement { text } coverage { level } } }');
    expect(figures).toEqual([{ statement: { text: '0' }, coverage: { level: 'COMPLETE' } }]);
    await database.prisma.organisation.update({ where: { id: house.id }, data: { state: 'DRAFT' } });
    const hidden = await ask('{ figures(codes: [MSS]) { value coverage { level } } }');
    expect(hidden.figures).toEqual([{ value: null, coverage: { level: 'NOT_COLLECTED' } }]);
  });
});

describe('a breakdown', () => {
  test('by council names each, none and unknown apart, in a fixed number of statements', async () => {
    counter.statements.length = 0;
    const { data } = await askPublic(
      counter.prisma,
      '{ figures(codes: [COUNCILLORS_IN_OFFICE], by: COUNCIL) { statement { text } scope { organisation { slug gssCodes } } } }',
    );
    expect(
      data.figures.map((row: { scope: { organisation: { slug: string } }; statement: { text: string } }) => [
        row.scope.organisation.slug,
        row.statement.text,
      ]),
    ).toEqual([
      ['merebridge', '2'],
      ['pellbridge', '0'],
      ['saltholme', 'not collected'],
      ['thornwick', 'at least 1 known'],
    ]);
    expect(counter.statements).toHaveLength(2);
  });

  test('by year reads offices at the end of each, up to the day asked about', async () => {
    const { figures } = await ask(
      '{ figures(codes: [COUNCILLORS_IN_OFFICE], by: YEAR, endorsements: [ANYONE], asOf: "2025-03-01") { numerator asOf scope { year } } }',
    );
    expect(figures).toEqual([
      { numerator: 4, asOf: '2023-12-31', scope: { year: 2023 } },
      { numerator: 4, asOf: '2024-12-31', scope: { year: 2024 } },
      { numerator: 4, asOf: '2025-03-01', scope: { year: 2025 } },
    ]);
  });

  test('polls are counted by day, by year, and those won apart', async () => {
    const { onDay, inYear, elected, before } = await ask(`{
      onDay: figures(codes: [CANDIDATES_FIELDED], asOf: "2023-05-04") { numerator statement { text } }
      inYear: figures(codes: [CANDIDATES_FIELDED], scope: { year: 2023 }, endorsements: [ANYONE]) { numerator asOf }
      elected: figures(codes: [COUNCILLORS_ELECTED, CANDIDATES_ELECTED], by: YEAR) { numerator scope { year } }
      before: figures(codes: [CANDIDATES_FIELDED], asOf: "2023-05-03") { value statement { text } }
    }`);
    expect(onDay).toEqual([{ numerator: 2, statement: { text: 'at least 2 known' } }]);
    expect(inYear).toEqual([{ numerator: 4, asOf: '2023-12-31' }]);
    expect(elected).toEqual([
      { numerator: 2, scope: { year: 2023 } },
      { numerator: 2, scope: { year: 2023 } },
    ]);
    expect(before).toEqual([{ value: null, statement: { text: 'not collected' } }]);
  });

  test('figures of many bodies take a statement a figure', async () => {
    const statements = async (first: number) => {
      counter.statements.length = 0;
      const { data, errors } = await askPublic(
        counter.prisma,
        `{ organisations(kinds: [COUNCIL], first: ${first}) { nodes { slug figures(codes: [COUNCILLORS_IN_OFFICE, MAYORS]) { code statement { text } scope { organisation { slug } } } } } }`,
      );
      expect(errors).toBeUndefined();
      return { data, count: counter.statements.length };
    };
    const few = await statements(1);
    const many = await statements(4);
    expect(many.count).toBe(few.count);
    expect(many.data.organisations.nodes[3]).toEqual({
      slug: 'thornwick',
      figures: [
        {
          code: 'COUNCILLORS_IN_OFFICE',
          statement: { text: 'at least 1 known' },
          scope: { organisation: { slug: 'thornwick' } },
        },
        {
          code: 'MAYORS',
          statement: { text: 'not collected' },
          scope: { organisation: { slug: 'thornwick' } },
        },
      ],
    });
  });
});

test('a figure says what it counted, whom, and where that comes from', async () => {
  const { figures } = await ask(
    `{ figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "merebridge" } }, endorsements: [JOINT_BALLOT]) {
        definition(lang: CY) { text lang } endorsements numerator scope { organisation { slug } nation } sources { publisher licence url retrievedOn } } }`,
  );
  expect(figures).toEqual([
    {
      definition: { text: 'Seddi cyngor a ddelir ar y diwrnod.', lang: 'CY' },
      endorsements: ['JOINT_BALLOT'],
      numerator: 1,
      scope: { organisation: { slug: 'merebridge' }, nation: null },
      sources: [
        { publisher: 'COMPLETE list', licence: 'OGL', url: 'https://example.org', retrievedOn: '2024-01-01' },
      ],
    },
  ]);
});

test('claims stand beside a figure of the same thing, and of no smaller one', async () => {
  const party = await story.party('co-operative');
  await database.prisma.claim.create({
    data: {
      slug: 'well-over-900',
      figureCode: 'COUNCILLORS_IN_OFFICE',
      number: 900,
      isLowerBound: true,
      claimedOn: day('2021-05-19'),
      organisationId: party.id,
    },
  });
  const { all, one } = await ask(
    `{ all: figures(codes: [COUNCILLORS_IN_OFFICE]) { claims { slug number } }
       one: figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "merebridge" } }) { claims { slug } } }`,
  );
  expect(all).toEqual([{ claims: [{ slug: 'well-over-900', number: 900 }] }]);
  expect(one).toEqual([{ claims: [] }]);
});

test.each([
  ['codes: [COUNCILS_ADOPTED_CAMPAIGN]', /scope\.campaign/],
  ['codes: [MPS], scope: { roles: [COUNCILLOR] }', /MPS counts MP/],
  ['codes: [MPS], scope: { year: 2027 }', /up to 2026/],
  ['codes: [COUNCILS_REFERRED_CAMPAIGN], scope: { campaign: "x" }, by: OFFICE', /no offices/],
])('a question without an answer is refused in a sentence: %s', async (args, message) => {
  const { errors } = await askPublic(database.prisma, `{ figures(${args}) { value } }`);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: 'INVALID_INPUT' },
  });
});
