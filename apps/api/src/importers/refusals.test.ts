import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidate, csvOf, importPaths, importText, result, writeSource } from '../../test/import-csv.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();

/** Number of rows in every table that an import can write. */
async function countRows() {
  const { prisma } = database;
  const tables = [
    'election',
    'ballot',
    'candidacy',
    'person',
    'personIdentifier',
    'organisation',
    'area',
    'importRun',
    'importRow',
    'proposal',
    'fieldSource',
    'changeSet',
  ] as const;
  const counts = await Promise.all(
    tables.map((table) => (prisma[table] as { count(): Promise<number> }).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Imports for real, and expects that nothing came of it. Answers with the first error. */
async function refusalOf(content: string | Buffer, name?: string) {
  const outcome = await importText(database.prisma, content, name === undefined ? {} : { name });
  expect(outcome.applied).toBe(false);
  expect(outcome.rows).toBe(outcome.created + outcome.updated + outcome.unchanged + outcome.errors.length);
  expect(await countRows()).toBe(0);
  const [error] = outcome.errors;
  if (!error) throw new Error('the import was not refused');
  return error;
}

const people = (
  count: number,
  fields: (index: number) => { [column: string]: string | number | undefined } = () => ({}),
) =>
  Array.from({ length: count }, (_, index) => ({
    ...candidate({
      person_id: 1000 + index,
      ballot_paper_id: `local.aldermere.ward-${index}.2027-05-06`,
      post_label: `Ward ${index}`,
    }),
    ...(fields(index) as Record<string, string | number>),
  }));

describe('a file that is not there to be read', () => {
  it('is refused in one sentence that says what to do', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-import-'));
    const missing = await importPaths(database.prisma, [path.join(folder, 'none.csv')]);
    expect(missing).toMatchObject({
      format: null,
      applied: false,
      errors: [{ code: 'FILE_MISSING', line: null, message: expect.stringContaining('check the path') }],
    });
    expect((await importPaths(database.prisma, [folder])).errors[0]).toMatchObject({
      code: 'NOT_A_FILE',
      message: expect.stringContaining('is a folder'),
    });
    await rm(folder, { recursive: true });
  });

  it.skipIf(process.getuid?.() === 0)('is refused when this user may not read it', async () => {
    const file = await writeSource('x');
    await chmod(file, 0);
    expect((await importPaths(database.prisma, [file])).errors[0]).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('is refused when it is empty, or holds nothing but empty lines or a header', async () => {
    expect(await refusalOf('')).toMatchObject({ code: 'FILE_EMPTY' });
    expect(await refusalOf('\n\n\n')).toMatchObject({ code: 'NO_ROWS' });
    expect(await refusalOf(csvOf([candidate()]).split('\n')[0] ?? '')).toMatchObject({
      code: 'NO_ROWS',
      line: 2,
    });
  });
});

describe('a file that is no CSV in UTF-8', () => {
  it.each([
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'FILE_COMPRESSED'],
    ['UTF-16', Buffer.from(`\uFEFF${csvOf([candidate()])}`, 'utf16le'), 'FILE_NOT_UTF8'],
    ['binary', Buffer.from([1, 2, 0, 3, 4, 5, 6, 7, 8]), 'FILE_NOT_TEXT'],
    ['of another program', Buffer.from([0xe9, 1, 2, 10, 3, 10]), 'FILE_NOT_TEXT'],
    ['a first line of 5 MB', Buffer.alloc(5_000_000, 'x'), 'LINE_TOO_LONG'],
    ['XML', Buffer.from('<?xml version="1.0"?>\n<councillors/>\n'), 'FORMAT_UNKNOWN'],
    ['JSON', Buffer.from('{\n "persons": []\n}\n'), 'FORMAT_UNKNOWN'],
    ['another table', Buffer.from('name,colour\nhouse,red\n'), 'FORMAT_UNKNOWN'],
  ])('is refused: %s', async (_, content, code) => {
    expect(await refusalOf(content)).toMatchObject({ code });
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])(
    'is refused where %j stands between its cells, and the refusal says so alone',
    async (separator, name) => {
      const text = csvOf([candidate()]).replaceAll(',', separator);
      expect(await refusalOf(text)).toMatchObject({
        code: 'FORMAT_UNKNOWN',
        message: `line 1: the cells of this file are separated by ${name}, not by commas: save it again as CSV with commas, in UTF-8.`,
      });
    },
  );

  it('is refused with the line that is not UTF-8', async () => {
    const text = csvOf(people(3, () => ({ person_name: 'Jos\u00e9 EXAMPLE' })));
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toMatchObject({ code: 'FILE_NOT_UTF8', line: 2 });
  });
});

describe('a header', () => {
  it('that lacks a column is refused, naming it and the columns nobody knows', async () => {
    const text = csvOf(people(2)).replace('election_date', 'date_of_poll');
    const error = await refusalOf(text);
    expect(error).toMatchObject({ code: 'HEADER_COLUMN_MISSING', line: 1, column: 'election_date' });
    expect(error.message).toMatch(/^line 1, column election_date: .*date_of_poll/);
  });

  it('that has a column twice is refused', async () => {
    expect(await refusalOf(csvOf(people(2)).replace('election_current', 'person_id'))).toMatchObject({
      code: 'HEADER_COLUMN_TWICE',
      column: 'person_id',
    });
  });

  it('of Parliament’s results by seat is refused, and the refusal says what to import instead', async () => {
    const seat = {
      'ONS ID': 'E14001063',
      'Constituency name': 'Aldershot',
      'First party': 'Lab',
      'Second party': 'Con',
    };
    expect(await refusalOf(csvOf([{ ...seat, Majority: 5683 }]))).toMatchObject({
      code: 'FORMAT_UNKNOWN',
      message: expect.stringMatching(
        /^line 1: this is the UK Parliament’s summary .* import the candidacies .{1,60}$/,
      ),
    });
  });

  it('of Parliament’s results is held to the same', async () => {
    expect(await refusalOf(csvOf([result()]).replace(',Votes,', ',Vote count,'))).toMatchObject({
      code: 'HEADER_COLUMN_MISSING',
      column: 'Votes',
      line: 1,
    });
  });
});

describe('a file with one bad row', () => {
  it('is refused as a whole, naming line and column, and says what the other rows would do', async () => {
    // More rows than are taken at a time, and the bad one behind the first of these batches.
    const rows = people(700, (index) => (index === 599 ? { election_date: '2027-13-45' } : {}));
    const outcome = await importText(database.prisma, csvOf(rows));
    expect(outcome).toMatchObject({ rows: 700, created: 699, updated: 0, unchanged: 0, applied: false });
    expect(outcome.errors).toHaveLength(1);
    expect(outcome.errors[0]).toMatchObject({ line: 601, column: 'election_date', code: 'NOT_A_DAY' });
    expect(outcome.errors[0]?.message).toMatch(/^line 601, column election_date: "2027-13-45" is not a day/);
    expect(await countRows()).toBe(0);
  });

  it('counts lines as an editor shows them after values of several lines', async () => {
    const rows = people(3, (index) => ({
      party_description_text: 'one\ntwo\nthree',
      ...(index === 2 ? { seats_contested: 'many' } : {}),
    }));
    expect(await refusalOf(csvOf(rows))).toMatchObject({
      line: 8,
      column: 'seats_contested',
      code: 'NOT_A_NUMBER',
    });
  });

  it.each([
    ['a day of another calendar', { election_date: '06/05/2027' }, 'election_date', 'NOT_A_DAY'],
    ['a day that is not the election’s', { election_date: '2027-05-07' }, 'election_date', 'VALUES_DISAGREE'],
    [
      'a ballot of another election',
      { ballot_paper_id: 'local.other.mill.2027-05-06' },
      'ballot_paper_id',
      'VALUES_DISAGREE',
    ],
    ['no ballot id', { ballot_paper_id: 'Mill ward' }, 'ballot_paper_id', 'NOT_A_BALLOT_ID'],
    ['no person', { person_id: '' }, 'person_id', 'VALUE_MISSING'],
    ['a person id in words', { person_id: 'alex' }, 'person_id', 'NOT_AN_ID'],
    ['no name', { person_name: ' ' }, 'person_name', 'VALUE_MISSING'],
    ['a party id nobody writes', { party_id: 'labour' }, 'party_id', 'NOT_A_PARTY_ID'],
    ['no party at all', { party_id: '', party_name: '' }, 'party_id', 'VALUE_MISSING'],
    ['neither yes nor no', { cancelled_poll: 'maybe' }, 'cancelled_poll', 'NOT_A_FLAG'],
    ['a wrong GSS code', { gss: 'E0500' }, 'gss', 'NOT_A_GSS_CODE'],
    ['two GSS codes', { gss: 'E05000001', post_id: 'gss:E05000002' }, 'post_id', 'VALUES_DISAGREE'],
  ])('is refused: %s', async (_, fields, column, code) => {
    const row = candidate({ gss: '', post_id: '', ...fields });
    expect(await refusalOf(csvOf([row]))).toMatchObject({ line: 2, column, code });
  });

  it('never repeats what may be private', async () => {
    const error = await refusalOf(
      csvOf([
        candidate({ seats_contested: 'alex@example.org' }),
        candidate({ person_id: 2, seats_contested: '07/05/1970' }),
      ]),
    );
    expect(error.message).not.toContain('example.org');
    const outcome = await importText(database.prisma, csvOf([candidate({ seats_contested: '07/05/1970' })]));
    expect(outcome.errors[0]?.message).not.toContain('1970');
  });

  it('is refused for the same person twice on a ballot, and for rows that disagree about it', async () => {
    expect(await refusalOf(csvOf([candidate(), candidate()]))).toMatchObject({ line: 3, code: 'ROW_TWICE' });
    const disagreeing = [candidate(), candidate({ person_id: 2, seats_contested: 2 })];
    expect(await refusalOf(csvOf(disagreeing))).toMatchObject({
      line: 3,
      column: 'seats_contested',
      code: 'VALUES_DISAGREE',
    });
  });
});

describe('half a file', () => {
  it('is refused at the row in whose middle it ends', async () => {
    const text = csvOf(people(20));
    const cut = text.slice(0, text.lastIndexOf(',2027-05-06,'));
    const error = await refusalOf(cut);
    expect(error).toMatchObject({ line: 21, code: 'FILE_TRUNCATED' });
    expect(error.message).toContain('get the whole file again');
  });

  it('is refused where a quotation mark stays open', async () => {
    const text = csvOf(people(3, () => ({ post_label: 'Mill, East' })));
    expect(await refusalOf(text.slice(0, text.lastIndexOf(' East')))).toMatchObject({
      line: 4,
      code: 'QUOTE_NOT_CLOSED',
    });
  });

  it('is told from a row in the middle that lost a column', async () => {
    const lines = csvOf(people(5)).split('\n');
    lines[2] = (lines[2] ?? '').replace(',t,', ',');
    expect(await refusalOf(lines.join('\n'))).toMatchObject({ line: 3, code: 'COLUMN_COUNT' });
  });
});

describe('several files together', () => {
  it('are all or nothing: one bad row in one of them and none is written', async () => {
    const good = await writeSource(csvOf(people(2)), 'good.csv');
    const bad = await writeSource(csvOf([candidate({ election_date: 'soon' })]), 'bad.csv');
    const outcome = await importPaths(database.prisma, [good, bad]);
    expect(outcome).toMatchObject({ rows: 3, created: 2, applied: false, errors: [{ code: 'NOT_A_DAY' }] });
    expect(await countRows()).toBe(0);
  });
});
