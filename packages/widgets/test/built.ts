import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');

/** The files of a real build, by their path in `dist`, without writing them. */
export async function buildFiles(config: 'vite.config.ts' | 'vite.modules.config.ts'): Promise<Map<string, string>> {
  const built = await build({
    root: ROOT,
    configFile: path.join(ROOT, config),
    logLevel: 'error',
    build: { write: false, reportCompressedSize: false },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error(`${config} should make one bundle`);
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}

let script: Promise<string> | undefined;

/** The one-file script as pages get it. Built once. */
export function buildScript(): Promise<string> {
  script ??= buildFiles('vite.config.ts').then((files) => {
    const code = files.get('v1/coop.js');
    if (files.size !== 1 || code === undefined) throw new Error('the one-file build should make v1/coop.js and nothing else');
    return code;
  });
  return script;
}
