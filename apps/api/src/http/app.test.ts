import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../test/app.ts';
import { given } from '../../test/given.ts';
import { signIn } from '../../test/sign-in.ts';
import { inviteEditor } from '../editors/invitation.ts';

const server = testApp();
const HOST = { host: 'localhost' };

let story: ReturnType<typeof given>;
beforeAll(() => {
  story = given(server.record.prisma);
});

const ask = (query: string, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query },
    headers: { ...HOST, ...headers },
  });

describe('an address with a slash at its end', () => {
  const open = (url: string) => server.app.inject({ url, headers: HOST });

  test('opens the page that it opens without one', async () => {
    const [bare, slashed] = [await open('/councils'), await open('/councils/')];
    expect(bare.statusCode).toBe(200);
    expect([slashed.statusCode, slashed.body]).toEqual([200, bare.body]);
  });

  test('is where the admin app lies, to which the address without one leads', async () => {
    const bare = await open('/admin');
    expect([bare.statusCode, bare.headers.location]).toEqual([302, '/admin/']);
    const app = await open('/admin/');
    expect([app.statusCode, app.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await open('/admin/graphiql.html')).statusCode).toBe(200);
  });
});

describe('the public endpoint', () => {
  test('answers any site, without cookies', async () => {
    const response = await ask('{ publisher { isDemonstration: isSandbox demonstrationBanner { text } } }');
    expect(response.statusCode).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.json().data.publisher.demonstrationBanner.text).toBe(
      'Demonstration copy, not published by any party.',
    );
  });
  test('answers a preflight', async () => {
    const response = await server.app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin: 'https://party.example.org' },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers['access-control-allow-headers']).toContain('content-type');
  });
  test('shows people GraphiQL, bundled', async () => {
    const response = await server.app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.body).not.toMatch(/https?:\/\//);
  });
  test('takes no mutation', async () => {
    const response = await ask('mutation { inviteEditor(role: READER) { link } }');
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0]).toMatchObject({
      message: expect.stringContaining('only reads'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });
  test.each([
    [
      'a deep question',
      `{ organisations { nodes { ${'parent { '.repeat(14)} id ${'} '.repeat(14)} } } }`,
      'TOO_EXPENSIVE',
    ],
    [
      'sixteen aliases',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      'TOO_EXPENSIVE',
    ],
    ['two thousand words', `{ publisher { ${'isSandbox '.repeat(2_001)} } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'an id of another kind',
      '{ person(by: { id: "org_00000000000000000000000000" }) { id } }',
      'INVALID_INPUT',
    ],
    [
      'a day that is none',
      '{ representatives(asOf: "2026-02-30") { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s with a stable code and no internals', async (_what, query, code) => {
    const { errors } = (await ask(query)).json();
    expect(errors[0].extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|prisma|SELECT|at \w+ \(/);
  });
});

describe('trusted documents', () => {
  async function firstDocument(): Promise<[string, string]> {
    const manifest = JSON.parse(
      await readFile(new URL('../../../../packages/schema/trusted-documents.json', import.meta.url), 'utf8'),
    ) as Record<string, string>;
    const entry = Object.entries(manifest).find(([, document]) => document.includes('pledges('));
    if (!entry) throw new Error('no widget asks for pledges');
    return entry;
  }
  const get = (hash: string, variables: object, headers: Record<string, string> = {}) =>
    server.app.inject({
      url: `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`,
      headers: { ...HOST, ...headers },
    });

  test('every document of the manifest answers as a plain GET that any cache may keep', async () => {
    const [hash, document] = await firstDocument();
    expect(createHash('sha256').update(document).digest('hex')).toBe(hash);
    const response = await get(hash, variablesFor(document, 'nowhere'), {
      origin: 'https://party.example.org',
    });
    expect(response.json().errors).toBeUndefined();
    expect(response.headers['cache-control']).toBe(
      'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    );
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });
  test('the same answer again is 304, and a write makes a new one', async () => {
    const council = await story.council('aldermere');
    const pledge = await story.pledge(await story.manifesto(council.id, { slug: 'aldermere-labour-2023' }));
    await server.record.prisma.$transaction(async (tx) => {
      const { bumpGenerations } = await import('../cache/generation.ts');
      await bumpGenerations(tx, ['Pledge']);
    });
    await wait(100);
    const [hash, document] = await firstDocument();
    const variables = variablesFor(document, 'aldermere');
    const first = await get(hash, variables);
    const etag = String(first.headers.etag);
    expect(first.body).toContain('NOT_RATED');
    expect((await get(hash, variables, { 'if-none-match': etag })).statusCode).toBe(304);

    const editor = await signIn(
      server,
      await inviteEditor(server.record.prisma, 'NATIONAL_ADMIN'),
      'writer@example.org',
    );
    const written = await editor(RECORD, { input: rating(pledge) });
    expect(written.json().data.recordPledgeStatus.__typename).toBe('RecordedStatus');
    expect((await get(hash, variables, { 'if-none-match': etag })).statusCode).toBe(200);
    expect((await get(hash, variables)).body).toContain('IN_PROGRESS');
  });
  test('an unknown hash and broken variables are refused in a sentence', async () => {
    expect((await get('0'.repeat(64), {})).statusCode).toBe(404);
    const [hash] = await firstDocument();
    const broken = await server.app.inject({ url: `/q/${hash}?variables=%7Bnope`, headers: HOST });
    expect(broken.json().errors[0].extensions.code).toBe('INVALID_VARIABLES');
  });
});

const RECORD =
  'mutation ($input: RecordPledgeStatusInput!) { recordPledgeStatus(input: $input) { __typename ... on Error { message } } }';

function rating(pledge: { id: string; version: number }) {
  return {
    pledge: formatGlobalId('Pledge', pledge.id),
    expectedVersion: pledge.version,
    status: 'IN_PROGRESS',
    effectiveOn: '2026-11-01',
    summaryEn: 'The cabinet agreed a budget for it.',
    evidence: [{ type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes/1' }],
    changeReason: 'Minutes published',
  };
}

/** Variables of a document, as far as it declares them. */
function variablesFor(document: string, council: string): Record<string, unknown> {
  const all: Record<string, unknown> = {
    council,
    slug: council,
    manifesto: null,
    by: { slug: council },
    organisation: { slug: council },
    first: 20,
    lang: 'EN',
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => new RegExp(`\\$${name}\\b`).test(document)),
  );
}

test('what is not there is said in a sentence', async () => {
  const response = await server.app.inject({ url: '/nowhere', headers: { accept: 'application/json' } });
  expect(response.statusCode).toBe(404);
  expect(response.json().errors[0].message).toContain('/nowhere');
});

test('a browser that looks for what is not there gets a page', async () => {
  const response = await server.app.inject({ url: '/nowhere', headers: { accept: 'text/html' } });
  expect(response.statusCode).toBe(404);
  expect(response.headers['content-type']).toContain('text/html');
});

test('the server is alive and ready', async () => {
  expect((await server.app.inject('/healthz')).statusCode).toBe(200);
  expect((await server.app.inject('/readyz')).statusCode).toBe(200);
});
