import type { CoopRun } from './run-coop.ts';

/** What `coop import --json` says of a file. */
export type Outcome = Readonly<{ rows: number; created: number; updated: number; unchanged: number }>;

/** @throws where the import was refused, with the reasons it gave. */
export function readOutcome({ code, stdout, stderr }: CoopRun): Outcome {
  if (code !== 0) throw new Error(`the import ended with ${code}: ${(stderr + stdout).slice(0, 2000)}`);
  return JSON.parse(stdout) as Outcome;
}
