import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { writeSource } from '../../test/import-csv.ts';
import { PRIVATE_PATTERN, plantInCsv, plantInJson, shiftInCsv } from '../../test/plant-private.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';
import { formatOutcomeJson, formatOutcomeText } from './format-outcome.ts';
import { importFiles } from './import-files.ts';

/** Folders with files about people; places and postcodes know nobody. */
const FOLDERS = ['democracy-club', 'psephology', 'popolo', 'everypolitician', 'councillors'];

const files = hasRealData
  ? FOLDERS.flatMap((folder) =>
      readdirSync(realDataPath(folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:csv|json)$/.test(name))
        .map((name) => path.join(folder, name)),
    )
  : [];

/** Import formats that the files must be recognised as, so that none slips out of the walk. */
const MUST_BE_WALKED = [
  'DEMOCRACY_CLUB_CANDIDATES_CSV',
  'DEMOCRACY_CLUB_BALLOTS_JSON',
  'DEMOCRACY_CLUB_RESULT_SETS_JSON',
  'PSEPHOLOGY_CANDIDACIES_CSV',
  'POPOLO_JSON',
  'EVERYPOLITICIAN_CSV',
];

describe.skipIf(!hasRealData)(
  `R18: home addresses, birth dates, telephone numbers and e-mail addresses of candidates${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
  () => {
    const database = testDatabase();
    const walked = new Set<string>();

    beforeAll(() => loadStarterRecord(database.prisma));

    it.each(files)('of %s are in no table, no log and no error', { timeout: 120_000 }, async (file) => {
      const text = readFileSync(realDataPath(file), 'utf8');
      const variants = file.endsWith('.json') ? [plantInJson(text)] : [plantInCsv(text), shiftInCsv(text)];
      for (const variant of variants) {
        expect(variant).toMatch(PRIVATE_PATTERN);
        const said: string[] = [];
        const listen = (chunk: unknown) => said.push(String(chunk)) > 0;
        const [out, err] = [
          vi.spyOn(process.stdout, 'write').mockImplementation(listen),
          vi.spyOn(process.stderr, 'write').mockImplementation(listen),
        ];
        const outcome = await importFiles(database.prisma, {
          paths: [await writeSource(variant, path.basename(file))],
          isApplied: true,
          options: { election: null },
          actorId: null,
        }).finally(() => {
          out.mockRestore();
          err.mockRestore();
        });
        for (const { format } of outcome.files) if (format !== null) walked.add(format);
        expect(
          `${said.join('')}${formatOutcomeJson(outcome)}${formatOutcomeText(outcome, true)}`,
        ).not.toMatch(PRIVATE_PATTERN);
      }
      expect(await leaks()).toEqual([]);
    });

    it('every kind of file about people was among them', () => {
      expect([...walked]).toEqual(expect.arrayContaining(MUST_BE_WALKED));
    });

    /** Tables in which any of it stands anywhere. */
    async function leaks(): Promise<string[]> {
      const tables = await database.prisma.$queryRaw<{ name: string }[]>`
        SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await database.prisma.$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM "${name}" AS t WHERE t::text ~ $1 LIMIT 1`,
          PRIVATE_PATTERN.source,
        );
        if (rows.length > 0) found.push(name);
      }
      return found;
    }
  },
);
