import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manners } from '../src/evidence/manners.ts';
import { isPublicAddress } from '../src/evidence/public-address.ts';

/** What a page of the acted site does with a request. */
export type Act = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A page of HTML. */
export const page =
  (text: string, headers: Record<string, string> = {}): Act =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);

/** An answer without a body. */
export const status =
  (code: number, headers: Record<string, string> = {}): Act =>
  (_request, response) =>
    response.writeHead(code, headers).end();

/** Other people's sites, acted out by one server on loopback: every host name that a test lists leads to it. */
export async function openActedSite() {
  const pages = new Map<string, Act>();
  const asked: { path: string; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    (pages.get(request.url ?? '') ?? status(404))(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const names = new Map([['council.example', '127.0.0.1']]);

  /** The manners of the evidence check, but for what stands on loopback and takes no time. */
  const manners: Manners = {
    userAgent: 'Wheatsheaf/1.0 (evidence link check; +https://record.example)',
    resolve: async (host) => {
      const address = names.get(host) ?? (/^[\d.]+$/.test(host) ? host : null);
      if (address === null) throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      return [{ address, family: 4 }];
    },
    mayReach: (address, toPort) => (address === '127.0.0.1' && toPort === port) || isPublicAddress(address),
    pauseMs: 0,
    timeoutMs: 400,
    maxHtmlBytes: 10_000,
    maxBytes: 20_000,
  };

  return {
    pages,
    names,
    asked,
    manners,
    /** The whole address of a path on the acted site. */
    at: (path: string) => `http://council.example:${port}${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
