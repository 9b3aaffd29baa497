import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildScript } from './built.ts';

/** What the record answers to a document: an answer's `data`, or an HTTP status instead of one. */
export type Answers = Record<string, object | number>;

/** Serves on a free loopback port until disposed of. `host` tells the origins of several servers apart. */
async function listen(host: '127.0.0.1' | 'localhost', listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Stands in for our server: the script under any version, and trusted documents with ETag, as api.md describes them. */
export async function startRecord(answers: Answers) {
  const requests: IncomingMessage[] = [];
  const script = await buildScript();
  const server = await listen('localhost', (request, response) => {
    requests.push(request);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname.endsWith('/coop.js')) {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else if (pathname.startsWith('/q/')) {
      sendAnswer(answers[pathname.slice(3)] ?? 404, request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  return { ...server, requests, answers };
}

function sendAnswer(answer: object | number, request: IncomingMessage, response: ServerResponse): void {
  response
    .setHeader('Content-Type', 'application/json')
    .setHeader('Cache-Control', 'public, max-age=60, stale-while-revalidate=600');
  if (typeof answer === 'number') {
    response
      .writeHead(answer, { 'Cache-Control': 'no-store' })
      .end(JSON.stringify({ errors: [{ message: `refused with ${answer}` }] }));
    return;
  }
  const body = JSON.stringify({ data: answer });
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.end(body);
}

/** A local party's own site: one page. */
export function startHost(html: string, headers: Record<string, string> = {}) {
  return listen('127.0.0.1', ({ url }, response) => {
    if (url === '/')
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
    else response.writeHead(204).end();
  });
}
