import { readdirSync, readFileSync } from 'node:fs';
import { getNamedType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { CAMPAIGN_USE_CASES } from '../src/campaigns/campaign-patch.ts';
import { ANSWER_USE_CASE } from '../src/challenges/answer-patch.ts';
import { adminSchema, publicSchema } from '../src/graphql/schema.ts';
import { STATUS_USE_CASES } from '../src/pledges/status-patch.ts';
import { TERM_CLOSE_USE_CASE } from '../src/pledges/term-close-patch.ts';
import { loadSandboxRecord } from '../src/record/load-sandbox-record.ts';
import { REPLY_USE_CASE } from '../src/right-of-reply/reply-patch.ts';
import { TEXT_USE_CASES } from '../src/sign-off/text-edits.ts';
import { askPublicWithoutLimit } from './ask.ts';
import { brandTexts, columnsIn } from './brand-texts.ts';
import { testDatabase } from './database.ts';
import { selectEverything } from './every-field.ts';
import { type Handling, PUBLIC_TEXTS } from './public-texts.ts';
import { splitModels } from './split-models.ts';

const database = testDatabase();

/** Every use-case whose draft waits for a second person. */
const HELD = [
  ...TEXT_USE_CASES,
  ...STATUS_USE_CASES,
  ...CAMPAIGN_USE_CASES,
  TERM_CLOSE_USE_CASE,
  REPLY_USE_CASE,
  ANSWER_USE_CASE,
];

const SCHEMA = new URL('../prisma/schema/', import.meta.url);
const withoutLanguage = (column: string) => column.replace(/(En|Cy)$/, '');

/** The text columns of the models that readers see something of, as `Model.column`, without their language. */
function textColumns(): string[] {
  const { shown } = splitModels(Object.keys(publicSchema.getTypeMap()));
  const columns = readdirSync(SCHEMA).flatMap((file) =>
    [...readFileSync(new URL(file, SCHEMA), 'utf8').matchAll(/^model (\w+) \{([^]*?)^\}/gm)].flatMap(
      ([, model = '', body = '']) =>
        shown.includes(model)
          ? [...body.matchAll(/^\s+(\w+)\s+String\b(?!.*@db\.(?:Uuid|VarChar))/gm)].map(
              ([, column = '']) => `${model}.${withoutLanguage(column)}`,
            )
          : [],
    ),
  );
  return [...new Set(columns)].toSorted();
}

const told = new Map<string, Handling>(
  Object.entries(PUBLIC_TEXTS).flatMap(([model, fields]) =>
    Object.entries(fields).map(([field, handling]) => [`${model}.${field}`, handling] as const),
  ),
);

describe('R6: every text that readers can see', () => {
  const seen = new Set<string>();

  beforeAll(async () => {
    await loadSandboxRecord(database.prisma);
    await brandTexts(database.prisma, (column) => told.get(withoutLanguage(column)) === 'CODE');
    for (const field of Object.values(publicSchema.getQueryType()?.getFields() ?? {})) {
      const type = getNamedType(field.type);
      if (!isObjectType(type)) continue;
      if (
        field.args.some(({ type: asked, defaultValue }) => isNonNullType(asked) && defaultValue === undefined)
      )
        continue;
      const args = field.args.some(({ name }) => name === 'first') ? '(first: 60)' : '';
      const answer = await askPublicWithoutLimit(
        database.prisma,
        `{ ${field.name}${args} ${selectEverything(type, 3)} }`,
      );
      if (answer.errors) throw new Error(`${field.name}: ${JSON.stringify(answer.errors)}`);
      for (const column of columnsIn(JSON.stringify(answer.data))) seen.add(withoutLanguage(column));
    }
  }, 120_000);

  test('is held for a second person by the use-cases that write it, or says why not', () => {
    expect([...told.keys()].toSorted()).toEqual(textColumns());
  });

  test('is found where it is told: nothing is told of that stands in no list, and nothing that is told to nobody', () => {
    const sources = [...seen].filter((column) => column.endsWith('.sources'));
    const texts = [...seen].filter((column) => !column.endsWith('.sources'));
    expect(texts.filter((column) => !told.has(column) || told.get(column) === 'NEVER')).toEqual([]);
    // The reading itself reaches what it is for.
    expect(texts).toEqual(
      expect.arrayContaining([
        'StatusUpdate.summary',
        'Evidence.quote',
        'Pledge.wording',
        'RightOfReply.text',
        'Challenge.answer',
        'Coverage.note',
        'Vacancy.reason',
        'Correction.reason',
        'Withdrawal.reason',
      ]),
    );
    expect(sources).toContain('Pledge.sources');
  });

  test('waits by use-cases that there are, each of which holds some', () => {
    const named = new Set(
      [...told.values()].flatMap((handling) => (typeof handling === 'string' ? [] : handling)),
    );
    expect([...named].toSorted()).toEqual([...new Set(HELD)].toSorted());
    expect(Object.keys(adminSchema.getMutationType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining([...named]),
    );
  });
});
