import { runCoop } from './run-coop.ts';

/** A new data folder with the starter record in it: what an import finds on a machine that has been started once. */
export async function prepareRecord(
  dataFolder: string,
  file: string,
  options: readonly string[] = [],
): Promise<void> {
  const { code, stderr, stdout } = await runCoop(dataFolder, ['import', file, ...options]);
  if (code !== 0) throw new Error(`the record could not be made: ${stderr}${stdout}`);
}
