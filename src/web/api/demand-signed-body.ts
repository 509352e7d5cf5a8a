import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { isSignedBody, pushSecret } from '#src/keys/push-secret.ts';
import type { Keys } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { SignaturePrefix } from './signature-headers-schema.ts';

type Signing = { readonly keys: Keys; readonly keyId: string; readonly now: Date };

/** Lets a body through that was signed lately with the signing secret of the key that it came with. */
export async function demandSignedBody(
  c: Context<HttpEnv>,
  prefix: SignaturePrefix,
  { keys, keyId, now }: Signing,
): Promise<void> {
  const isSigned = await isSignedBody(await pushSecret(keys, keyId), {
    timestamp: c.req.header(`X-${prefix}-Timestamp`) ?? '',
    signature: c.req.header(`X-${prefix}-Signature`) ?? '',
    body: await c.req.arrayBuffer(),
    now,
  });
  if (isSigned) return;
  throw new Fault(
    'unauthenticated',
    'The body is not signed with the signing secret of this key, or too old.',
  );
}
