import { expect, test } from 'vitest';
import { clientAddress } from '#src/web/http/client-address.ts';

test.each([
  ['the peer, where nobody is trusted', '10.0.0.1', '1.1.1.1', 0, '10.0.0.1'],
  ['what one proxy wrote', '10.0.0.1', '9.9.9.9, 1.1.1.1', 1, '1.1.1.1'],
  ['what the outer of two proxies wrote', '10.0.0.1', '9.9.9.9, 1.1.1.1, 10.0.0.2', 2, '1.1.1.1'],
  ['the peer, where a proxy was gone around', '10.0.0.1', '1.1.1.1', 2, '10.0.0.1'],
  ['the peer, where the proxy wrote nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['IPv4, also when written as IPv6', '::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
  ['the network of an IPv6 household', '2001:db8:1:2:aaaa::1', undefined, 0, '2001:db8:1:2::/64'],
  ['the same network, written short', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['this machine', '::1', undefined, 0, '0:0:0:0::/64'],
  ['one name for all who have none', null, undefined, 0, 'unknown'],
  ['never more than an address is long', 'x'.repeat(10_000), undefined, 0, 'x'.repeat(45)],
])('is %s', (_, peer, forwardedFor, trustedProxies, expected) => {
  expect(clientAddress(peer, forwardedFor, trustedProxies)).toBe(expected);
});
