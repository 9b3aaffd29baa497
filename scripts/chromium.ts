import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import type { chromium } from 'playwright';
import { run } from './prepare.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What to type where no browser was found; printed by the tests that need one. */
export const CHROMIUM_INSTALL_LINE = 'apt-get update && apt-get install -y chromium';

/**
 * Flags for every browser the tests start: nothing of the browser's own may reach the network, and its
 * sandbox cannot be set up by root.
 */
export const CHROMIUM_ARGS: string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The browser of the tests: `CHROMIUM_PATH`, else a Chromium or Chrome of the system, else the one Playwright
 * has downloaded before. Null when there is none. A `CHROMIUM_PATH` that names no file throws.
 */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist: correct it or leave it unset.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...MAC_PATHS,
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? findPlaywrightChromium();
}

function findPlaywrightChromium(): string | null {
  // Loaded here only, because this file is also read before the packages are installed.
  const playwright = createRequire(import.meta.url)('playwright') as { chromium: typeof chromium };
  const executable = playwright.chromium.executablePath();
  return existsSync(executable) ? executable : null;
}

/**
 * The browser of the tests, installed from Debian's packages when there is none and we may.
 * Null when there is none and it could not be installed.
 */
export async function findOrInstallChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  const { code, output } = await run([
    'sh',
    '-c',
    `DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; ${CHROMIUM_INSTALL_LINE}`,
  ]);
  if (code !== 0) console.error(output);
  return findChromium();
}
