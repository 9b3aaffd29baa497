import { beforeAll, expect, test } from 'vitest';
import { given } from '../../test/given.ts';
import { testPages } from '../../test/pages.ts';
import { formatCursor } from '../graphql/keyset.ts';

const pages = testPages();

beforeAll(() => given(pages.record.prisma).council('derby'));

test('a postcode typed into an address is kept by nobody, said back nowhere and not looked for', async () => {
  for (const address of [
    '/councils?q=wf1+1aa',
    '/councils?q=near%20WF11AA',
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
