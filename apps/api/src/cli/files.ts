import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { checkFiles, type FileFault } from '../files/check-files.ts';
import { openFileStore } from '../files/file-store.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

const USAGE = 'files check [--json]';

const SAID: Readonly<Record<FileFault['fault'], string>> = {
  MISSING: 'is missing',
  ALTERED: 'is not what was uploaded',
};

/** Holds the uploaded files against their hashes: after a restore, or when a disk is doubted. Stdout carries the result alone. */
export const filesCommand: Command = {
  usage: USAGE,
  summary: 'checks that every uploaded file is there and is what was uploaded',
  async run(input) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.join(' ') !== 'check') {
      console.error(`files knows one thing to do: check.\nIt is typed: coop ${USAGE}`);
      return 2;
    }
    const store = openFileStore(readConfig().dataFolder);
    const faults: FileFault[] = [];
    let checked = 0;
    await withRecord(async (prisma) => {
      for await (const { sha256, fault } of checkFiles(prisma, store)) {
        checked += 1;
        if (fault !== null) faults.push({ sha256, fault });
      }
    });
    console.log(values.json ? JSON.stringify({ checked, faults }) : formatFaults(checked, faults));
    return faults.length === 0 ? 0 : 1;
  },
};

function formatFaults(checked: number, faults: readonly FileFault[]): string {
  const files = checked === 1 ? '1 file' : `${checked} files`;
  if (faults.length === 0) return `${files} checked: each is what was uploaded.`;
  const rows = faults.map(({ sha256, fault }) => `  ${sha256} ${SAID[fault]}`);
  return `${files} checked:\n${rows.join('\n')}\nPut them back from a backup, or upload the same files again.`;
}
