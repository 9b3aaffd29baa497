import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type House, startHouse } from './house.ts';
import { join } from './join.ts';

let house: House;
let browser: Browser;
let editor: Page;
let axeSource: string;

beforeAll(async () => {
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  house = await startHouse();
  browser = await openBrowser();
  editor = await join(browser, house.joinLink, 'Ada');
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** What axe finds wrong on the page as it stands: rule and the elements it is about. */
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const PAGES = [
  '/',
  '/councils',
  '/councils/derby',
  '/gallery',
  '/admin/#/',
  '/admin/#/people',
  '/admin/#/representatives',
  '/admin/#/pledges',
];

describe.each([320, 1280])('at %i px', (width) => {
  test.each(PAGES)('%s can be read by everybody and needs no sideways scrolling', async (path) => {
    const complaints: string[] = [];
    const page = await editor.context().newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${house.url}${path}`, { waitUntil: 'networkidle' });
    // A busy machine may have no request under way before the page has begun to show.
    await page.locator('h1').first().waitFor({ state: 'attached' });
    expect(await audit(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
