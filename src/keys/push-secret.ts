import { type Keys, sameText } from '#src/sign.ts';

/** A body is taken for so long after its time stamp, and as long before it. */
const mostAgeSeconds = 300;

/** What a registry or a feed signs its bodies with: made from ours and the id of its API key, and kept nowhere. */
export async function pushSecret(keys: Keys, keyId: string): Promise<string> {
  return `motcua_sign_${await keys.sign('registry-push', keyId)}`;
}

/** The signature of a body: HMAC-SHA256 in hex over the time stamp, a dot and the bytes as they are sent. */
export async function signBody(
  secret: string,
  { timestamp, body }: { readonly timestamp: string; readonly body: ArrayBuffer },
): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const prefix = encoder.encode(`${timestamp}.`);
  const signed = new Uint8Array(prefix.length + body.byteLength);
  signed.set(prefix);
  signed.set(new Uint8Array(body), prefix.length);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
  return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type SignedBody = {
  /** Unix seconds. */
  readonly timestamp: string;
  readonly signature: string;
  readonly body: ArrayBuffer;
  readonly now: Date;
};

/** Whether the body was signed with this secret, lately. */
export async function isSignedBody(
  secret: string,
  { timestamp, signature, body, now }: SignedBody,
): Promise<boolean> {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > mostAgeSeconds) return false;
  return sameText(signature.toLowerCase(), await signBody(secret, { timestamp, body }));
}
