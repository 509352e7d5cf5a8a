/**
 * Whose request this is, for the rate limit. X-Forwarded-For is believed only as far as our own proxies wrote
 * it: each of `trustedProxies` appended one address, so the client stands that many places from the end.
 * Whatever stands before that place came from outside and is ignored.
 */
export function clientAddress(
  peer: string | null | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const hops = forwardedFor?.split(',').map((hop) => hop.trim()) ?? [];
  const client = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  const known = hops.length >= trustedProxies ? client : undefined;
  return network(known || peer || 'unknown');
}

/** One IPv6 household holds a /64, so that is what counts as one address; IPv4 written as IPv6 is IPv4. */
function network(address: string): string {
  const lower = address.toLowerCase().slice(0, 45);
  if (!lower.includes(':')) return lower;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(lower)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = lower.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const zeros = Array.from({ length: Math.max(0, missing) }, () => '0');
  return `${[...groups, ...zeros, ...(tail ?? '').split(':').filter(Boolean)].slice(0, 4).join(':')}::/64`;
}
