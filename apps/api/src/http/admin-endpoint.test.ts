import { describe, expect, test } from 'vitest';
import { testApp } from '../../test/app.ts';
import { JOIN, ORIGIN, signIn } from '../../test/sign-in.ts';
import { inviteEditor, inviteFirstAdministrator } from '../editors/invitation.ts';

const server = testApp();

describe('the admin endpoint', () => {
  test('refuses an anonymous request', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/admin/graphql',
      payload: { query: '{ me { role } }' },
      headers: ORIGIN,
    });
    expect(response.statusCode).toBe(401);
    expect(response.json().errors[0].extensions.code).toBe('NOT_SIGNED_IN');
  });
  test('refuses a request that another site’s page sends with a good session', async () => {
    const editor = await signIn(
      server,
      await inviteEditor(server.record.prisma, 'READER'),
      'reader@example.org',
    );
    expect((await editor('{ me { role } }')).json().data.me.role).toBe('READER');
    expect((await editor('{ me { role } }', {}, { origin: 'https://evil.example.org' })).statusCode).toBe(
      403,
    );
  });
  test('the cookie is httpOnly, SameSite=Lax and sent to the admin only', async () => {
    const token = await inviteEditor(server.record.prisma, 'READER');
    const joined = await server.app.inject({
      method: 'POST',
      url: '/admin/api/join',
      payload: { ...JOIN, email: 'cookie@example.org', token },
      headers: ORIGIN,
    });
    const cookie = String(joined.headers['set-cookie']);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/admin');
  });
  test('takes the full text of a manifesto, and nothing longer', async () => {
    const editor = await signIn(
      server,
      await inviteEditor(server.record.prisma, 'READER'),
      'long@example.org',
    );
    const ask = (length: number) => editor('{ me { role } }', { text: 'x'.repeat(length) });
    expect((await ask(2_500_000)).statusCode).toBe(200);
    expect((await ask(4_000_001)).statusCode).toBe(413);
  });
  test('an answer is never kept by a cache', async () => {
    const editor = await signIn(
      server,
      await inviteEditor(server.record.prisma, 'READER'),
      'cache@example.org',
    );
    expect((await editor('{ me { role } }')).headers['cache-control']).toBe('no-store');
  });
});

describe('becoming an editor', () => {
  test('a link works once', async () => {
    const token = await inviteEditor(server.record.prisma, 'TRANSLATOR');
    await signIn(server, token, 'once@example.org');
    const again = await server.app.inject({
      method: 'POST',
      url: '/admin/api/join',
      payload: { ...JOIN, email: 'twice@example.org', token },
      headers: ORIGIN,
    });
    expect(again.statusCode).toBe(422);
    expect(again.json().message).toContain('was used or has expired');
  });
  test('a form that cannot be meant leaves the link good', async () => {
    const token = await inviteEditor(server.record.prisma, 'TRANSLATOR');
    const short = await server.app.inject({
      method: 'POST',
      url: '/admin/api/join',
      payload: { ...JOIN, password: 'short', token },
      headers: ORIGIN,
    });
    expect(short.json()).toEqual({
      code: 'JOIN_REFUSED',
      message: 'Choose a password of at least 12 characters.',
    });
    await signIn(server, token, 'mended@example.org');
  });
  test('nobody signs up without one', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/admin/api/auth/sign-up/email',
      payload: { name: 'X', email: 'x@example.org', password: 'a long enough password' },
      headers: ORIGIN,
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(await server.record.prisma.user.count({ where: { email: 'x@example.org' } })).toBe(0);
  });
  test('the first administrator’s link is made only while there is no editor', async () => {
    expect(await inviteFirstAdministrator(server.record.prisma)).toBeNull();
  });
  test('a wrong password is refused, and guessing is slowed down', async () => {
    const attempt = () =>
      server.app.inject({
        method: 'POST',
        url: '/admin/api/auth/sign-in/email',
        payload: { email: 'once@example.org', password: 'not the password' },
        headers: ORIGIN,
        remoteAddress: '192.0.2.7',
      });
    const statuses = [];
    for (let guess = 0; guess < 7; guess += 1) statuses.push((await attempt()).statusCode);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
