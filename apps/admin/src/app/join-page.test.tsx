import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type FakeServer, startServer } from '../../test/fake-server.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

const account = { id: '1f0', name: 'Nia Editor', email: 'nia@example.org' };

function serverWithInvitation(isValid: boolean): FakeServer {
  const server = startServer({});
  server.account = null;
  server.endpoints['/admin/api/join'] = (body) => {
    if (body === undefined) return Response.json({ isValid, role: isValid ? 'NATIONAL_ADMIN' : null });
    server.account = account;
    return Response.json({ user: account });
  };
  return server;
}

async function fillIn(): Promise<void> {
  await page.getByLabelText('Your name').fill('Nia Editor');
  await page.getByLabelText('E-mail address').fill('nia@example.org');
  await page.getByLabelText('Choose a password').fill('three plain words');
}

test.each([320, 1280])('axe finds nothing wrong at %i px', async (width) => {
  serverWithInvitation(true);
  await open('/join?token=abc', { width });
  await expect.element(page.getByText('This one-time link makes you: National administrator.')).toBeVisible();
  expect(await audit()).toEqual([]);
  expect(sidewaysScroll()).toBe(0);
});

test('an invitation makes an editor, who is signed in at once', async () => {
  const server = serverWithInvitation(true);
  await open('/join?token=abc');
  await fillIn();
  await page.getByRole('button', { name: 'Join and sign in' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Keeping the record' })).toBeVisible();
  expect(server.account).toEqual(account);
});

test('a refusal is told in the server’s words, and nothing typed is lost', async () => {
  const server = serverWithInvitation(true);
  await open('/join?token=abc');
  await fillIn();
  server.endpoints['/admin/api/join'] = () =>
    Response.json(
      { code: 'JOIN_REFUSED', message: 'Choose a password of at least 12 characters.' },
      { status: 422 },
    );
  await page.getByRole('button', { name: 'Join and sign in' }).click();
  await expect.element(page.getByText('Choose a password of at least 12 characters.')).toBeVisible();
  await expect.element(page.getByLabelText('Your name')).toHaveValue('Nia Editor');
});

test('a link that was used or has expired says whom to ask', async () => {
  serverWithInvitation(false);
  await open('/join?token=abc');
  await expect.element(page.getByText(/This link was used or has expired/)).toBeVisible();
  expect(await audit()).toEqual([]);
});
