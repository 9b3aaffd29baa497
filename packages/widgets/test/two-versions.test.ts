import { expect, test } from 'vitest';
import { REPRESENTATIVES_DIV, settle, visit } from './host-page.ts';

test('two versions of the script on a page: one element a div, one question, no complaint', async () => {
  await using host = await visit({ body: REPRESENTATIVES_DIV, scripts: ['/v1/coop.js', '/1.4.2/coop.js'] });
  expect(await settle(host.page)).toEqual(['ready']);
  expect(host.asked().filter((path) => path.startsWith('/q/'))).toHaveLength(1);
  expect(host.complaints).toEqual([]);
});

test('a div that arrives later is upgraded once, and may be moved', async () => {
  await using host = await visit({ body: '<section></section>', scripts: ['/v1/coop.js', '/1.4.2/coop.js'] });
  await host.page.waitForFunction(() => customElements.get('coop-representatives'));
  await host.page.evaluate(
    (div) => document.querySelector('main')?.insertAdjacentHTML('beforeend', div),
    REPRESENTATIVES_DIV,
  );
  expect(await settle(host.page)).toEqual(['ready']);
  await host.page.evaluate(() =>
    document.querySelector('section')?.append(document.querySelector('[data-coop]') as Element),
  );
  expect(await settle(host.page)).toEqual(['ready']);
  expect(host.asked().filter((path) => path.startsWith('/q/'))).toHaveLength(1);
});
