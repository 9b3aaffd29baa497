import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('the settings', () => {
  test('an empty environment gives a local server with its own database', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:4000',
      databaseUrl: null,
      secret: null,
      smtpUrl: null,
      imprint: null,
    });
    expect(config.dataFolder).toMatch(/\/\.coop$/);
  });

  test('an empty value counts as left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: null });
  });

  test('a server open to other machines is named localhost until told its public address', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://localhost:80');
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:4000');
    expect(readConfig({ PUBLIC_URL: 'https://record.example/' }).publicUrl).toBe('https://record.example');
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be a port number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a port number from 0 to 65535.'],
    [
      { PUBLIC_URL: 'record.example' },
      'PUBLIC_URL must be a whole address that begins with http:// or https://.',
    ],
    [
      { DATABASE_URL: 'mysql://u:p@h/d' },
      'DATABASE_URL must be a whole address that begins with postgres:// or postgresql://.',
    ],
    [{ COOP_SECRET: 'short' }, 'COOP_SECRET must be at least 32 characters long.'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be a whole address that begins with smtp:// or smtps://.'],
  ])('%o is refused by name, without its value', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('a misspelt setting is refused instead of being ignored', () => {
    expect(() => readConfig({ COOP_SECERT: 'x'.repeat(32) })).toThrow(/^COOP_SECERT is not a setting/);
  });

  test('an imprint needs the promoter and the address', () => {
    expect(() => readConfig({ COOP_IMPRINT_PROMOTER: 'A. Baker' })).toThrow(
      /^COOP_IMPRINT_ADDRESS is missing/,
    );
    expect(() => readConfig({ COOP_IMPRINT_ON_BEHALF_OF: 'Aldermere Co-operators' })).toThrow(
      /^COOP_IMPRINT_PROMOTER is missing/,
    );
    expect(
      readConfig({ COOP_IMPRINT_PROMOTER: 'A. Baker', COOP_IMPRINT_ADDRESS: '1 Mill Lane, Aldermere' })
        .imprint,
    ).toEqual({ promoter: 'A. Baker', address: '1 Mill Lane, Aldermere', onBehalfOf: null });
  });
});
