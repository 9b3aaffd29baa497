import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';
import { manifestoStory } from '../../../test/manifesto-story.ts';
import { editPledge } from '../../pledges/edit-pledge.ts';

const OPERATIONS = path.resolve(import.meta.dirname, '../../../../../docs/operations.md');
const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;
let count = 0;
let slug: string;
let manifesto: { id: string; version: number };

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
  await database.prisma.theme.createMany({
    data: [
      { slug: 'housing', nameEn: 'Housing' },
      { slug: 'finance', nameEn: 'Finance' },
    ],
  });
});
beforeEach(async () => {
  slug = `sheet-${(count += 1)}`;
  manifesto = await tell.draft(slug);
});

const row = (fields: Record<string, string | number> = {}) => ({
  manifesto: slug,
  reference: 'SHE-01',
  title_en: 'Homes',
  title_cy: '',
  wording_en: 'The group will build homes, "a hundred" of them.',
  wording_basis: 'REPORTED',
  quote_page: '',
  paragraph: '',
  strength: 'will',
  testability: 'TESTABLE',
  success_test_en: 'A hundred homes stand.',
  success_test_written_on: '2023-06-01',
  due_on: '2027-05',
  themes: 'housing; finance',
  council: '',
  adopted_from: '',
  source_url: 'https://example.org/news',
  source_publisher: 'Example Gazette',
  ...fields,
});
const pledges = () =>
  database.prisma.pledge.findMany({
    where: { manifesto: { slug } },
    orderBy: { reference: 'asc' },
    include: { themes: { include: { theme: true } } },
  });

test('the example of the manual is what the importer takes', async () => {
  const example = /```csv\n([^]*?)```/.exec(readFileSync(OPERATIONS, 'utf8'))?.[1] ?? '';
  await tell.draft('aldermere-labour-2027');
  expect(await importText(database.prisma, example, { dryRun: true })).toMatchObject({
    format: 'PLEDGE_SPREADSHEET_CSV',
    rows: 2,
    created: 2,
    errors: [],
    applied: false,
  });
  expect(
    await database.prisma.pledge.count({ where: { manifesto: { slug: 'aldermere-labour-2027' } } }),
  ).toBe(0);
});

test('rows become drafts, and the same file again changes nothing', async () => {
  const file = csvOf([row(), row({ reference: 'SHE-02', themes: '', title_cy: 'Tai' })]);
  expect(await importText(database.prisma, file)).toMatchObject({ created: 2, applied: true, errors: [] });
  const [first] = await pledges();
  expect(first).toMatchObject({
    state: 'DRAFT',
    strength: 'WILL',
    wordingEn: 'The group will build homes, "a hundred" of them.',
    councilId: tell.council.id,
    duePrecision: 'MONTH',
    sources: [
      { url: 'https://example.org/news', publisher: 'Example Gazette', licence: null, retrievedOn: null },
    ],
  });
  expect(first?.dueOn?.toISOString()).toContain('2027-05-01');
  expect(first?.themes.map(({ theme }) => theme.slug).toSorted()).toEqual(['finance', 'housing']);
  const before = await database.prisma.changeSet.count();
  expect(await importText(database.prisma, file)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await database.prisma.changeSet.count()).toBe(before);
});

test('a draft follows its row, and a blank cell states nothing', async () => {
  await importText(database.prisma, csvOf([row({ success_test_en: '', success_test_written_on: '' })]));
  expect(
    await importText(
      database.prisma,
      csvOf([row({ title_en: 'More homes', due_on: '', themes: 'housing', success_test_written_on: '' })]),
    ),
  ).toMatchObject({ updated: 1 });
  const [pledge] = await pledges();
  expect(pledge).toMatchObject({ titleEn: 'More homes', duePrecision: 'MONTH', version: 2 });
  expect(pledge?.dueOn).not.toBeNull();
  expect(pledge?.successTestWrittenOn).not.toBeNull();
  expect(pledge?.themes.map(({ theme }) => theme.slug)).toEqual(['housing']);
});

describe('what an editor or readers have seen is never rewritten', () => {
  const proposals = async () =>
    database.prisma.proposal.findMany({ where: { recordId: { in: (await pledges()).map(({ id }) => id) } } });

  test('R4: a published pledge gets a proposal, once', async () => {
    await importText(database.prisma, csvOf([row()]));
    const [pledge] = await pledges();
    await database.prisma.pledge.update({ where: { id: pledge?.id ?? '' }, data: { state: 'PUBLISHED' } });
    const other = csvOf([row({ wording_en: 'The group will build fewer homes.' })]);
    expect(await importText(database.prisma, other)).toMatchObject({
      unchanged: 1,
      updated: 0,
      applied: true,
    });
    await importText(database.prisma, other);
    expect((await pledges())[0]?.wordingEn).toContain('a hundred');
    expect(await proposals()).toMatchObject([
      { kind: 'FIELD', patch: { field: 'wordingEn', wordingEn: 'The group will build fewer homes.' } },
    ]);
  });

  test('R12: so does a draft that an editor changed by hand', async () => {
    await importText(database.prisma, csvOf([row()]));
    const [pledge] = await pledges();
    await editPledge(
      database.prisma,
      { id: pledge?.id ?? '', expectedVersion: 1, changes: { titleEn: 'By hand' }, changeReason: 'x' },
      tell.editor,
      new Date(),
    );
    expect(await importText(database.prisma, csvOf([row()]))).toMatchObject({ unchanged: 1 });
    expect((await pledges())[0]?.titleEn).toBe('By hand');
    expect(await proposals()).toMatchObject([{ patch: { field: 'titleEn', titleEn: 'Homes' } }]);
  });
});

describe('errors name line and column, and one refuses the whole file', () => {
  test.each([
    [{ manifesto: 'nowhere' }, 'manifesto', 'NO_SUCH_RECORD'],
    [{ themes: 'housing; nothing' }, 'themes', 'NO_SUCH_RECORD'],
    [{ council: 'E06999999' }, 'council', 'NO_SUCH_RECORD'],
    [{ adopted_from: 'no-such/REF' }, 'adopted_from', 'NO_SUCH_RECORD'],
    [{ paragraph: 'p1' }, 'paragraph', 'NO_SUCH_RECORD'],
    [{ strength: 'MAYBE' }, 'strength', 'NOT_A_CODE'],
    [{ due_on: '05/2027' }, 'due_on', 'NOT_A_DAY'],
    [{ quote_page: 4 }, 'quote_page', 'NOT_MEANT'],
    [{ title_en: '' }, 'title_en', 'NOT_MEANT'],
    [{ reference: 'a/b' }, 'reference', 'NOT_MEANT'],
    [{ source_url: 'example' }, 'source_url', 'NOT_AN_ADDRESS'],
    [{ success_test_en: '' }, 'success_test_written_on', 'NOT_MEANT'],
    [{ wording_en: 'x'.repeat(2001) }, 'wording_en', 'VALUE_TOO_LONG'],
    [{ reference: 'SHE-00' }, 'reference', 'ROW_TWICE'],
  ])('%j', async (fields, column, code) => {
    const outcome = await importText(database.prisma, csvOf([row({ reference: 'SHE-00' }), row(fields)]));
    expect(outcome).toMatchObject({ rows: 2, created: 1, applied: false });
    expect(outcome.errors).toMatchObject([
      { line: 3, column, code, message: expect.stringContaining(`line 3, column ${column}: `) },
    ]);
    expect(await pledges()).toEqual([]);
  });

  test('a quote that is not in its paragraph is one', async () => {
    await tell.load(manifesto.id, 'We will build homes.');
    const quote = { wording_basis: 'MANIFESTO_TEXT', paragraph: 'p1' };
    const { errors } = await importText(
      database.prisma,
      csvOf([row({ ...quote, wording_en: 'We will build flats.' })]),
    );
    expect(errors).toMatchObject([{ line: 2, column: 'paragraph', code: 'NOT_A_QUOTE' }]);
    expect(
      await importText(database.prisma, csvOf([row({ ...quote, wording_en: 'We will build homes' })])),
    ).toMatchObject({
      created: 1,
    });
  });

  test('a circle of adoptions is one, also where two rows make it together', async () => {
    await importText(database.prisma, csvOf([row()]));
    const other = `${slug}-elsewhere`;
    await tell.draft(other);
    const council = (await tell.story.council()).slug;
    const adopting = { manifesto: other, reference: 'ELS-01', adopted_from: `${slug}/SHE-01`, council };
    expect(await importText(database.prisma, csvOf([row(adopting)]))).toMatchObject({ created: 1 });
    const circle = csvOf([row({ adopted_from: `${other}/ELS-01` }), row(adopting)]);
    const { errors, applied } = await importText(database.prisma, circle);
    expect(applied).toBe(false);
    expect(errors).toMatchObject([
      { line: 2, column: 'adopted_from', code: 'NOT_MEANT' },
      { line: 3, column: 'adopted_from', code: 'NOT_MEANT' },
    ]);
    const own = csvOf([row({ reference: 'SHE-02', adopted_from: `${slug}/SHE-01` })]);
    expect((await importText(database.prisma, own)).errors[0]?.message).toContain('from another manifesto');
    const home = csvOf([row({ ...adopting, reference: 'ELS-02', council: tell.council.slug })]);
    expect((await importText(database.prisma, home)).errors).toMatchObject([
      { column: 'adopted_from', message: expect.stringContaining('the same council’s own') },
    ]);
  });
});
