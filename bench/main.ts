/**
 * pnpm bench [candidates|councillors|directory|reading …] [--scale 0.1]: generates files as large as the real ones, imports and reads them as a user
 * would, and prints what it took beside the budgets. Ends with 1 where a budget is not kept.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { prepare } from '../scripts/prepare.ts';
import { importCandidates } from './import-candidates.ts';
import { importLists } from './import-lists.ts';
import { loadDirectory } from './load-directory.ts';
import { readRecord } from './read-record.ts';
import type { Workplace } from './measure/workplace.ts';
import { formatMeasure, keepsBudget, type Measure } from './measure/report.ts';

type Bench = (place: Workplace, scale: number) => Promise<Measure[]>;

const BENCHES: Readonly<Record<string, Bench>> = {
  candidates: importCandidates,
  councillors: importLists,
  directory: loadDirectory,
  reading: readRecord,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' } },
});
const scale = Number(values.scale);
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined || !(scale > 0 && scale <= 1)) {
  const complaint =
    unknown === undefined ? '--scale is above 0 and at most 1.' : `There is no bench "${unknown}".`;
  console.error(`${complaint}\nIt is typed: pnpm bench [${Object.keys(BENCHES).join('|')} …] [--scale 0.1]`);
  process.exit(2);
}
if (!(await prepare((line) => console.error(line)))) process.exit(1);

const measures: Measure[] = [];
for (const name of names) {
  console.error(`${name} …`);
  measures.push(...(await runBench(name)));
}
console.log(
  `Scale ${scale} on ${os.cpus().length} cores, ${(os.totalmem() / 1e9).toFixed(0)} GB of memory, Node ${process.version}.\n`,
);
console.log(
  ['| what | measured | budget | |', '|---|---|---|---|', ...measures.map(formatMeasure)].join('\n'),
);
process.exitCode = measures.every(keepsBudget) ? 0 : 1;

async function runBench(name: string): Promise<Measure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-bench-'));
  try {
    const place = { files: folder, data: path.join(folder, 'data') };
    return (await BENCHES[name]?.(place, scale)) ?? [];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
