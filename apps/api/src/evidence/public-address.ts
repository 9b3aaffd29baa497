import ipaddr from 'ipaddr.js';

/** Addresses of the open IPv6 internet (IANA IPv6 Global Unicast); the rest is reserved or local. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the open internet. Loopback, private, link-local (with it the metadata services of hosting companies
 * at 169.254.169.254), unique local, carrier-grade and reserved ranges are not, nor are IPv6 forms that carry an IPv4 address: a link in
 * the record must never make this server speak with what stands beside it.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
