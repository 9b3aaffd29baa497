import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.ts';
import { DOCUMENT as PLEDGES } from '../src/generated/coop-pledge-tracker.ts';
import { DOCUMENT as REPRESENTATIVES } from '../src/generated/coop-representatives.ts';
import { pledges } from './answers/pledges.ts';
import { representatives } from './answers/representatives.ts';
import { startHost, startRecord } from './loopback.ts';
import type { Answers } from './loopback.ts';

const ANSWERS: Answers = { [REPRESENTATIVES]: representatives({}), [PLEDGES]: pledges() };

export const REPRESENTATIVES_DIV =
  '<div data-coop="representatives" data-council="aldermere"><p>Our councillors, as of 22 November 2026.</p></div>';
export const PLEDGES_DIV =
  '<div data-coop="pledge-tracker" data-manifesto="aldermere-labour-2023"><p>Our pledges, as of 22 November 2026.</p></div>';

export type Visit = {
  /** The page's body before the script. */
  body: string;
  head?: string;
  /** Answer headers of the host page; `RECORD` in them is our server. */
  headers?: Record<string, string>;
  /** Paths of the script on our server. */
  scripts?: string[];
  answers?: Answers;
  browser?: BrowserContextOptions;
};

/** What the page must never do, watched from before its first byte. */
type Watched = { violations: string[]; writes: string[]; shift: number };

let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** One browser a test file; every visit has a profile of its own. */
function launch(): Promise<Browser> {
  const executablePath = findChromium();
  browser ??= chromium.launch({ ...(executablePath !== null && { executablePath }), args: CHROMIUM_ARGS });
  return browser;
}

/** A host page on its own origin in a fresh profile, with our server on another, and all that was seen of both. */
export async function visit({
  body,
  head = '',
  headers = {},
  scripts = ['/v1/coop.js'],
  answers = ANSWERS,
  browser: options,
}: Visit) {
  await using stack = new AsyncDisposableStack();
  const record = stack.use(await startRecord({ ...answers }));
  const tags = scripts
    .map((path) => `<script type="module" async src="${record.origin}${path}"></script>`)
    .join('');
  const html = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A local party</title>${head}</head><body><main><h1>A local party</h1>${body}</main>${tags}</body></html>`;
  const named = Object.entries(headers).map(([name, value]) => [
    name,
    value.replaceAll('RECORD', record.origin),
  ]);
  const host = stack.use(await startHost(html, Object.fromEntries(named)));
  const profile = await (await launch()).newContext(options);
  stack.defer(() => profile.close());
  const page = await profile.newPage();

  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.addInitScript(watch);
  await page.goto(host.origin);
  const stay = stack.move();
  return {
    page,
    record,
    host,
    complaints,
    /** Addresses asked beside the page itself; those of our server without their origin and variables. */
    asked: () => asked.slice(1).map((url) => url.replace(record.origin, '').replace(/\?.*/, '')),
    seen: () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched),
    [Symbol.asyncDispose]: () => stay.disposeAsync(),
  };
}

/** Runs in the page. */
function watch(): void {
  const watched: Watched = { violations: [], writes: [], shift: 0 };
  Object.defineProperty(globalThis, 'watched', { value: watched, enumerable: false });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    watched.violations.push(`${violatedDirective} ${blockedURI}`),
  );
  for (const method of ['setItem', 'removeItem', 'clear'] as const) {
    Storage.prototype[method] = () => void watched.writes.push(method);
  }
  indexedDB.open = () => {
    watched.writes.push('indexedDB');
    throw new Error('no database here');
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Waits until every widget of the page has left loading, and gives their states. */
export async function settle(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const widgets = [
      ...document.querySelectorAll('coop-representatives, coop-pledge-tracker'),
    ] as (Element & { state?: string })[];
    return widgets.length > 0 && widgets.every(({ state }) => state !== undefined && state !== 'loading');
  });
  return page.evaluate(() =>
    [...document.querySelectorAll('coop-representatives, coop-pledge-tracker')].map(
      (widget) => (widget as Element & { state: string }).state,
    ),
  );
}
