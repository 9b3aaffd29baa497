import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type HostPage, serveHostPage } from './host-page.ts';
import { type House, startHouse } from './house.ts';
import { join } from './join.ts';

/** For what a busy machine takes its time over. */
const PATIENCE = { timeout: 20_000 };

let house: House;
let browser: Browser;
let host: HostPage;
let ada: Page;
let hostPage: Page;

beforeAll(async () => {
  house = await startHouse();
  browser = await openBrowser();
  host = await serveHostPage(
    `<div data-coop="pledge-tracker" data-manifesto="derby-labour-2023"><p><a href="${house.url}/councils/derby">Derby’s pledges</a></p></div>
     <script type="module" async src="${house.url}/v1/coop.js"></script>`,
  );
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  const exitCode = await house?.stop();
  if (exitCode !== 0) throw new Error(`the server stopped with exit code ${exitCode}`);
});

async function openStatusForm(page: Page, title: string): Promise<void> {
  await page.goto(`${house.url}/admin/#/pledges`);
  await page.getByRole('link', { name: title }).click();
  await page
    .getByRole('link', { name: /record a status/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Record the status' }).waitFor();
}

async function fillStatus(page: Page, status: string, summary: string): Promise<void> {
  await page.getByLabel(status, { exact: true }).check();
  await page.getByLabel('What happened, in English').fill(summary);
  await page.getByLabel('Why you change this').fill('Cabinet minutes were published');
}

async function addSource(page: Page): Promise<void> {
  await page.getByLabel('Kind of source').selectOption({ label: 'Council decision' });
  await page.getByLabel('Link').fill('https://democracy.derby.example.org/minutes/42');
}

/** What a resident reads of one pledge on the party’s own page. */
const shown = (title: string) =>
  hostPage.locator('coop-pledge-tracker').getByRole('group').filter({ hasText: title });

test('a party’s own page shows the pledge as not yet rated', async () => {
  hostPage = await browser.newPage();
  await hostPage.goto(host.url);
  await expect
    .poll(() => shown('Community wealth building strategy').textContent(), PATIENCE)
    .toContain('Not yet rated');
});

test('the server’s one-time link makes the first administrator', async () => {
  ada = await join(browser, house.joinLink, 'Ada');
  const again = await ada.context().newPage();
  await again.goto(house.joinLink);
  await again
    .getByText(/used|expired/i)
    .first()
    .waitFor();
  await again.close();
});

test('without a source the form refuses in a sentence, and the page of the party stays as it was', async () => {
  await openStatusForm(ada, 'Community wealth building strategy');
  await fillStatus(ada, 'In progress', 'The cabinet agreed to draft the strategy.');
  await ada.getByRole('button', { name: 'Record the status' }).click();
  const summary = ada.getByRole('alert').first();
  await expect
    .poll(() => summary.textContent(), PATIENCE)
    .toContain('Add at least one source: no status changes without one.');
});

test('marked in progress with a source, the party’s page shows it after its next revalidation', async () => {
  await addSource(ada);
  await ada.getByRole('button', { name: 'Record the status' }).click();
  await ada.getByText('Published. Readers see the new status.').first().waitFor();

  await hostPage.evaluate(() =>
    (document.querySelector('coop-pledge-tracker') as unknown as { refresh(): Promise<void> }).refresh(),
  );
  await expect
    .poll(() => shown('Community wealth building strategy').textContent(), PATIENCE)
    .toContain('In progress');
  expect(await shown('Community wealth building strategy').textContent()).toContain(
    'The cabinet agreed to draft the strategy.',
  );
});

test('an anonymous request to the admin endpoint is refused', async () => {
  const response = await fetch(`${house.url}/admin/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ personList { total } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('NOT_SIGNED_IN');
});

test('a second editor who saves an old version gets the conflict, and nothing of theirs is lost', async () => {
  await ada.goto(`${house.url}/admin/#/`);
  await ada.getByRole('link', { name: 'Invite an editor' }).first().click();
  await ada.getByRole('radio', { name: /^Party council editor/ }).check();
  await ada
    .getByRole('button', { name: /make|invite|link/i })
    .first()
    .click();
  const link = await ada
    .getByText(/#\/join\?token=/)
    .first()
    .textContent();
  const bran = await join(browser, /http\S+token=\S+/.exec(link ?? '')?.[0] ?? '', 'Bran');

  await openStatusForm(bran, 'Community bank');
  await fillStatus(bran, 'Stalled', 'The regulator has not answered.');
  await addSource(bran);

  await openStatusForm(ada, 'Community bank');
  await fillStatus(ada, 'In progress', 'A feasibility study was ordered.');
  await addSource(ada);
  await ada.getByRole('button', { name: 'Record the status' }).click();
  await ada.getByText('Published. Readers see the new status.').first().waitFor();

  await bran.getByRole('group', { name: 'Why?' }).getByRole('radio').first().check();
  await bran.getByRole('button', { name: 'Record the status' }).click();
  const conflict = bran.getByRole('alert').first();
  await expect.poll(() => conflict.textContent(), PATIENCE).toContain('Somebody else saved this first');
  expect(await bran.getByLabel('What happened, in English').inputValue()).toBe(
    'The regulator has not answered.',
  );
  await bran.getByText('A feasibility study was ordered.').first().waitFor();
});
