import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGS, CHROMIUM_INSTALL_LINE, findChromium } from '../../../../scripts/chromium.ts';
import { testPages } from '../../test/pages.ts';
import { openFileStore } from '../files/file-store.ts';
import { serveKeptFiles } from '../http/kept-files.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const pages = testPages();
let browser: Browser;
let origin: string;
let axe: string;
let folder: string;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error(`These tests read the pages in a browser and found none: ${CHROMIUM_INSTALL_LINE}`);
  await loadStarterRecord(pages.record.prisma);
  folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-files-'));
  const store = openFileStore(folder);
  await loadSandboxRecord(pages.sandbox.prisma, { store });
  serveKeptFiles(pages.app, { prefix: '/sandbox', prisma: pages.sandbox.prisma, files: store });
  await pages.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(pages.app.server.address() as AddressInfo).port}`;
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

const ADDRESSES = [
  '/',
  '/councils?q=derby',
  '/councils/derby',
  '/sandbox',
  '/sandbox/corrections',
  '/sandbox/councils/aldermere',
  '/sandbox/councils/old-aldermere',
  '/sandbox/local-parties/aldermere-co-op',
  '/sandbox/people/rowena-ashdown',
  '/sandbox/people/rowena-ashdown?asOf=2023-05-07',
  '/sandbox/councils/aldermere?asOf=2024-09-20',
  '/sandbox/pledges/aldermere-labour-2023/ALD-08',
  '/sandbox/challenge/aldermere-labour-2023/ALD-12',
  '/challenge/derby-labour-2023/DER-01',
  '/sandbox/manifestos/aldermere-labour-2023',
  '/sandbox/campaigns/warm-homes-charter?council=aldermere',
  '/campaigns',
  '/gallery',
  '/councils/nowhere',
];

/** Each language once at each end of the widths and of the colour schemes. */
const LOOKS = [
  { lang: 'en', width: 1280, colorScheme: 'light' },
  { lang: 'cy', width: 320, colorScheme: 'dark' },
] as const;

/** What a reader may set (WCAG 2.2, 1.4.12): room enough that no page fits by the luck of this machine's fonts. */
const WIDE_TEXT =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

const SLOWLY = 60_000;

test.each(ADDRESSES)(
  '%s can be read by everybody: axe finds nothing, nothing runs off the side, nothing is asked elsewhere',
  { timeout: SLOWLY },
  async (address) => {
    for (const look of LOOKS) {
      const { page, complaints } = await open(address, look);
      const where = `${address} ${look.lang} ${look.width} ${look.colorScheme}`;
      expect({ [where]: await audit(page) }).toEqual({ [where]: [] });
      expect({ [where]: complaints }).toEqual({ [where]: [] });
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect({
          [where]: width,
          wide: await evaluate(page, 'document.documentElement.scrollWidth'),
        }).toEqual({ [where]: width, wide: width });
      }
      await page.setViewportSize({ width: 320, height: 900 });
      await page.addStyleTag({ content: WIDE_TEXT });
      expect({
        [`${where}, widely spaced`]: await evaluate(page, 'document.documentElement.scrollWidth'),
      }).toEqual({ [`${where}, widely spaced`]: 320 });
      await page.context().close();
    }
  },
);

test('without scripts a timeline still opens, and on paper it is open with the imprint below', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/sandbox/councils/aldermere`);
  const article = page.locator('#aldermere-labour-2023-ald-08');
  const source = article.getByText('Cabinet minutes, item 5');
  expect(await source.isVisible()).toBe(false);
  await article.locator('summary').click();
  expect(await source.isVisible()).toBe(true);

  await page.reload();
  await page.emulateMedia({ media: 'print' });
  expect(await source.isVisible()).toBe(true);
  expect(
    await page.getByText('Printed from https://coop.example.org/sandbox/councils/aldermere on').isVisible(),
  ).toBe(true);
  expect(
    await page.locator('footer').getByText('Demonstration copy, not published by any party.').isVisible(),
  ).toBe(true);
  expect(await page.getByRole('navigation', { name: 'This site' }).isVisible()).toBe(false);
  await context.close();
});

test('what is behind a council’s row of a campaign opens without scripts, and is printed', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/sandbox/campaigns/warm-homes-charter`);
  const row = page.locator('.behind', { hasText: 'What is recorded of Aldermere Council' });
  const minutes = row.getByRole('link', { name: 'Minutes of full council' }).first();
  expect(await minutes.isVisible()).toBe(false);
  await row.locator('summary').click();
  expect(await minutes.isVisible()).toBe(true);
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  expect(await minutes.isVisible()).toBe(true);
  await context.close();
});

test('the search works without scripts and keeps the language', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/?lang=cy`);
  await page.getByLabel('Enw neu god GSS').fill('W06000015');
  await page.getByRole('button', { name: 'Chwilio' }).click();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('cy');
  await page.getByRole('link', { name: 'Cyngor Caerdydd' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cyngor Caerdydd');
  await context.close();
});

/** A page as a reader sees it, and what the browser complains of: errors, blocked content, requests to other sites. */
async function open(address: string, { lang, width, colorScheme }: (typeof LOOKS)[number]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = address === '/councils/nowhere' && message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(request.url());
  });
  // The widgets have tests of their own; here it is the page around them.
  await page.route('**/v1/coop.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${origin}${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
  await evaluate(page, "document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  return { page, complaints };
}

/** Everything axe finds, a line each. */
async function audit(page: Page): Promise<string[]> {
  const result = await evaluate(
    page,
    `${axe};axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
  );
  return result as string[];
}

/** Runs an expression in the page, past its content policy, which rightly forbids to evaluate text. */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}
