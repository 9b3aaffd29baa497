import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { representatives } from '../../test/answers/representatives.ts';
import { stubRecord } from '../../test/record-stub.ts';
import { settle } from '../../test/stage.ts';
import type { Widget } from '../../test/stage.ts';
import { DOCUMENT } from '../generated/coop-representatives.ts';
import '../coop-representatives/coop-representatives.ts';
import { upgradeDivs } from './upgrade.ts';

const SNIPPET = `<div data-coop="representatives" data-local-party="aldermere" data-server="https://record.example" data-heading-level="3" style="min-height:32rem"><p>Our councillors</p></div>`;

beforeAll(() => {
  stubRecord({ [DOCUMENT]: representatives({}) });
  document.body.innerHTML = SNIPPET;
  upgradeDivs();
  // As a second version on the page would.
  upgradeDivs();
});

afterAll(() => vi.unstubAllGlobals());

const widgets = () => [...document.querySelectorAll<Widget>('coop-representatives')];

test('a div that is there already gets its element, with its attributes, once', () => {
  const div = document.querySelector('div') as HTMLElement;
  expect([...div.children].map(({ localName }) => localName)).toEqual(['coop-representatives']);
  expect(widgets().map((widget) => widget.getAttributeNames().toSorted())).toEqual([
    ['heading-level', 'local-party', 'server'],
  ]);
});

test('the div stays with its reserved box, and what it held is in the slot', () => {
  expect((document.querySelector('div') as HTMLElement).style.minHeight).toBe('32rem');
  expect(widgets()[0]?.innerHTML).toBe('<p>Our councillors</p>');
});

test('a div that appears later, however deep, is upgraded too', async () => {
  document.body.innerHTML = `<section><article>${SNIPPET}${SNIPPET}</article></section>`;
  await expect.poll(() => widgets().length).toBe(2);
  await Promise.all(widgets().map(settle));
  expect(widgets().map(({ state }) => state)).toEqual(['ready', 'ready']);
});

test('a div that is moved keeps its one element', async () => {
  document.body.innerHTML = `<section></section>${SNIPPET}`;
  await expect.poll(() => widgets().length).toBe(1);
  const [widget] = widgets();
  document.querySelector('section')?.append(document.querySelector('div') as HTMLElement);
  await settle(widget as Widget);
  expect(widgets()).toEqual([widget]);
});

test('what the parser adds to the div after the upgrade goes into the slot as well', async () => {
  document.body.innerHTML = SNIPPET;
  await expect.poll(() => widgets().length).toBe(1);
  document
    .querySelector('div')
    ?.append(Object.assign(document.createElement('p'), { textContent: 'Imprint' }));
  await expect.poll(() => widgets()[0]?.textContent).toBe('Our councillorsImprint');
});

test('a box reserved by data-min-height is set from script', async () => {
  document.body.innerHTML =
    '<div data-coop="representatives" data-council="aldermere" data-min-height="20rem"></div>';
  await expect.poll(() => (document.querySelector('div') as HTMLElement).style.minHeight).toBe('20rem');
  expect(widgets()[0]?.getAttributeNames()).toEqual(['council']);
});

test('a widget this copy does not know keeps its fallback', async () => {
  document.body.innerHTML = `<div data-coop="weather"><p>Rain</p></div>${SNIPPET}`;
  await expect.poll(() => widgets().length).toBe(1);
  expect(document.querySelector('div')?.innerHTML).toBe('<p>Rain</p>');
});
