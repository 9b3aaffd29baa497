import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { giveForSamples, importFormats, importSamples } from '../../test/samples/import-samples.ts';
import { given } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';
import {
  PRIVATE_PATTERN,
  plantInCsv,
  plantInJson,
  plantInWorkbook,
  plantInXml,
  shiftInCsv,
  shiftInJson,
  shiftInXml,
  slipInCsv,
} from '../../test/plant-private.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';
import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { formatOutcomeJson, formatOutcomeText } from './format-outcome.ts';

/** Folders with files about people; places and postcodes know nobody. */
const FOLDERS = ['democracy-club', 'psephology', 'popolo', 'everypolitician', 'councillors'];

const files = hasRealData
  ? FOLDERS.flatMap((folder) =>
      readdirSync(realDataPath(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:csv|json)$/.test(name))
        .map((name) => path.join(folder, name)),
    )
  : [];

/** Kinds of files that name people: no other may hold what is private. */
const ABOUT_PEOPLE = importFormats.filter((format) => importSamples[format].isAboutPeople);

/** What the whole outcome says, on the screen and in the log, is held to it; answers with what it was recognised as. */
async function importQuietly(
  prisma: TestDatabase['prisma'],
  content: string | Buffer,
  name: string,
  wishes: object = {},
): Promise<ImportFormat | null> {
  const said: string[] = [];
  const listen = (chunk: unknown) => said.push(String(chunk)) > 0;
  const [out, err] = [
    vi.spyOn(process.stdout, 'write').mockImplementation(listen),
    vi.spyOn(process.stderr, 'write').mockImplementation(listen),
  ];
  const outcome = await importText(prisma, content, { name, ...wishes }).finally(() => {
    out.mockRestore();
    err.mockRestore();
  });
  const told = { files: [{ ...outcome, file: name }], applied: outcome.applied };
  expect(`${said.join('')}${formatOutcomeJson(told)}${formatOutcomeText(told, true)}`).not.toMatch(
    PRIVATE_PATTERN,
  );
  return outcome.format;
}

/** Tables in which any of it stands anywhere. */
async function leaks(prisma: TestDatabase['prisma']): Promise<string[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await prisma.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" AS t WHERE t::text ~ $1 LIMIT 1`,
      PRIVATE_PATTERN.source,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('R18: home addresses, birth dates, telephone numbers and e-mail addresses', () => {
  const database = testDatabase();

  beforeAll(async () => {
    await giveForSamples(database.prisma);
    await given(database.prisma).council('aldermere', { gss: 'E07900001' });
  });

  it.each(ABOUT_PEOPLE)('in a file of the kind %s are in no table, no log and no refusal', async (format) => {
    const { text, name, options } = importSamples[format];
    const plain = text.replace(/^False\n/, '');
    const isCsv = /^[^<{[]/.test(plain);
    const variants: readonly (string | Buffer)[] = isCsv
      ? [plantInCsv(plain), shiftInCsv(plain), plantInWorkbook(plain)]
      : plain.startsWith('<')
        ? [plantInXml(plain), shiftInXml(plain)]
        : [plantInJson(plain), shiftInJson(plain)];
    const formats: (ImportFormat | null)[] = [];
    for (const variant of variants)
      formats.push(await importQuietly(database.prisma, variant, name, options));
    // What has slipped may be recognised as nothing; what is whole, also as a workbook, is what it is.
    expect(formats.toSpliced(1, 1)).toEqual(isCsv ? [format, format] : [format]);
    expect(await leaks(database.prisma)).toEqual([]);
  });

  it.each(ABOUT_PEOPLE.filter((format) => /^[^<{[]/.test(importSamples[format].text)))(
    'in a file of the kind %s are nowhere, whichever column one of them slipped into',
    async (format) => {
      const { text, name, options } = importSamples[format];
      for (const slipped of slipInCsv(text.replace(/^False\n/, '')))
        await importQuietly(database.prisma, slipped, name, options);
      expect(await leaks(database.prisma)).toEqual([]);
    },
  );

  it('in a table whose columns are guessed are no role of a column', async () => {
    const { text } = importSamples.COUNCILLORS_CSV;
    const told = await importText(database.prisma, plantInCsv(text), {
      council: 'aldermere',
      listedOn: '2025-06-01',
      dryRun: true,
    });
    expect(JSON.stringify(told.notes)).toContain('Ward');
    expect(JSON.stringify(told)).not.toMatch(/home_address|birth_date|phone|email/);
  });
});

describe.skipIf(!hasRealData)(
  `R18: the same in real files${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
  () => {
    const database = testDatabase();

    beforeAll(() => loadStarterRecord(database.prisma));

    it.each(files)('of %s are in no table, no log and no error', { timeout: 120_000 }, async (file) => {
      const text = readFileSync(realDataPath(file), 'utf8');
      const variants = file.endsWith('.json') ? [plantInJson(text)] : [plantInCsv(text), shiftInCsv(text)];
      for (const variant of variants) {
        expect(variant).toMatch(PRIVATE_PATTERN);
        await importQuietly(database.prisma, variant, path.basename(file));
      }
      expect(await leaks(database.prisma)).toEqual([]);
    });
  },
);
