import { figureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { PlainRecord } from '../../test/plain-record.ts';
import { randomRecord } from '../../test/random-record.ts';
import { writeRandomRecord } from '../../test/write-random-record.ts';
import { recount } from '../../test/recount-figures.ts';
import type { RecountQuestion } from '../../test/recount-question.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { computeFigure } from './compute-figure.ts';
import type { FigureQuestion } from './figure.ts';
import { figureKinds, rolesCounted } from './figure-kinds.ts';

const database = testDatabase();
const counter = statementCounter(database);
const RECORDS = 3;
const SEED = 20_261_122;

let record: PlainRecord;

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const parties = {
    labour: (await story.party('labour')).id,
    coOperative: (await story.party('co-operative')).id,
    other: (await story.party('other')).id,
    campaign: (
      await prisma.campaign.create({
        data: { slug: 'open', titleEn: 'Open', nations: ['ENGLAND'], state: 'PUBLISHED' },
      })
    ).id,
  };
  const parts: PlainRecord[] = [];
  for (let part = 0; part < RECORDS; part += 1) {
    const facts = randomRecord(SEED + part, parties);
    await writeRandomRecord(prisma, facts);
    parts.push(facts);
  }
  const all = <
    Key extends
      | 'bodies'
      | 'posts'
      | 'people'
      | 'holdings'
      | 'seatsInDoubt'
      | 'vacancies'
      | 'endorsements'
      | 'memberships'
      | 'coverage'
      | 'polls'
      | 'candidacies'
      | 'adoptions',
  >(
    key: Key,
  ) => parts.flatMap((part) => part[key] as PlainRecord[Key][number][]) as PlainRecord[Key];
  record = {
    bodies: all('bodies'),
    posts: all('posts'),
    people: all('people'),
    holdings: all('holdings'),
    seatsInDoubt: all('seatsInDoubt'),
    vacancies: all('vacancies'),
    endorsements: all('endorsements'),
    memberships: all('memberships'),
    coverage: all('coverage'),
    polls: all('polls'),
    candidacies: all('candidacies'),
    adoptions: all('adoptions'),
    ...parties,
  };
});

const endorsements = fc.subarray(['JOINT_BALLOT', 'OFFICIAL_NO_LABEL', 'SUPPORTED', 'ANYONE'] as const, {
  minLength: 1,
});
/** Days of polls among them, and days on which a coverage or a body begins and ends. */
const days = fc.constantFrom(
  '2013-06-01',
  '2015-05-07',
  '2019-05-02',
  '2021-05-06',
  '2022-05-31',
  '2022-06-01',
  '2026-05-07',
  '2026-11-22',
);

/** Mostly null: questions limited in every way at once are about nothing. */
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const questions = fc.record({
  body: seldom(fc.nat({ max: 26 })),
  nation: seldom(fc.constantFrom('ENGLAND', 'SCOTLAND', 'WALES' as const)),
  councilType: seldom(fc.constantFrom('COUNTY', 'UNITARY', 'WELSH_UNITARY' as const)),
  isOneRole: fc.boolean(),
  year: seldom(fc.constantFrom(2015, 2019, 2021)),
  endorsements,
  asOf: days,
  by: fc.constantFrom(null, 'COUNCIL', 'NATION', 'COUNCIL_TYPE', 'OFFICE', 'YEAR' as const),
});

test.each(codesOf(figureCode).map((code) => [code]))(
  '%s is what a recount of the dated rows gives, in one statement',
  async (code) => {
    const seen = { rows: 0, counted: 0 };
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const isOfAdoptions = figureKinds[code].rows === 'ADOPTIONS';
        if (isOfAdoptions && asked.by === 'OFFICE') return;
        const roles = asked.isOneRole ? (rolesCounted(code)?.slice(0, 1) ?? null) : null;
        const bodyId = asked.body === null ? null : (record.bodies[asked.body]?.id ?? null);
        const year = asked.year !== null && asked.year <= Number(asked.asOf.slice(0, 4)) ? asked.year : null;
        const { nation, councilType, by } = asked;
        const question: FigureQuestion = {
          bodies: bodyId === null ? null : { ids: [bodyId] },
          nation: nation as FigureQuestion['nation'],
          councilType: councilType as FigureQuestion['councilType'],
          roles,
          year,
          campaign: 'open',
          endorsements: asked.endorsements,
          asOf: day(asked.asOf),
          by,
          withSources: asked.isOneRole,
        };
        const plain: RecountQuestion = { ...asked, bodyId, year, roles: roles && [...roles], by };
        const expected = recount(record, code, plain);
        counter.statements.length = 0;
        const figures = await computeFigure(counter.prisma, code, question);
        expect(counter.statements).toHaveLength(1);
        expect(
          Object.fromEntries(
            figures.map(({ tally: { key, numerator, denominator }, level }) => [
              key ?? '',
              { numerator, denominator, level },
            ]),
          ),
        ).toEqual(Object.fromEntries(expected));
        seen.rows += figures.length;
        for (const { tally } of figures) seen.counted += tally.numerator;
      }),
      { numRuns: 100, seed: SEED },
    );
    // The recount would agree with anything if nothing were ever counted.
    expect(seen.rows).toBeGreaterThan(50);
    expect(seen.counted).toBeGreaterThan(15);
  },
);
