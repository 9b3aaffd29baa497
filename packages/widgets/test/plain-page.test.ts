import { expect, test } from 'vitest';
import { DOCUMENT as PLEDGES } from '../src/generated/coop-pledge-tracker.ts';
import { DOCUMENT as REPRESENTATIVES } from '../src/generated/coop-representatives.ts';
import { holding, representatives } from './answers/representatives.ts';
import { PLEDGES_DIV, REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

test.each([
  [REPRESENTATIVES_DIV, REPRESENTATIVES],
  [PLEDGES_DIV, PLEDGES],
])('a widget takes two requests to its full view: the script and the question', async (body, document) => {
  await using host = await visit({ body });
  expect(await settle(host.page)).toEqual(['ready']);
  expect(host.asked()).toEqual(['/v1/coop.js', `/q/${document}`]);
});

test('twice the same question on a page is asked once', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV + PLEDGES_DIV + REPRESENTATIVES_DIV });
  expect(await settle(host.page)).toEqual(['ready', 'ready', 'ready']);
  expect(host.asked().toSorted()).toEqual(
    ['/v1/coop.js', `/q/${PLEDGES}`, `/q/${REPRESENTATIVES}`].toSorted(),
  );
});

test('the page is left as it was: no storage, no cookie, no global, no complaint, no other origin', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV + PLEDGES_DIV });
  const globalsOf = () => host.page.evaluate(() => Object.keys(globalThis));
  await settle(host.page);
  const withWidgets = await globalsOf();
  await using bare = await visit({ body: '', scripts: [] });
  expect(withWidgets).toEqual(await bare.page.evaluate(() => Object.keys(globalThis)));
  expect(host.asked().filter((url) => url.startsWith('http'))).toEqual([]);
  expect(host.complaints).toEqual([]);
  expect(await host.seen()).toMatchObject({ violations: [], writes: [] });
  expect(await host.page.evaluate(() => document.cookie)).toBe('');
});

test('the question is a simple request that tells neither page nor reader', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV });
  await settle(host.page);
  const questions = host.record.requests.filter(({ url }) => url?.startsWith('/q/'));
  expect(questions.map(({ method }) => method)).toEqual(['GET']);
  expect(questions[0]?.headers.referer).toBeUndefined();
  expect(questions[0]?.headers.cookie).toBeUndefined();
});

test('a change of the record shows at the next check, by ETag; without a change nothing but 304 travels', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV });
  await settle(host.page);
  const widget = host.page.locator('coop-representatives');
  const refresh = () =>
    widget.evaluate((element) => (element as HTMLElement & { refresh(): Promise<void> }).refresh());
  await refresh();
  expect(host.record.requests.at(-1)?.headers['if-none-match']).toMatch(/^W\//);
  host.record.answers[REPRESENTATIVES] = representatives({ nodes: [holding('Idris Vaughan')] });
  await refresh();
  expect(await widget.getByText('Idris Vaughan').isVisible()).toBe(true);
});

test('a page keeps what it shows through our outage', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV });
  await settle(host.page);
  host.record.answers[REPRESENTATIVES] = 503;
  const widget = host.page.locator('coop-representatives');
  await widget.evaluate((element) => (element as HTMLElement & { refresh(): Promise<void> }).refresh());
  expect(await settle(host.page)).toEqual(['stale']);
  expect(await widget.getByText('Ada Penhaligon').isVisible()).toBe(true);
});

test('without scripts the fallback stands', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV, browser: { javaScriptEnabled: false } });
  expect(await host.page.getByText('Our councillors, as of 22 November 2026.').isVisible()).toBe(true);
});
