import { expect, test } from 'vitest';
import { PLEDGES_DIV, REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

const HOSTILE = `<style>
  body * { all: unset !important; color: red !important; font-size: 3px !important; display: inline !important; text-transform: uppercase !important; letter-spacing: 1em !important; line-height: 0.2 !important; text-align: right !important; visibility: visible !important; white-space: nowrap !important }
  a, button, ul, li, p, svg, article { display: none !important }
</style>`;

test('the page’s rules do not reach into the widgets', async () => {
  await using host = await visit({
    head: HOSTILE,
    body: REPRESENTATIVES_DIV + PLEDGES_DIV,
    browser: { viewport: { width: 390, height: 800 } },
  });
  expect(await settle(host.page)).toEqual(['ready', 'ready']);
  const styleOf = (selector: string) =>
    host.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, display, fontSize, letterSpacing, textTransform, whiteSpace } =
          getComputedStyle(element);
        return { color, display, fontSize, letterSpacing, textTransform, whiteSpace };
      });
  expect(await styleOf('coop-representatives [part~=base]')).toEqual({
    color: 'rgb(30, 26, 38)',
    display: 'block',
    fontSize: '14px',
    letterSpacing: 'normal',
    textTransform: 'none',
    whiteSpace: 'normal',
  });
  expect(await styleOf('coop-pledge-tracker [part=count]')).toMatchObject({
    display: 'inline-block',
    textTransform: 'none',
  });
  expect(await host.page.locator('coop-representatives a').first().isVisible()).toBe(true);
  expect(await host.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a page may restyle by properties and parts', async () => {
  const head = `<style>coop-pledge-tracker { --coop-accent: rgb(1, 2, 3); --coop-surface: transparent } coop-pledge-tracker::part(heading) { font-size: 40px }</style>`;
  await using host = await visit({ head, body: PLEDGES_DIV });
  await settle(host.page);
  const style = (selector: string, name: 'borderTopColor' | 'fontSize' | 'backgroundColor') =>
    host.page.locator(selector).evaluate((element, property) => getComputedStyle(element)[property], name);
  expect(await style('[part~=base]', 'borderTopColor')).toBe('rgb(1, 2, 3)');
  expect(await style('[part~=base]', 'backgroundColor')).toBe('rgba(0, 0, 0, 0)');
  expect(await style('[part=heading]', 'fontSize')).toBe('40px');
});
