import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('an address that may be connected to', () => {
  test.each(['81.2.69.142', '2a00:1450:4009::200e'])('%s is of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.9.9.9', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'this host'],
    ['::', 'this host'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'carrier-grade'],
    ['169.254.169.254', 'a metadata service'],
    ['fe80::1', 'link-local'],
    ['fd00:ec2::254', 'a metadata service, unique local'],
    ['::ffff:10.0.0.1', 'private, mapped into IPv6'],
    ['::ffff:7f00:1', 'loopback, mapped into IPv6'],
    ['::127.0.0.1', 'loopback, in the old form'],
    ['64:ff9b::a00:1', 'private, translated'],
    ['2002:a00:1::', 'private, tunnelled'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['council.example', 'no address'],
  ])('%s is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
