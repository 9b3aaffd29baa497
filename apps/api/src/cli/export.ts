import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatEnd, formatEntry, formatHeader } from '../change-log/log-line.ts';
import { readChangeLog } from '../change-log/read-change-log.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

const USAGE = 'export change-log [--payloads]';

/** Writes the change log to stdout, a line a change set. */
export const exportCommand: Command = {
  usage: USAGE,
  summary:
    'writes the change log to stdout: ids and hashes; with --payloads also what was written, by whom and why',
  async run(input) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { payloads: { type: 'boolean' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'change-log') {
      console.error(`Say what to export: change-log.\nIt is typed: coop ${USAGE}`);
      return 2;
    }
    const withPayloads = values.payloads === true;
    const { changeSets } = await withRecord(async (prisma) => {
      await write(formatHeader({ exportedAt: new Date().toISOString(), withPayloads }));
      const outcome = await readChangeLog(prisma, { withPayloads }, (entry) => write(formatEntry(entry)));
      await write(formatEnd(outcome.head));
      return outcome;
    });
    console.error(
      `${changeSets} change sets${withPayloads ? ', with payloads: keep the file private' : ''}.`,
    );
    return 0;
  },
};

/** Waits for a slow reader, so that nothing piles up. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
