import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** Bytes of the key: enough that two addresses share one by chance only once in 2^56. */
const KEY_BYTES = 7;

/**
 * What stands for the address of a client wherever requests are counted in the database: nobody reads the address out of it without the
 * server's secret, and it ends with the window it is counted in. Of IPv6 a whole /64 is one, for one reader has all of it.
 */
export function addressKey(secret: string, ip: string): string {
  return createHmac('sha256', secret)
    .update(`address of a client ${networkOf(ip)}`)
    .digest('hex')
    .slice(0, KEY_BYTES * 2);
}

/** The same in the form of an address, for what takes nothing else: in fd00::/8, which belongs to nobody. All of it is in the first 64 bits. */
export function addressForm(secret: string, ip: string): string {
  const groups = `fd${addressKey(secret, ip)}`.match(/.{4}/g) ?? [];
  return `${groups.join(':')}::`;
}

function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const parsed = ipaddr.process(ip);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
