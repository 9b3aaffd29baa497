import { type Browser, chromium } from 'playwright';
import { CHROMIUM_ARGS, CHROMIUM_INSTALL_LINE, findChromium } from '../scripts/chromium.ts';

/** The machine's Chromium. Throws the line that installs one where there is none: such a test fails, it is not skipped. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(`no browser was found; install one: ${CHROMIUM_INSTALL_LINE}`);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}
