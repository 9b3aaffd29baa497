import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HostPage = Readonly<{ url: string; close: () => Promise<void> }>;

/** A local party's own site: one bare page on an origin of its own, with whatever was pasted into it. */
export async function serveHostPage(pasted: string): Promise<HostPage> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our branch</title><link rel="icon" href="data:,"></head><body><main><h1>Our branch</h1>${pasted}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
