import { describe, expect, test } from 'vitest';
import { formatConnection, parseDatabaseUrl } from './connection.ts';

describe('DATABASE_URL', () => {
  test('is read in parts, with the escapes undone', () => {
    expect(parseDatabaseUrl('postgres://editor:p%40ss@db.example:6432/the%20record')).toEqual({
      host: 'db.example',
      port: 6432,
      user: 'editor',
      password: 'p@ss',
      database: 'the record',
      ssl: false,
    });
  });

  test('may lead to a Unix socket or an IPv6 address', () => {
    expect(parseDatabaseUrl('postgres://editor@localhost/record?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
    });
    expect(parseDatabaseUrl('postgres://editor@[::1]/record')).toMatchObject({ host: '::1', port: 5432 });
  });

  test('asks for encryption with the words of libpq', () => {
    expect(parseDatabaseUrl('postgres://e@h/r?sslmode=require').ssl).toEqual({ rejectUnauthorized: false });
    expect(parseDatabaseUrl('postgres://e@h/r?sslmode=verify-full').ssl).toEqual({
      rejectUnauthorized: true,
    });
  });

  test.each([
    ['postgres://e:hush@h/r?schema=other', /the parameter "schema"/],
    ['postgres://e:hush@h/r?sslmode=prefer', /sslmode=prefer: choose/],
    ['postgres://e:hush@h', /names no database/],
    ['postgres://h/r', /names no user/],
  ])('%s is refused with the reason', (url, sentence) => {
    expect(() => parseDatabaseUrl(url)).toThrow(sentence);
  });

  test('is named without its password', () => {
    expect(formatConnection(parseDatabaseUrl('postgres://e:hush@h/r'))).toBe('h:5432/r');
  });
});
