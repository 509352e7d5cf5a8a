import { z } from 'zod';

/** Whose headers carry the signature of a body. */
export type SignaturePrefix = 'Registry' | 'Hotline';

/** As they are published; `demandSignedBody` reads them. */
export function signatureHeadersSchema(prefix: SignaturePrefix) {
  return z.object({
    [`X-${prefix}-Timestamp`]: z
      .string()
      .describe(
        'Unix seconds, at most five minutes from ours: a body that is sent again later is signed anew.',
      ),
    [`X-${prefix}-Signature`]: z
      .string()
      .describe(
        'HMAC-SHA256 in hex over the time stamp, a dot and the body’s bytes, with the signing secret of the key.',
      ),
  });
}
