import dns from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

export type Address = { address: string; family: number };

/** How the keeper behaves towards other people's sites. Tests act out a site on loopback by other manners. */
export type Manners = Readonly<{
  /** Says who asks and where to complain. */
  userAgent: string;
  /** Every address of a host name. Rejects as `dns.lookup` does. */
  resolve(host: string): Promise<Address[]>;
  /** Whether this address and port may be connected to at all. */
  mayReach(address: string, port: number): boolean;
  /** Between two requests to one host, in milliseconds. */
  pauseMs: number;
  /** For one request with its whole body, in milliseconds. */
  timeoutMs: number;
  /** HTML is held in memory and read as a document; anything else is hashed as it streams past. */
  maxHtmlBytes: number;
  maxBytes: number;
}>;

const WEB_PORTS = new Set([80, 443]);

/** The manners towards the open internet. `contactUrl` is where this copy is published. */
export function politeManners(contactUrl: string): Manners {
  return {
    userAgent: `Wheatsheaf/1.0 (evidence link check; +${contactUrl})`,
    resolve: (host) => dns.lookup(host, { all: true }),
    mayReach: (address, port) => isPublicAddress(address) && WEB_PORTS.has(port),
    pauseMs: 2_000,
    timeoutMs: 20_000,
    maxHtmlBytes: 4 * 1024 * 1024,
    maxBytes: 32 * 1024 * 1024,
  };
}
