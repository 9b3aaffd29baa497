/**
 * Runs one of our TypeScript scripts under the Node and pnpm that .node-version and package.json name, whatever
 * Node typed the command: it fetches both through npx when they are not here. Plain JavaScript of Node 20.
 * Nothing of its own goes to stdout, because commands such as `coop import --json` write data there.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '..');
const nodeMajor = readFileSync(path.join(root, '.node-version'), 'utf8').trim();
const pnpm = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
const npmLine = ['--yes', '--loglevel=error', `--package=node@${nodeMajor}`, `--package=${pnpm}`];

/** How long fetching may be silent before a word about it. */
const SILENCE_MS = 3000;

/** How often we look whether the npm or pnpm that started us is still there. */
const PARENT_POLL_MS = 1000;

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  COOP_CWD: process.env.COOP_CWD ?? process.env.INIT_CWD ?? process.cwd(),
  // The tests use the system's Chromium; Playwright's own download fails behind many a company wall.
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};

// Flags of Node stand before the script.
const typed = process.argv.slice(2);
const scriptAt = typed.findIndex((word) => !word.startsWith('--'));
const [script, ...scriptArguments] = typed.slice(scriptAt);
const toolchain = (await findHere()) ?? (await fetchThroughNpx());
const child = spawn(
  toolchain.node,
  [...typed.slice(0, scriptAt), path.resolve(script ?? ''), ...scriptArguments],
  {
    cwd: root,
    // The channel tells the script when we are gone, however we ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...env, PATH: [toolchain.folder, env.PATH].filter(Boolean).join(path.delimiter) },
  },
);

const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, forward);

const starter = starterOf(process.ppid);
setInterval(() => starterOf(process.ppid) === starter || child.kill('SIGTERM'), PARENT_POLL_MS).unref();

child.on('error', (error) => {
  console.error(`${toolchain.node} could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  // Ends the way the script ended, so that the shell sees the same.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

/** The Node that runs this, when it is new enough and our pnpm is on the PATH. */
async function findHere() {
  if (Number(process.versions.node.split('.')[0]) < Number(nodeMajor)) return null;
  const found = await capture('pnpm', ['--version']);
  return `pnpm@${found.output.trim()}` === pnpm
    ? { node: process.execPath, folder: path.dirname(process.execPath) }
    : null;
}

async function fetchThroughNpx() {
  const notice = setTimeout(
    () =>
      console.error(
        `Fetching Node ${nodeMajor} and ${pnpm} through npx (once; npm keeps them in its cache).`,
      ),
    SILENCE_MS,
  );
  const found = await capture('npx', [...npmLine, '-c', 'node -p process.execPath && command -v pnpm']);
  clearTimeout(notice);
  const [node, pnpmPath] = found.output.trim().split('\n');
  if (found.code === 0 && node && pnpmPath) return { node, folder: path.dirname(pnpmPath) };
  console.error(
    `Node ${nodeMajor} and ${pnpm} are needed and npx could not fetch them: check the network, or install both.`,
  );
  return process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} input
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function capture(command, input) {
  return new Promise((resolve) => {
    let output = '';
    const running = spawn(command, input, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    running.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    running.on('error', () => resolve({ code: null, output }));
    running.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Process id of the npm or pnpm that started us: our parent, or the parent of the shell that it ran our line in.
 * Another number means that it has gone. (Only Linux tells about a parent's parent.)
 * @param {number} parent
 */
function starterOf(parent) {
  try {
    const [, name, grandparent] =
      /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return name === 'sh' && process.env.npm_lifecycle_event ? Number(grandparent) : parent;
  } catch {
    return parent;
  }
}
