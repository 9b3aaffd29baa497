import { expect, test } from 'vitest';
import { PLEDGE_TRACKER_MIN_HEIGHT } from '../src/coop-pledge-tracker/coop-pledge-tracker.examples.ts';
import { REPRESENTATIVES_MIN_HEIGHT } from '../src/coop-representatives/coop-representatives.examples.ts';
import { DOCUMENT as PLEDGES } from '../src/generated/coop-pledge-tracker.ts';
import { DOCUMENT as REPRESENTATIVES } from '../src/generated/coop-representatives.ts';
import { pledges } from './answers/pledges.ts';
import { demonstration } from './answers/publisher.ts';
import { representatives } from './answers/representatives.ts';
import { PLEDGES_DIV, REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

const reserve = (div: string, minHeight: string) =>
  div.replace('<div', `<div style="min-height:${minHeight}"`);

const BODY = `<div>${reserve(REPRESENTATIVES_DIV, REPRESENTATIVES_MIN_HEIGHT)}</div><p>What the page says next.</p>${reserve(PLEDGES_DIV, PLEDGE_TRACKER_MIN_HEIGHT)}<p>And after that.</p>`;

test.each([320, 390, 1280])('at %i px nothing moves when the widgets appear', async (width) => {
  await using host = await visit({
    body: BODY,
    answers: { [REPRESENTATIVES]: representatives({ publisher: demonstration }), [PLEDGES]: pledges() },
    browser: { viewport: { width, height: 800 } },
  });
  expect(await settle(host.page)).toEqual(['ready', 'ready']);
  await host.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect((await host.seen()).shift).toBe(0);
  const overflow = await host.page.evaluate(() =>
    [...document.querySelectorAll('[data-coop]')].map(
      (div) => div.getBoundingClientRect().height - Number.parseFloat(getComputedStyle(div).minHeight),
    ),
  );
  expect(overflow).toEqual([0, 0]);
});
