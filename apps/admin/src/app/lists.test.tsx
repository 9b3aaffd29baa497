import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startServer } from '../../test/fake-server.ts';
import { ABBEY_POST, ADA, ADAS_SEAT, ALDERMERE, LANDLORDS } from '../../test/records.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

function server() {
  return startServer({
    pledgeList: { items: [LANDLORDS, { ...LANDLORDS, id: 'ple_2', reference: 'ALD-09' }], total: 60 },
    holdingList: { items: [ADAS_SEAT], total: 1 },
    personList: { items: [ADA], total: 1 },
    postList: { items: [ABBEY_POST], total: 1 },
    organisations: { nodes: [ALDERMERE], pageInfo: { hasNextPage: false } },
    nodes: [ALDERMERE],
  });
}

describe.each([320, 1280])('at %i px', (width) => {
  test.each([
    ['/pledges', /good landlords/],
    ['/representatives', /Ada Penhaligon/],
    ['/people', /Ada Penhaligon/],
    ['/invite', /Invite an editor/],
    ['/representatives/create', /Which office/],
    ['/pledges/ple_1', /Frozen/],
  ] as const)('axe finds nothing wrong on %s', async (route, words) => {
    const { roots } = server();
    roots.pledge = LANDLORDS;
    await open(route, { width });
    await expect.element(page.getByText(words).first()).toBeVisible();
    expect(await audit()).toEqual([]);
    expect(sidewaysScroll()).toBe(0);
  });
});

test('pledges are searched, filtered by status and paged', async () => {
  const record = server();
  await open('/pledges');
  await page.getByLabelText(/Search in title/).fill('charter');
  await expect
    .poll(() => record.lastAsked('PledgeList'))
    .toMatchObject({ text: 'charter', page: 1, perPage: 25 });
  await expect.element(page.getByLabelText(/Search in title/)).toHaveFocus();

  await page.getByLabelText('Status').selectOptions('Stalled');
  await expect
    .poll(() => record.lastAsked('PledgeList'))
    .toMatchObject({ text: 'charter', statuses: ['STALLED'] });

  await page.getByRole('button', { name: 'Go to page 2' }).click();
  await expect.poll(() => record.lastAsked('PledgeList')).toMatchObject({ page: 2, statuses: ['STALLED'] });
});

test('representatives are narrowed to one council by typing its name', async () => {
  const record = server();
  await open('/representatives');
  await page.getByRole('combobox', { name: 'Council or other body' }).fill('Alder');
  await page.getByRole('option', { name: 'Aldermere Borough Council' }).click();
  await expect.poll(() => record.lastAsked('HoldingList')).toMatchObject({ organisation: 'org_1' });
});

test('an office is added by choosing a person and a post', async () => {
  const record = server();
  record.roots.addOfficeHolding = {
    __typename: 'SeatTaken',
    code: 'SEAT_TAKEN',
    rule: 'R10',
    path: ['from'],
    message: 'This office has 2 seats, and all are held in that time. End a holding first.',
  };
  await open('/representatives/create');
  await page.getByRole('combobox', { name: 'Who' }).fill('Ada');
  await page.getByRole('option', { name: 'Ada Penhaligon' }).click();
  await page.getByRole('combobox', { name: 'Which office' }).fill('Abbey');
  await page.getByRole('option', { name: 'Councillor, Abbey, Aldermere' }).click();
  await page.getByLabelText('First day').fill('2027-05-10');
  await page.getByLabelText('Why you change this').fill('Elected');
  await page.getByRole('button', { name: 'Add the office' }).click();

  const line = page.getByRole('link', {
    name: 'This office has 2 seats, and all are held in that time. End a holding first.',
  });
  await line.click();
  await expect.element(page.getByLabelText('First day')).toHaveFocus();
  expect(record.lastAsked('AddHolding')).toEqual({
    input: {
      person: 'per_1',
      post: 'pos_1',
      from: '2027-05-10',
      fromPrecision: 'DAY',
      startReason: 'ELECTED',
      to: null,
      endReason: null,
      sourceUrl: null,
      changeReason: 'Elected',
    },
  });
});

test('a reader finds no way to change anything', async () => {
  const record = server();
  record.roots.me = { name: 'Rhys Reader', role: 'READER', tasks: ['READ_DRAFTS'] };
  record.roots.pledge = LANDLORDS;
  await open('/pledges/ple_1/show');
  await expect.element(page.getByRole('heading', { name: 'The promise' })).toBeVisible();
  expect(page.getByRole('link', { name: /Record a status|Edit|Invite|Add an office/ }).query()).toBeNull();
});

test('the keyboard skips the navigation, and a new page takes the focus to its heading', async () => {
  server();
  await open('/people');
  await expect.element(page.getByRole('link', { name: 'Ada Penhaligon' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('link', { name: 'Skip to the page' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();

  await page.getByRole('link', { name: 'Pledges' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Pledges' })).toHaveFocus();
  expect(document.title).toBe('Pledges – Wheatsheaf editors');
});
