import { expect, test } from 'vitest';
import { dropDatabase } from '../../test/database.ts';
import { testPages, textOf } from '../../test/pages.ts';
import { placeOf, renderNotFound, wantsPage } from './failure-page.ts';

const pages = testPages();

test('a fault of ours is a page with a number to tell us, and nothing of what failed', async () => {
  await dropDatabase(pages.record.connection);
  const response = await pages.app.inject('/councils/derby');
  expect(response.statusCode).toBe(500);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(textOf(response.body)).toMatch(
    /The fault is ours, not yours\. If it stays, tell us this number: req-\w+/,
  );
  expect(response.body).not.toMatch(/prisma|postgres|select|\.ts\b|Error:/i);
  expect(textOf(response.body)).toContain('Demonstration copy, not published by any party.');
});

test('a page for an unknown address stands alone, without any record', async () => {
  const publisher = { imprint: null, isSandbox: false, publicUrl: 'https://coop.example.org' };
  const html = await renderNotFound(placeOf('/nowhere?lang=cy&x=1', publisher));
  expect(html).toContain('<html lang="cy">');
  expect(textOf(html)).toContain('Nid oes gan y cofnod ddim yn /nowhere.');
});

test('a browser is told apart from a program', () => {
  expect(wantsPage('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(true);
  expect(wantsPage('application/json')).toBe(false);
  expect(wantsPage(undefined)).toBe(false);
});
