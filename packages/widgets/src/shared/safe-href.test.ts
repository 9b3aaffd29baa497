import { expect, test } from 'vitest';
import { findSafeHref } from './safe-href.ts';

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['HTTP://a.example', 'HTTP://a.example'],
  [' mailto:a@b.example', 'mailto:a@b.example'],
  ['tel:01632960001', 'tel:01632960001'],
  ['/people/ada', 'https://record.example/sandbox/people/ada'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//elsewhere.example', undefined],
  ['/\\elsewhere.example', undefined],
  ['people/ada', undefined],
  ['', undefined],
  [null, undefined],
])('%j becomes %j', (address, href) => {
  expect(findSafeHref(address, 'https://record.example/sandbox')).toBe(href);
});
