import { sameText } from '#src/sign.ts';

/** What Zalo signs with: the app's id before the body, its timestamp and a key behind. */
export type SigningTerms = { readonly first: string; readonly timestamp: string; readonly key: string };

/** The 64 hexadecimal digits of the header, in small letters: `mac=…`, `mac = …` or bare. `null` for anything else. */
export function readMac(header: string): string | null {
  return /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header)?.[1]?.toLowerCase() ?? null;
}

/**
 * Whether `mac` is the SHA-256 of app id, raw body, timestamp and key, one after the other: no HMAC, and the key is
 * the one that Zalo's webhook page shows, not the app's secret. Constant time.
 */
export async function isSignedBody(mac: string, body: Uint8Array, terms: SigningTerms): Promise<boolean> {
  const encoder = new TextEncoder();
  const before = encoder.encode(terms.first);
  const after = encoder.encode(`${terms.timestamp}${terms.key}`);
  const signed = new Uint8Array(before.length + body.length + after.length);
  signed.set(before);
  signed.set(body, before.length);
  signed.set(after, before.length + body.length);
  return sameText(mac, await hexDigest(signed));
}

/** SHA-256 in hexadecimal digits. */
export async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
