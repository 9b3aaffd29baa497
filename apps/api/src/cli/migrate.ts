import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import type { Command } from './command.ts';

/** Brings both databases to the schema of this code, as the start of the server does. */
export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'applies the migrations that the record and the sandbox do not have yet',
  async run(input) {
    parseArgs({ args: input, options: {} });
    const database = await openDatabase(readConfig());
    try {
      for (const connection of [database.record, database.sandbox]) {
        const applied = await migrate(connection);
        console.log(
          `${connection.database}: ${applied.length === 0 ? 'nothing to apply' : `applied ${applied.join(', ')}`}`,
        );
      }
      return 0;
    } finally {
      await database.close();
    }
  },
};
