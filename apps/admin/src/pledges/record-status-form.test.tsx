import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type FakeServer, startServer } from '../../test/fake-server.ts';
import { LANDLORDS } from '../../test/records.ts';
import { audit, open, reload, sidewaysScroll } from '../../test/stage.tsx';

const FORM = '/pledges/ple_1/status';
const R1 = 'Add at least one source: no status changes without one.';
const refused = (path: string[], message: string) => ({
  __typename: 'EvidenceMissing',
  code: 'EVIDENCE_MISSING',
  rule: 'R1',
  path,
  message,
});
const published = { __typename: 'RecordedStatus', update: { id: 'upd_1' }, draft: null };
const conflict = {
  __typename: 'VersionConflict',
  code: 'VERSION_CONFLICT',
  rule: 'R8',
  path: ['expectedVersion'],
  message:
    'Somebody else saved this first. Compare both versions and save again; nothing of yours was lost or written.',
  expectedVersion: 7,
  currentVersion: 8,
  conflicts: [
    { field: 'status', yours: 'IN_PROGRESS', theirs: 'STALLED' },
    { field: 'summary', yours: 'A draft charter was published.', theirs: 'Work has stopped.' },
  ],
};

function serverThat(recordPledgeStatus: unknown): FakeServer {
  return startServer({ pledge: LANDLORDS, pledgeList: { items: [LANDLORDS], total: 1 }, recordPledgeStatus });
}

/** Fills in everything but a source. */
async function fillIn(): Promise<void> {
  await page.getByLabelText('In progress').click();
  await page.getByLabelText('What happened, in English').fill('A draft charter was published.');
  await page.getByLabelText('Why you change this').fill('Cabinet papers published');
}

const submit = () => page.getByRole('button', { name: 'Record the status', exact: true }).click();

describe.each(['en', 'cy'] as const)('in %s', (lang) => {
  test.each([320, 1280])('axe finds nothing wrong at %i px', async (width) => {
    serverThat(null);
    await open(FORM, { lang, width });
    await expect.element(page.getByRole('radiogroup').first()).toBeVisible();
    expect(await audit()).toEqual([]);
    expect(sidewaysScroll()).toBe(0);
  });
});

test('axe finds nothing wrong with every field, a problem and a conflict in sight', async () => {
  const server = serverThat(
    refused(['evidence', '1', 'url'], 'The address of a source begins with https:// or http://.'),
  );
  await open(FORM);
  await fillIn();
  await page.getByLabelText('Stalled').click();
  await page.getByLabelText('Kind of source').selectOptions('SEARCH_RECORD');
  await page.getByRole('button', { name: 'Add another source' }).click();
  await submit();
  await page.getByLabelText('Kind of source').last().selectOptions('BUDGET');
  await submit();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  expect(await audit()).toEqual([]);

  server.roots.recordPledgeStatus = conflict;
  await submit();
  await expect.element(page.getByRole('heading', { name: 'Somebody else saved first' })).toBeVisible();
  expect(await audit()).toEqual([]);
});

test('without a source the form refuses with the sentence of R1, and the summary leads to the source', async () => {
  const server = serverThat(refused(['evidence'], R1));
  await open(FORM);
  await fillIn();
  await submit();

  const summary = page.getByRole('alert');
  await expect.element(summary).toHaveFocus();
  await expect.element(summary.getByText('A summary, a day or a source is missing.')).toBeVisible();
  await summary.getByRole('link', { name: R1 }).click();
  await expect.element(page.getByLabelText('Link')).toHaveFocus();
  expect(document.title).toBe('Problem: Record a status – Wheatsheaf editors');
  expect(server.lastAsked('RecordStatus')).toMatchObject({
    input: { pledge: 'ple_1', expectedVersion: 7, evidence: [] },
  });
});

test('in Welsh the sentence is marked as English, under a Welsh phrase', async () => {
  serverThat(refused(['evidence'], R1));
  await open(FORM, { lang: 'cy' });
  await page.getByLabelText('Ar y gweill').click();
  await page.getByLabelText('Pam rydych yn newid hyn').fill('Cyhoeddwyd papurau’r cabinet');
  await page.getByRole('button', { name: 'Cofnodi’r statws' }).click();
  await expect.element(page.getByText('Mae crynodeb, diwrnod neu ffynhonnell ar goll.')).toBeVisible();
  expect(page.getByRole('link', { name: R1 }).element().querySelector('[lang=en]')?.textContent).toBe(R1);
});

test('what can be seen to be missing is told without asking, each line leading to its field', async () => {
  const server = serverThat(null);
  await open(FORM);
  await submit();
  await expect.element(page.getByRole('link', { name: 'Choose the status.' })).toBeVisible();
  await page.getByRole('link', { name: 'Say why you change this: every save names a reason.' }).click();
  await expect.element(page.getByLabelText('Why you change this')).toHaveFocus();
  await page.getByRole('link', { name: 'Choose the status.' }).click();
  await expect.element(page.getByLabelText('Not started')).toHaveFocus();
  expect(server.lastAsked('RecordStatus')).toBeUndefined();
});

test('only a status that needs a reason asks for one', async () => {
  serverThat(null);
  await open(FORM);
  await page.getByLabelText('In progress').click();
  expect(page.getByRole('group', { name: 'Why?' }).query()).toBeNull();
  await page.getByLabelText('Stalled').click();
  await expect.element(page.getByLabelText('No funding')).toBeVisible();
  await page.getByLabelText('Replaced').click();
  await expect.element(page.getByLabelText('Which pledge took over?')).toBeVisible();
});

test('a published rating says so', async () => {
  const server = serverThat(published);
  await open(FORM);
  await fillIn();
  await page.getByLabelText('Kind of source').selectOptions('COUNCIL_DECISION');
  await page.getByLabelText('Link').fill('https://example.org/cabinet');
  await submit();
  await expect.element(page.getByText('Published. Readers see the new status.')).toBeVisible();
  expect(server.lastAsked('RecordStatus')).toMatchObject({
    input: {
      status: 'IN_PROGRESS',
      evidence: [{ type: 'COUNCIL_DECISION', url: 'https://example.org/cabinet' }],
    },
  });
});

test('a rating that a second person must publish says that it waits', async () => {
  serverThat({ __typename: 'RecordedStatus', update: null, draft: { id: 'drf_1' } });
  await open(FORM);
  await fillIn();
  await submit();
  await expect.element(page.getByText(/It waits for a second person/)).toBeVisible();
});

describe('when somebody else saved first', () => {
  test('both versions stand side by side, and mine is recorded after theirs', async () => {
    const server = serverThat(conflict);
    await open(FORM);
    await fillIn();
    await submit();
    await expect.element(page.getByText('Work has stopped.')).toBeVisible();
    expect(page.getByRole('group', { name: 'Status' }).element().textContent).toMatch(/In progress.*Stalled/);
    await expect.element(page.getByRole('button', { name: 'Record the status', exact: true })).toBeDisabled();

    server.roots.recordPledgeStatus = published;
    await page.getByRole('button', { name: 'Use mine: record it after theirs' }).click();
    await expect.element(page.getByText('Published. Readers see the new status.')).toBeVisible();
    expect(server.lastAsked('RecordStatus')).toMatchObject({
      input: { expectedVersion: 8, status: 'IN_PROGRESS', summaryEn: 'A draft charter was published.' },
    });
  });

  test('taking theirs sends nothing and leaves nothing behind', async () => {
    const server = serverThat(conflict);
    await open(FORM);
    await fillIn();
    await submit();
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /ALD-08/ })).toBeVisible();
    expect(server.asked.filter(({ operation }) => operation === 'RecordStatus')).toHaveLength(1);
    expect(sessionStorage).toHaveLength(0);
  });
});

test('unsaved work survives a reload, with the version it was typed over', async () => {
  const server = serverThat(published);
  await open(FORM);
  await fillIn();
  server.roots.pledge = { ...LANDLORDS, version: 9 };
  reload();
  await expect
    .element(page.getByLabelText('What happened, in English'))
    .toHaveValue('A draft charter was published.');
  await expect.element(page.getByLabelText('In progress')).toBeChecked();
  await submit();
  await expect.element(page.getByText('Published. Readers see the new status.')).toBeVisible();
  expect(server.lastAsked('RecordStatus')).toMatchObject({ input: { expectedVersion: 7 } });
  expect(sessionStorage).toHaveLength(0);
});

test('kept work can be discarded', async () => {
  serverThat(null);
  await open(FORM);
  await fillIn();
  reload();
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect.element(page.getByLabelText('What happened, in English')).toHaveValue('');
  expect(sessionStorage).toHaveLength(0);
});

test('a lost session leads to the sign-in page and back to what was typed', async () => {
  const server = serverThat(published);
  const { account } = server;
  await open(FORM);
  await fillIn();
  server.account = null;
  await submit();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  server.endpoints['/admin/api/auth/sign-in/email'] = () => {
    server.account = account;
    return Response.json({ user: account });
  };
  await page.getByLabelText('E-mail address').fill('nia@example.org');
  await page.getByLabelText('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect
    .element(page.getByLabelText('What happened, in English'))
    .toHaveValue('A draft charter was published.');
});

test('an unreachable server loses nothing and says so', async () => {
  const server = serverThat(null);
  await open(FORM);
  await fillIn();
  server.isUnreachable = true;
  await submit();
  await expect
    .element(page.getByText('The server cannot be reached. What you typed is kept: try again in a moment.'))
    .toBeVisible();
  await expect
    .element(page.getByLabelText('What happened, in English'))
    .toHaveValue('A draft charter was published.');
});

test('who may not rate is told so and sees no form', async () => {
  const server = serverThat(null);
  server.roots.me = { name: 'Rhys Reader', role: 'READER', tasks: ['READ_DRAFTS'] };
  await open(FORM);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
});
