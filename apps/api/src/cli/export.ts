import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatEnd, formatEntry, formatHeader } from '../change-log/log-line.ts';
import { readChangeLog } from '../change-log/read-change-log.ts';
import { formatDay, todayInLondon } from '../calendar/day.ts';
import { formatCsv, formatWorkbook } from '../party-list/format-party-list.ts';
import { loadPartyList } from '../party-list/load-party-list.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

const USAGE = 'export change-log [--payloads] | party-list [--format csv|xlsx]';

/** Writes the change log, a line a change set, or the Party's list to stdout. */
export const exportCommand: Command = {
  usage: USAGE,
  summary:
    'writes to stdout: the change log, ids and hashes, with --payloads also what was written, by whom and why; or whom the Party endorses, as a list that can be imported',
  async run(input) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { payloads: { type: 'boolean' }, format: { type: 'string' } },
    });
    const [what, ...others] = positionals;
    if (others.length > 0 || (what !== 'change-log' && what !== 'party-list'))
      return mistyped('Say what to export: change-log or party-list.');
    if (what === 'party-list') {
      if (values.payloads) return mistyped('--payloads is for the change log.');
      return exportPartyList(values.format ?? 'csv');
    }
    if (values.format !== undefined) return mistyped('--format is for the Party’s list.');
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

async function exportPartyList(format: string): Promise<number> {
  if (format !== 'csv' && format !== 'xlsx') return mistyped('--format takes csv or xlsx.');
  const rows = await withRecord((prisma) => loadPartyList(prisma, formatDay(todayInLondon())));
  const list = format === 'csv' ? formatCsv(rows) : formatWorkbook(rows);
  if (!process.stdout.write(list)) await once(process.stdout, 'drain');
  console.error(
    `${rows.length} endorsements. Who is supported is not public unless a source or their consent says so: keep the file private.`,
  );
  return 0;
}

function mistyped(complaint: string): number {
  console.error(`${complaint}\nIt is typed: coop ${USAGE}`);
  return 2;
}
