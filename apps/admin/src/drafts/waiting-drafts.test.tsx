import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type FakeServer, type Roots, startServer } from '../../test/fake-server.ts';
import { LANDLORDS } from '../../test/records.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

const draft = {
  __typename: 'Draft',
  id: 'drf_1',
  version: 1,
  state: 'IN_REVIEW',
  useCase: 'recordPledgeStatus',
  recordType: 'Pledge',
  edit: null,
  rating: {
    kind: 'RATING',
    successor: null,
    status: 'STALLED',
    effectiveOn: '2026-07-03',
    summaryEn: 'The charter went back to the committee.',
    summaryCy: 'Aeth y siarter yn ôl i’r pwyllgor.',
    reason: 'NO_FUNDING',
    changeReason: 'Council minutes of 3 July published',
    evidence: [
      {
        type: 'COUNCIL_DECISION',
        url: 'https://example.org/minutes',
        publisher: 'Aldermere Borough Council',
        title: 'Minutes of 3 July',
        isPartyOwn: true,
        publishedOn: '2026-07-10',
        accessedOn: '2026-11-19',
        page: '4',
        quote: 'The charter is referred back.',
      },
      {
        type: 'SEARCH_RECORD',
        url: 'javascript:alert(1)',
        publisher: 'The council’s website',
        title: 'landlords’ charter',
        isPartyOwn: false,
        publishedOn: null,
        accessedOn: '2026-11-18',
        page: null,
        quote: null,
      },
    ],
  },
  authorName: 'Rhys Author',
  isMine: false,
  createdAt: '2026-11-20T10:00:00.000Z',
  pledge: LANDLORDS,
};

const LOCAL_EDITOR = { name: 'Lowri Local', role: 'LOCAL_EDITOR', tasks: ['READ_DRAFTS', 'RATE_PLEDGES'] };

function serverWith(items: object[], answers: Roots = {}): FakeServer {
  return startServer({ draftList: { items, total: items.length }, ...answers });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test.each([320, 1280])('axe finds nothing wrong at home at %i px', async (width) => {
  serverWith([draft, { ...draft, id: 'drf_2', isMine: true }]);
  await open('/', { width });
  await expect.element(page.getByText('2 drafts wait.')).toBeVisible();
  await button('Turn it down').click();
  await button('Turn it down with this reason').click();
  await button('Take it back').click();
  await expect.element(page.getByLabelText('Why you take it back')).toHaveFocus();
  expect(await audit()).toEqual([]);
  expect(sidewaysScroll()).toBe(0);
});

test('a second person sees all that would be published, and why', async () => {
  serverWith([draft]);
  await open('/');
  await expect.element(page.getByText('Would become: Stalled')).toBeVisible();
  await expect.element(page.getByText('3 July 2026', { exact: true })).toBeVisible();
  await expect.element(page.getByText('No funding')).toBeVisible();
  const english = page.getByText('The charter went back to the committee.');
  expect(english.element().closest('[lang]')?.getAttribute('lang')).toBe('en');
  const welsh = page.getByText('Aeth y siarter yn ôl i’r pwyllgor.');
  expect(welsh.element().closest('[lang]')?.getAttribute('lang')).toBe('cy');
  await expect.element(page.getByText('Council minutes of 3 July published')).toBeVisible();
  const sources = page.getByRole('definition').getByRole('listitem');
  await expect
    .element(sources.first())
    .toHaveTextContent(
      'Minutes of 3 July (Council decision, Aldermere Borough Council, page 4, the party’s own, published 10 July 2026, read 19 November 2026) The charter is referred back.',
    );
  await expect
    .element(sources.last())
    .toHaveTextContent(
      'landlords’ charter (Record of a search, The council’s website, searched 18 November 2026)',
    );
  await expect
    .element(page.getByRole('link', { name: 'Minutes of 3 July' }))
    .toHaveAttribute('href', 'https://example.org/minutes');
  expect(page.getByRole('link', { name: 'landlords’ charter', exact: true }).query()).toBeNull();
});

test('a summary is shown in the language it was written in alone', async () => {
  serverWith([{ ...draft, rating: { ...draft.rating, summaryEn: null } }]);
  await open('/');
  await expect.element(page.getByText('What happened, in Welsh')).toBeVisible();
  expect(page.getByText('What happened, in English').query()).toBeNull();
});

test('whoever confirms a replacement sees which pledge takes over', async () => {
  const successor = {
    __typename: 'Pledge',
    id: 'ple_9',
    reference: 'DER-11',
    title: { text: 'Renters’ charter', lang: 'EN' },
  };
  serverWith([{ ...draft, rating: { ...draft.rating, status: 'SUPERSEDED', successor } }]);
  await open('/');
  await expect.element(page.getByRole('link', { name: 'DER-11 Renters’ charter' })).toBeVisible();
});

test('what is no rating says so, and nothing is decided about it', async () => {
  serverWith([{ ...draft, rating: null }]);
  await open('/');
  await expect
    .element(page.getByText('It is neither a rating nor an edit, so it is not decided here.'))
    .toBeVisible();
  expect(button('Confirm and publish').query()).toBeNull();
  expect(button('Turn it down').query()).toBeNull();
});

test('a second person publishes with one button', async () => {
  const server = serverWith([draft], { confirmPledgeStatus: { __typename: 'StatusUpdate', id: 'upd_1' } });
  await open('/');
  await expect.element(page.getByText('Would become: Stalled')).toBeVisible();
  server.roots.draftList = { items: [], total: 0 };
  await page.getByRole('button', { name: 'Confirm and publish' }).click();
  await expect.element(page.getByText('Published.')).toBeVisible();
  await expect.element(page.getByText('0 drafts wait.')).toBeVisible();
  expect(server.lastAsked('ConfirmStatus')).toEqual({ draft: 'drf_1', expectedVersion: 1 });
});

test('a reviewer turns a rating down with a reason, and it leaves the list', async () => {
  const server = serverWith([draft], { discardPledgeStatus: { __typename: 'Draft', id: 'drf_1' } });
  await open('/');
  await button('Turn it down').click();
  await expect.element(page.getByLabelText('Why you turn it down')).toHaveFocus();
  await page.getByLabelText('Why you turn it down').fill('The minutes say nothing of funding.');
  server.roots.draftList = { items: [], total: 0 };
  await button('Turn it down with this reason').click();
  await expect.element(page.getByText('Turned down. Readers see none of it.')).toBeVisible();
  await expect.element(page.getByText('0 drafts wait.')).toBeVisible();
  expect(server.lastAsked('DiscardStatus')).toEqual({
    draft: 'drf_1',
    expectedVersion: 1,
    changeReason: 'The minutes say nothing of funding.',
  });
});

test('its author, who may not confirm, takes a rating back', async () => {
  const server = serverWith([{ ...draft, isMine: true }], {
    me: LOCAL_EDITOR,
    discardPledgeStatus: { __typename: 'Draft', id: 'drf_1' },
  });
  await open('/');
  await button('Take it back').click();
  await page.getByLabelText('Why you take it back').fill('I read the wrong minutes.');
  server.roots.draftList = { items: [], total: 0 };
  await button('Take it back with this reason').click();
  await expect.element(page.getByText('Taken back. Readers see none of it.')).toBeVisible();
  await expect.element(page.getByText('0 drafts wait.')).toBeVisible();
  expect(server.lastAsked('DiscardStatus')).toMatchObject({ changeReason: 'I read the wrong minutes.' });
});

test('without a reason nothing is sent, and the problem leads to the field of its own draft', async () => {
  const server = serverWith([draft, { ...draft, id: 'drf_2' }]);
  await open('/');
  await button('Turn it down').first().click();
  await button('Turn it down').last().click();
  await button('Turn it down with this reason').last().click();
  await page.getByRole('link', { name: 'Say why: the history names a reason.' }).click();
  await expect.element(page.getByLabelText('Why you turn it down').last()).toHaveFocus();
  expect(server.lastAsked('DiscardStatus')).toBeUndefined();
});

test('who leaves it waiting is back at the button, and no problem is left', async () => {
  serverWith([draft]);
  await open('/');
  await button('Turn it down').click();
  await button('Turn it down with this reason').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await button('Leave it waiting').click();
  await expect.element(button('Turn it down')).toHaveFocus();
  expect(page.getByRole('alert').query()).toBeNull();
  expect(page.getByLabelText('Why you turn it down').query()).toBeNull();
});

test('what I wrote I cannot confirm, and I am told so', async () => {
  serverWith([{ ...draft, isMine: true }]);
  await open('/');
  await expect.element(page.getByText('You wrote this, so somebody else must confirm it.')).toBeVisible();
  expect(button('Confirm and publish').query()).toBeNull();
  expect(button('Turn it down').query()).toBeNull();
});

test('who may not confirm sees no button', async () => {
  serverWith([draft], { me: LOCAL_EDITOR });
  await open('/');
  await expect.element(page.getByText('The charter went back to the committee.')).toBeVisible();
  expect(button('Confirm and publish').query()).toBeNull();
  expect(button('Turn it down').query()).toBeNull();
});

test('a refusal stands at the draft it is about', async () => {
  serverWith([draft], {
    confirmPledgeStatus: {
      __typename: 'SecondPersonNeeded',
      code: 'SECOND_PERSON_NEEDED',
      rule: 'R6',
      path: ['draft'],
      message: 'A second person publishes this: you wrote it, so somebody else must confirm it.',
    },
  });
  await open('/');
  await button('Confirm and publish').click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByText(/A second person publishes this/)).toBeVisible();
});

test('a draft that was decided meanwhile is not turned down, and what was typed stays', async () => {
  serverWith([draft], {
    discardPledgeStatus: {
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      rule: 'R8',
      path: ['expectedVersion'],
      message: 'Somebody else saved version 2 while you worked on version 1.',
      currentVersion: 2,
      conflicts: [{ field: 'state', yours: 'DISCARDED', theirs: 'PUBLISHED' }],
    },
  });
  await open('/');
  await button('Turn it down').click();
  await page.getByLabelText('Why you turn it down').fill('The minutes say nothing of funding.');
  await button('Turn it down with this reason').click();
  await expect.element(page.getByRole('listitem').getByRole('alert')).toHaveFocus();
  await expect.element(page.getByText(/Somebody else saved version 2/)).toBeVisible();
  await expect
    .element(page.getByLabelText('Why you turn it down'))
    .toHaveValue('The minutes say nothing of funding.');
});

const edit = {
  ...draft,
  useCase: 'editPerson',
  recordType: 'Person',
  pledge: null,
  rating: null,
  edit: {
    changeReason: 'Asked by the branch',
    changes: [{ field: 'bioEn', before: null, after: 'Chairs the housing committee.' }],
  },
};

test('an edit that names a person is shown field by field, and published by a second person', async () => {
  const server = serverWith([edit], { confirmEdit: { __typename: 'Draft', id: 'drf_1' } });
  await open('/');
  await expect.element(page.getByRole('heading', { name: 'An edit of a person’s entry' })).toBeVisible();
  await expect.element(page.getByRole('insertion')).toHaveTextContent('Added: Chairs the housing committee.');
  await expect.element(page.getByText('Asked by the branch')).toBeVisible();
  expect(await audit()).toEqual([]);
  server.roots.draftList = { items: [], total: 0 };
  await button('Confirm and publish').click();
  await expect.element(page.getByText('Published.')).toBeVisible();
  expect(server.lastAsked('ConfirmEdit')).toEqual({ draft: 'drf_1', expectedVersion: 1 });
});

test('an edit is turned down with a reason', async () => {
  const server = serverWith([edit], { discardEdit: { __typename: 'Draft', id: 'drf_1' } });
  await open('/');
  await button('Turn it down').click();
  await page.getByLabelText('Why you turn it down').fill('It is not so.');
  await button('Turn it down with this reason').click();
  await expect.element(page.getByText('Turned down. Readers see none of it.')).toBeVisible();
  expect(server.lastAsked('DiscardEdit')).toMatchObject({ changeReason: 'It is not so.' });
});
