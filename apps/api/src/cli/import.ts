import path from 'node:path';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { createPrismaClient } from '../db/prisma-client.ts';
import { formatOutcomeJson, formatOutcomeText } from '../importers/format-outcome.ts';
import { importFiles } from '../importers/import-files.ts';
import type { ImportOutcome } from '../importers/import-outcome.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';
import { applySuppressions } from '../suppression/apply-suppressions.ts';
import { suppressionFileIn } from '../suppression/suppression-file.ts';
import type { Command } from './command.ts';
import {
  getImportOptions,
  importOptionTypes,
  readImportOptions,
  type ReadOptions,
} from './import-options.ts';

const USAGE =
  'import FILE… [--apply] [--json] [--election parl.YYYY-MM-DD] [--council SLUG|GSS] [--map JSON] [--licence TEXT] [--listed-on YYYY-MM-DD] [--retrieved-on YYYY-MM-DD] [--fewer-postcodes]';

/** One for the import's transaction and one to spare. */
const CONNECTIONS = 2;

/** Imports files into the record, beside a running server or without one. Stdout carries the result alone. */
export const importCommand: Command = {
  usage: USAGE,
  summary: 'imports files of candidates, results, councillors and more; writes nothing without --apply',
  async run(input, typedIn) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { apply: { type: 'boolean' }, json: { type: 'boolean' }, ...importOptionTypes },
    });
    const options = readImportOptions(values, formatDay(todayInLondon(new Date())));
    if (typeof options === 'string' || positionals.length === 0) {
      const complaint = typeof options === 'string' ? options : 'Name a file to import.';
      console.error(`${complaint}\nIt is typed: coop ${USAGE}`);
      return 2;
    }
    keepMemorySmall();
    const paths = positionals.map((file) => path.resolve(typedIn, file));
    const outcome = await importIntoRecord(paths, values.apply === true, options);
    console.log(values.json ? formatOutcomeJson(outcome) : formatOutcomeText(outcome, values.apply === true));
    return outcome.files.some(({ errors }) => errors.length > 0) ? 1 : 0;
  },
};

/**
 * Reads and writes a batch at a time, and so leaves much behind that nobody needs any more. V8 would let that grow to several times
 * what is in use before it cleans up; a machine that serves readers beside the import needs the memory more than the import the time.
 * It may grow by a twentieth of what is in use; what is new has the 16 MB that package.json gives every command. V8's own mode for small memory also packs everything together each time, which took longer than the import.
 */
function keepMemorySmall(): void {
  v8.setFlagsFromString('--heap-growing-percent=5');
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}

async function importIntoRecord(
  paths: readonly string[],
  isApplied: boolean,
  typed: ReadOptions,
): Promise<ImportOutcome> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    await migrate(database.record);
    const prisma = createPrismaClient(database.record, CONNECTIONS);
    try {
      // An import fills a record but does not begin one: what the starter record holds would never be loaded after it.
      await loadStarterRecord(prisma);
      const options = await getImportOptions(prisma, typed);
      const suppressions = suppressionFileIn(config.dataFolder);
      await applySuppressions(prisma, suppressions);
      const outcome = await importFiles(prisma, { paths, isApplied, options, actorId: null });
      // Somebody found by name and body is known by the file's ids from now on.
      if (outcome.applied) await applySuppressions(prisma, suppressions);
      return outcome;
    } finally {
      await prisma.$disconnect();
    }
  } finally {
    await database.close();
  }
}
