import { expect, test } from 'vitest';
import { PLEDGES_DIV, REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

/** No nonce, no inline style, no style attribute, trusted types: only our server may be asked for a script and for data. */
const POLICY =
  "default-src 'none'; script-src RECORD; connect-src RECORD; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const page = (body: string) => ({ body, headers: { 'Content-Security-Policy': POLICY } });

test('under a strict policy the widgets are complete and styled, and nothing is blocked', async () => {
  await using host = await visit(page(REPRESENTATIVES_DIV + PLEDGES_DIV));
  expect(await settle(host.page)).toEqual(['ready', 'ready']);
  expect(
    await host.page
      .locator('coop-pledge-tracker [part~=base]')
      .evaluate((frame) => getComputedStyle(frame).borderTopWidth),
  ).toBe('4px');
  await host.page.locator('summary').first().click();
  await host.page.getByRole('button', { name: 'Show all 10' }).click();
  expect((await host.seen()).violations).toEqual([]);
  expect(host.complaints).toEqual([]);
});

test('a box can be reserved without a style attribute', async () => {
  await using host = await visit(
    page(REPRESENTATIVES_DIV.replace('data-council', 'data-min-height="90rem" data-council')),
  );
  await settle(host.page);
  expect(await host.page.locator('[data-coop]').evaluate((div) => div.clientHeight)).toBe(1440);
  expect((await host.seen()).violations).toEqual([]);
});
