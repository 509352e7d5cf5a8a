import { createHmac } from 'node:crypto';
import type { Secret } from '#src/secret.ts';

/** As Twilio's documents tell how it signs, in our own words. */
export async function signTwilio(
  token: Secret,
  { url, fields }: { readonly url: string; readonly fields: readonly (readonly [string, string])[] },
): Promise<string> {
  const told = fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).flat();
  return createHmac('sha1', token.reveal())
    .update([url, ...told].join(''))
    .digest('base64');
}
