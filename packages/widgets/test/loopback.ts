import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const DIST = path.join(import.meta.dirname, '../dist');

/** What the fake record answers: an answer's `data`, or an HTTP status instead of one. */
export type Answering = (document: string, variables: Record<string, unknown>) => unknown;

export type Page = { html: string; headers?: Record<string, string> };

/**
 * A server on a free loopback port that stands in for ours: the built files under any version, the trusted-document
 * route with ETag, and host pages. `seen` lists every request for something else than a page.
 */
export async function startLoopback(pages: Record<string, (origin: string) => Page>, answer: Answering) {
  const seen: string[] = [];
  let origin = '';
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const [, first = '', second = ''] = url.pathname.split('/');
    const page = pages[url.pathname];
    if (page) {
      const { html, headers } = page(origin);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
      return;
    }
    seen.push(url.pathname.replace(/[0-9a-f]{64}/, '…'));
    const open = { 'access-control-allow-origin': '*' };
    if (second === 'coop.js') {
      response.writeHead(200, { ...open, 'content-type': 'text/javascript' }).end(await readFile(path.join(DIST, 'v1/coop.js')));
    } else if (first === 'q' || (first === 'sandbox' && second === 'q')) {
      const data = answer(url.pathname.split('/').at(-1) ?? '', JSON.parse(url.searchParams.get('variables') ?? '{}'));
      const status = typeof data === 'number' ? data : 200;
      response
        .writeHead(status, { ...open, 'content-type': 'application/json', 'cache-control': 'public, max-age=60' })
        .end(JSON.stringify(status === 200 ? { data } : { errors: [{ message: `HTTP ${status}` }] }));
    } else {
      response.writeHead(url.pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
