import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { given } from '../../test/given.ts';
import { testApp } from '../../test/app.ts';
import { outletRoutes } from '../../test/outlet-routes.ts';
import { formatCursor } from '../graphql/keyset.ts';
import { describeRequest } from '../http/postcode-addresses.ts';

const TRUSTED = new URL('../../../../packages/schema/trusted-documents.json', import.meta.url);

/** A postcode as people write it. */
const TYPED = ['wf1%201aa', 'near-WF1-1AA', 'WF11AA'];
/** One address a route that takes something from its address, with a postcode in the place of that. */
const SAMPLES = Object.fromEntries(
  [
    '/councils/:slug',
    '/local-parties/:slug',
    '/people/:slug',
    '/manifestos/:slug',
    '/pledges/*',
    '/campaigns/:slug',
    '/challenge/*',
    '/feeds/corrections/:slug',
    '/feeds/pledges/:slug',
    '/feeds/pledges/councils/:slug',
    '/feeds/campaigns/:slug',
    '/calendar/:slug',
    '/api/v1/postcodes/:sector',
    '/q/:hash',
    '/files/:sha256/:name',
  ].map((route, index) => [route, route.replaceAll(/:\w+|\*/g, TYPED[index % TYPED.length] ?? '')]),
);

// Before the server is made: its routes are known only while they are added.
const addresses = outletRoutes(SAMPLES);
const pages = testApp();

beforeAll(() => given(pages.record.prisma).council('derby'));

test('a postcode typed into an address is kept by nobody, said back nowhere and not looked for', async () => {
  for (const address of [
    '/councils?q=wf1+1aa',
    '/councils?q=near%20WF11AA',
    '/councils?q=WF1%2F1AA',
    '/councils?q=WF1&q=1AA',
    '/councils?q=wf1+1aa&nation=ENGLAND&lang=cy',
    '/councils/derby?asOf=wf1+1aa',
  ]) {
    const { statusCode, headers, body } = await pages.app.inject(address);
    expect([address, statusCode, headers['cache-control'], headers.etag]).toEqual([
      address,
      400,
      'no-store',
      undefined,
    ]);
    expect(body).not.toMatch(/wf1.{0,3}1aa/i);
    expect(body).toContain('postcode(code)');
  }
  expect((await pages.app.inject('/councils?q=WF1')).statusCode).toBe(200);
});

test('of no route and of none at all is a postcode in the address said back, kept or logged', async () => {
  const typed = addresses().filter((address) => /wf1/i.test(address));
  expect(typed.length).toBeGreaterThan(20);
  const [hash] = Object.keys(JSON.parse(await readFile(TRUSTED, 'utf8')) as object);
  const others = [
    '/wf1-1aa',
    '/councils/near/WF1%201AA?lang=cy',
    '/%zz-wf1-1aa',
    `/${'long'.repeat(40)}/wf1-1aa`,
    '/councils/wf1-1aa?asOf=never',
    // What the page does not read is in its address all the same.
    '/councils/derby?from=wf1+1aa',
    `/q/${hash}?variables=${encodeURIComponent('{"text":"near WF1 1AA"}')}`,
    '/nowhere?postcode=WF1+1AA',
  ];
  for (const address of [...typed, ...others])
    for (const accept of others.includes(address) ? ['text/html', 'application/json'] : ['text/html']) {
      const { statusCode, headers, body } = await pages.app.inject({ url: address, headers: { accept } });
      const said = `${body} ${JSON.stringify(headers)}`;
      expect([address, /wf1.{0,3}1aa/i.test(said)]).toEqual([address, false]);
      expect([address, headers['cache-control'], headers.etag]).toEqual([address, 'no-store', undefined]);
      expect([address, statusCode === 200]).toEqual([address, address.startsWith('/councils/derby')]);
    }
});

test('the log names the route that was asked, and never its address', async () => {
  const lines: string[] = [];
  const app = Fastify({
    logger: {
      level: 'info',
      serializers: { req: describeRequest },
      stream: { write: (line: string) => lines.push(line) },
    },
  });
  app.get('/people/:slug', async () => 'somebody');
  await app.inject('/people/wf1-1aa?at=wf1+1aa');
  await app.close();
  expect(lines.join('')).toContain('/people/:slug');
  expect(lines.join('')).not.toMatch(/wf1/i);
});

test('an address that no page can have is not found, and no fault of ours', async () => {
  const foreign = formatCursor(['a', 'b']);
  for (const address of [
    '/councils?q=a%00b',
    '/people/a%00b',
    '/councils/a%00b',
    `/councils/derby?representatives=${foreign}`,
  ])
    expect([address, (await pages.app.inject(address)).statusCode]).toEqual([address, 404]);
});
