import { describe, expect, test } from 'vitest';
import { findVisibleText, hashVisibleText, isSameContent } from './content-hash.ts';

describe('the visible text of a page', () => {
  test('is that of its main part, without scripts, menus and what surrounds it', () => {
    const page = `<!doctype html><title>Site</title><nav>Menu</nav>
      <main><script>count()</script><h1>Homes</h1><p>Forty <b>home</b>s &amp; more</p></main><footer>2026</footer>`;
    expect(findVisibleText(page)).toBe('Homes Forty homes & more');
  });

  test('is that of the body where no main part is marked', () => {
    expect(findVisibleText('<header>Site</header><p>Forty homes</p><aside>Related</aside>')).toBe(
      'Forty homes',
    );
  });

  test('has one hash however it is spaced and composed', () => {
    expect(hashVisibleText('<p>tŷ\n\n  newydd</p>')).toBe(hashVisibleText('<p>ty\u0302 newydd</p>'));
  });
});

test('a hash is held against what it was taken of', () => {
  const hex = 'a'.repeat(64);
  const seen = { bytes: `sha256:${hex}`, text: `sha256-text:${'b'.repeat(64)}` };
  expect(isSameContent(hex.toUpperCase(), seen)).toBe(true);
  expect(isSameContent(`sha256:${hex}`, seen)).toBe(true);
  expect(isSameContent(`sha256-text:${'b'.repeat(64)}`, seen)).toBe(true);
  expect(isSameContent(`sha256-text:${hex}`, seen)).toBe(false);
  expect(isSameContent(`sha256-text:${hex}`, { ...seen, text: null }), 'a page that became a file').toBe(
    false,
  );
});
