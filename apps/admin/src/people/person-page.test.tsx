import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { startServer } from '../../test/fake-server.ts';
import { ADA } from '../../test/records.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

const history = [
  {
    occurredAt: '2026-11-20T10:00:00.000Z',
    actorName: 'Rhys Author',
    channel: 'admin',
    reason: 'Committee changed',
    fields: [
      { field: 'bioEn', before: 'Sits on the planning committee.', after: 'Sits on the housing committee.' },
      { field: 'state', before: 'DRAFT', after: 'PUBLISHED' },
    ],
  },
  {
    occurredAt: '2026-11-01T10:00:00.000Z',
    actorName: null,
    channel: 'starter',
    reason: 'Starter record',
    fields: [
      { field: 'name', before: null, after: 'Ada Penhaligon' },
      { field: 'state', before: null, after: 'DRAFT' },
    ],
  },
];

test.each([320, 1280])('axe finds nothing wrong at %i px', async (width) => {
  startServer({ person: ADA, history });
  await open('/people/per_1/show', { width });
  await expect.element(page.getByText('Committee changed')).toBeVisible();
  expect(await audit()).toEqual([]);
  expect(sidewaysScroll()).toBe(0);
});

test('the history says who, when and why, and what went and came in words', async () => {
  startServer({ person: ADA, history });
  await open('/people/per_1/show');
  await expect.element(page.getByText('20 November 2026, 10:00')).toBeVisible();
  await expect.element(page.getByText(/Rhys Author, by an editor here/)).toBeVisible();
  await expect.element(page.getByRole('deletion').first()).toBeVisible();
  expect(page.getByRole('deletion').first().element().textContent).toBe('Removed: planning ');
  expect(page.getByRole('insertion').first().element().textContent).toBe('Added: housing ');
  await expect.element(page.getByText(/from the starter record/)).toBeVisible();
  await expect.element(page.getByText('The record was made.')).toBeVisible();
});

test('the language can be changed on the way, and the document follows', async () => {
  startServer({ person: ADA, history });
  await open('/people/per_1/show');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await expect.element(page.getByRole('heading', { name: 'Swyddi' })).toBeVisible();
  expect(document.documentElement.lang).toBe('cy');
  await expect.element(page.getByText('Cynghorydd', { exact: false }).first()).toBeVisible();
});

test('a person who is not there is said to be gone', async () => {
  startServer({ person: null });
  await open('/people/per_9/show');
  await expect.element(page.getByText(/This record is not there any more/)).toBeVisible();
});
