import type { Secret } from '#src/secret.ts';
import { sameText } from '#src/sign.ts';

type SignedRequest = {
  /** As it was called, with its query. */
  readonly url: string;
  /** The fields of the form. */
  readonly fields: Iterable<readonly [string, string]>;
  /** `X-Twilio-Signature`. */
  readonly signature: string;
};

/** Whether Twilio sent this: HMAC-SHA1, by the account's token, over the address and the sorted fields. Constant time. */
export async function isTwilioSigned(
  token: Secret,
  { url, fields, signature }: SignedRequest,
): Promise<boolean> {
  const sorted = [...fields].toSorted(
    ([one, first], [other, second]) => order(one, other) || order(first, second),
  );
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(token.reveal()),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const signed = url + sorted.map(([name, value]) => name + value).join('');
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(signed)));
  return sameText(signature, btoa(String.fromCharCode(...mac)));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
