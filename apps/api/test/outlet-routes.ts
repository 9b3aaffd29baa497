import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { afterAll } from 'vitest';

/** HTML that shows no record of its own: tools for those who keep it or ask it questions. */
const TOOLS = ['/admin', '/graphql', '/sandbox/graphql'];

/** Routes that answer editors alone. */
const FOR_EDITORS = /^\/admin\/|^\/api\/auth\//;

/**
 * The addresses of every outlet for readers and for their programs, from the server's own routes: call it before the server is made, for its routes are known only while
 * they are added. What it gives asks each route once, or once a sample. An address that is empty has parameters for which no sample stands.
 * @param samples What stands for the parameters of a route, by the route without its ending and without `/sandbox`.
 */
export function outletRoutes(samples: Readonly<Record<string, string | readonly string[]>>): () => string[] {
  const routes = new Set<string>();
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      if ([method].flat().includes('GET')) routes.add(url);
    });
  };
  subscribe('fastify.initialization', listen);
  afterAll(() => void unsubscribe('fastify.initialization', listen));

  const addressesOf = (route: string): string[] => {
    if (!/[:*]/.test(route)) return [route];
    const extension = /\.\w+$/.exec(route)?.[0] ?? '';
    const sample = samples[route.replace(/\.\w+$/, '').replace(/^\/sandbox/, '')] ?? [];
    const found = [sample].flat().map((address) => address + extension);
    return found.length === 0 ? [''] : found;
  };
  return () =>
    [...routes].filter((route) => !FOR_EDITORS.test(route) && !TOOLS.includes(route)).flatMap(addressesOf);
}

/** Asks for an address, and where it leads to. */
export async function follow(app: FastifyInstance, address: string) {
  const response = await app.inject(address);
  const { location } = response.headers;
  return [301, 302].includes(response.statusCode) && location
    ? app.inject(location.split('#')[0] ?? '')
    : response;
}
