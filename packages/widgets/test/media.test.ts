import { expect, test } from 'vitest';
import { PLEDGES_DIV, REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

const BODY = REPRESENTATIVES_DIV + PLEDGES_DIV;

test('at 320 px, in either direction of writing, nothing sticks out', async () => {
  for (const body of [BODY, `<div dir="rtl">${BODY}</div>`]) {
    await using host = await visit({ body, browser: { viewport: { width: 320, height: 800 } } });
    await settle(host.page);
    await host.page.locator('summary').first().click();
    expect(await host.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('the scheme is the page’s: dark where the page is dark, light where it says nothing', async () => {
  const surface = (colorScheme: string) => ({
    body: `<div style="color-scheme:${colorScheme}">${PLEDGES_DIV}</div>`,
    browser: { colorScheme: 'dark' } as const,
  });
  for (const [scheme, colour] of [
    ['dark', 'rgb(26, 22, 34)'],
    ['light dark', 'rgb(26, 22, 34)'],
    ['normal', 'rgb(255, 255, 255)'],
  ] as const) {
    await using host = await visit(surface(scheme));
    await settle(host.page);
    expect(
      await host.page.locator('[part~=base]').evaluate((frame) => getComputedStyle(frame).backgroundColor),
    ).toBe(colour);
  }
});

test('on paper everything is there: the whole list, and what the pledges open to', async () => {
  await using host = await visit({ body: BODY });
  await settle(host.page);
  await host.page.emulateMedia({ media: 'print' });
  expect(await host.page.locator('[part=person]:visible').count()).toBe(14);
  expect(await host.page.locator('[part=pledge]:visible').count()).toBe(10);
  expect(await host.page.getByText('The shop opened in the Corn Exchange.').isVisible()).toBe(true);
  expect(await host.page.locator('[part=more]:visible').count()).toBe(0);
});

test('with forced colours the shapes and the frame stay', async () => {
  await using host = await visit({ body: PLEDGES_DIV, browser: { forcedColors: 'active' } });
  await settle(host.page);
  const icon = host.page.locator('[part=status] svg').first();
  expect(await icon.evaluate((svg) => getComputedStyle(svg).stroke)).not.toBe('none');
  expect(
    await host.page.locator('[part~=base]').evaluate((frame) => getComputedStyle(frame).borderTopStyle),
  ).toBe('solid');
});

test('nothing moves by itself', async () => {
  await using host = await visit({ body: BODY });
  await settle(host.page);
  await host.page.locator('summary').first().click();
  expect(await host.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('everything can be reached and worked by keyboard', async () => {
  await using host = await visit({ body: PLEDGES_DIV });
  await settle(host.page);
  const focused = () =>
    host.page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement;
      return `${element?.localName} ${element?.textContent?.replaceAll(/\s+/g, ' ').trim()}`;
    });
  await host.page.keyboard.press('Tab');
  expect(await focused()).toBe('button 1 Delivered');
  await host.page.keyboard.press('Enter');
  expect(await host.page.locator('[part=pledge]').count()).toBe(1);
  await host.page.keyboard.press('Enter');
  for (let step = 0; step < 9; step++) await host.page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^summary ALD-01/);
  await host.page.keyboard.press('Space');
  expect(await host.page.getByText('The shop opened in the Corn Exchange.').isVisible()).toBe(true);
  await host.page.keyboard.press('Tab');
  expect(await focused()).toBe('a Cabinet minutes, 12 June 2025');
});
