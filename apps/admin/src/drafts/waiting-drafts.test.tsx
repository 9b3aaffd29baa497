import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type FakeServer, startServer } from '../../test/fake-server.ts';
import { LANDLORDS } from '../../test/records.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

const draft = {
  __typename: 'Draft',
  id: 'drf_1',
  version: 1,
  state: 'IN_REVIEW',
  useCase: 'recordPledgeStatus',
  status: 'DELIVERED',
  summary: 'The council adopted the charter.',
  authorName: 'Rhys Author',
  isMine: false,
  createdAt: '2026-11-20T10:00:00.000Z',
  pledge: LANDLORDS,
};

function serverWith(items: object[], confirmPledgeStatus: unknown = null): FakeServer {
  return startServer({ draftList: { items, total: items.length }, confirmPledgeStatus });
}

test.each([320, 1280])('axe finds nothing wrong at home at %i px', async (width) => {
  serverWith([draft, { ...draft, id: 'drf_2', isMine: true }]);
  await open('/', { width });
  await expect.element(page.getByText('2 ratings wait.')).toBeVisible();
  expect(await audit()).toEqual([]);
  expect(sidewaysScroll()).toBe(0);
});

test('a second person publishes with one button', async () => {
  const server = serverWith([draft], { __typename: 'StatusUpdate', id: 'upd_1' });
  await open('/');
  await expect.element(page.getByText('Would become: Delivered')).toBeVisible();
  server.roots.draftList = { items: [], total: 0 };
  await page.getByRole('button', { name: 'Confirm and publish' }).click();
  await expect.element(page.getByText('Published.')).toBeVisible();
  await expect.element(page.getByText('0 ratings wait.')).toBeVisible();
  expect(server.lastAsked('ConfirmStatus')).toEqual({ draft: 'drf_1', expectedVersion: 1 });
});

test('what I wrote I cannot confirm, and I am told so', async () => {
  serverWith([{ ...draft, isMine: true }]);
  await open('/');
  await expect.element(page.getByText('You wrote this, so somebody else must confirm it.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Confirm and publish' }).query()).toBeNull();
});

test('who may not confirm sees no button', async () => {
  const server = serverWith([draft]);
  server.roots.me = { name: 'Lowri Local', role: 'LOCAL_EDITOR', tasks: ['READ_DRAFTS', 'RATE_PLEDGES'] };
  await open('/');
  await expect.element(page.getByText('The council adopted the charter.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Confirm and publish' }).query()).toBeNull();
});

test('a refusal stands at the draft it is about', async () => {
  serverWith([draft], {
    __typename: 'SecondPersonNeeded',
    code: 'SECOND_PERSON_NEEDED',
    rule: 'R6',
    path: ['draft'],
    message: 'A second person publishes this: you wrote it, so somebody else must confirm it.',
  });
  await open('/');
  await page.getByRole('button', { name: 'Confirm and publish' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByText(/A second person publishes this/)).toBeVisible();
});
