import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { FailedReason, RefusedReason } from './link-visit.ts';
import type { Address, Manners } from './manners.ts';

/** Why a request was not made or got no answer. */
export class PageRequestError extends Error {
  readonly reason: FailedReason | RefusedReason | 'NO_SUCH_HOST';

  constructor(reason: PageRequestError['reason'], options?: ErrorOptions) {
    super(`the page was not got: ${reason}`, options);
    this.reason = reason;
  }
}

export type PageRequest = { url: URL; headers?: Record<string, string>; signal: AbortSignal };

/**
 * Sends one GET and returns the response as soon as its head is there; redirects are not followed. The name is resolved here, every
 * address is held against the manners, and the connection goes to the addresses that were held against them: a name that resolves
 * otherwise a moment later gains nothing. Throws PageRequestError.
 */
export async function requestPage(
  { url, headers, signal }: PageRequest,
  manners: Manners,
): Promise<http.IncomingMessage> {
  const addresses = await findAddresses(url, manners);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        signal,
        agent: false,
        lookup: pinnedTo(addresses),
        headers: {
          'user-agent': manners.userAgent,
          accept: '*/*',
          // Content is hashed as it comes: one encoding, so that the same content has one hash.
          'accept-encoding': 'identity',
          ...headers,
        },
      },
      resolve,
    )
      .on('error', (error) => reject(connectionFailure(error, signal)))
      .end();
  });
}

/** What a connection that broke says of the page. */
export function connectionFailure(error: unknown, signal: AbortSignal): PageRequestError {
  const isTimeout = signal.aborted && (signal.reason as Error | undefined)?.name === 'TimeoutError';
  return new PageRequestError(isTimeout ? 'TIMED_OUT' : 'NOT_REACHED', { cause: error });
}

async function findAddresses(url: URL, manners: Manners): Promise<Address[]> {
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new PageRequestError('UNSUPPORTED_ADDRESS');
  }
  // An IPv6 address stands in brackets in a URL, and without them everywhere else.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = await manners.resolve(host).catch((error: unknown) => {
    const isGone = ['ENOTFOUND', 'ENODATA'].includes((error as { code?: string }).code ?? '');
    throw new PageRequestError(isGone ? 'NO_SUCH_HOST' : 'NOT_REACHED', { cause: error });
  });
  if (addresses.length === 0) throw new PageRequestError('NO_SUCH_HOST');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const isReachable = addresses.every(({ address }) => manners.mayReach(address, port));
  if (!isReachable) {
    const isPortAlone = addresses.every(({ address }) => manners.mayReach(address, 443));
    throw new PageRequestError(isPortAlone ? 'UNSUPPORTED_ADDRESS' : 'PRIVATE_ADDRESS');
  }
  return addresses;
}

/** A lookup that knows one answer. Node asks for all addresses or for one, depending on how it connects. */
function pinnedTo(addresses: readonly Address[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all) return done(null, [...addresses]);
    const [first] = addresses;
    return done(null, first?.address ?? '', first?.family);
  };
}
