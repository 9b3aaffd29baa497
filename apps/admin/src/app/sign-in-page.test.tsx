import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { startServer } from '../../test/fake-server.ts';
import { audit, open, sidewaysScroll } from '../../test/stage.tsx';

function serverWithNobody() {
  const server = startServer({});
  server.account = null;
  return server;
}

describe.each(['en', 'cy'] as const)('in %s', (lang) => {
  test.each([320, 1280])('axe finds nothing wrong on the sign-in page at %i px', async (width) => {
    serverWithNobody();
    await open('/', { lang, width });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(document.documentElement.lang).toBe(lang);
    expect(await audit()).toEqual([]);
    expect(sidewaysScroll()).toBe(0);
  });
});

test('a wrong password is said in plain words, and the summary leads to the field', async () => {
  const server = serverWithNobody();
  server.endpoints['/admin/api/auth/sign-in/email'] = () =>
    Response.json(
      { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' },
      { status: 401 },
    );
  await open('/');
  await page.getByLabelText('E-mail address').fill('nia@example.org');
  await page.getByLabelText('Password').fill('wrong horse');
  await page.getByRole('button', { name: 'Sign in' }).click();

  const summary = page.getByRole('alert');
  await expect.element(summary).toHaveFocus();
  const line = summary.getByRole('link', {
    name: 'The e-mail address or the password is not right. Try again.',
  });
  await line.click();
  await expect.element(page.getByLabelText('E-mail address')).toHaveFocus();
  expect(document.title).toBe('Problem: Sign in – Wheatsheaf editors');
  expect(await audit()).toEqual([]);
});

test('when throttled it says to wait', async () => {
  const server = serverWithNobody();
  server.endpoints['/admin/api/auth/sign-in/email'] = () =>
    Response.json({ message: 'Too many requests. Please try again later.' }, { status: 429 });
  await open('/');
  await page.getByLabelText('E-mail address').fill('nia@example.org');
  await page.getByLabelText('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(page.getByText('Too many attempts. Wait a minute, then try again.')).toBeVisible();
});

test('after signing in the editor is at home, and signing out leads back', async () => {
  const server = serverWithNobody();
  const account = { id: '1f0', name: 'Nia Editor', email: 'nia@example.org' };
  server.endpoints['/admin/api/auth/sign-in/email'] = (body) => {
    expect(body).toEqual({ email: 'nia@example.org', password: 'correct horse battery' });
    server.account = account;
    return Response.json({ user: account });
  };
  server.endpoints['/admin/api/auth/sign-out'] = () => {
    server.account = null;
    return Response.json({ success: true });
  };
  await open('/');
  await page.getByLabelText('E-mail address').fill('nia@example.org');
  await page.getByLabelText('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Keeping the record' })).toBeVisible();
  await expect.element(page.getByText('Nia Editor')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});
