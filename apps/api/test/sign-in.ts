import { expect } from 'vitest';
import type { TestApp } from './app.ts';

/** Headers of a request that a page of the server's own address sends. */
export const ORIGIN = { host: 'localhost', origin: 'http://localhost' };

/** A form by which somebody accepts an invitation; token and address are the test's. */
export const JOIN = { name: 'Ada Example', email: 'ada@example.org', password: 'a long enough password' };

/** Accepts an invitation and gives what its new editor asks the admin endpoint with. */
export async function signIn(server: TestApp, token: string, email: string) {
  const cookie = await openSession(server, token, email);
  return (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/admin/graphql',
      payload: { query, variables },
      headers: { ...ORIGIN, cookie, ...headers },
    });
}

/** Accepts an invitation and gives the cookie of the session. */
export async function openSession(server: TestApp, token: string, email: string): Promise<string> {
  const joined = await server.app.inject({
    method: 'POST',
    url: '/admin/api/join',
    payload: { ...JOIN, email, token },
    headers: ORIGIN,
  });
  expect({ status: joined.statusCode, body: joined.statusCode === 200 ? '' : joined.body }).toEqual({
    status: 200,
    body: '',
  });
  return String(joined.headers['set-cookie']).split(';')[0] ?? '';
}
