import type { Clock } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { isSignedBody, pushSecret } from '#src/keys/push-secret.ts';
import type { FeedDoor, FeedKey } from './feed-door.ts';
import type { StreamHello } from './stream-message.ts';

/** Who wants to stream, and the nonce that was said to them. */
export type StreamGuest = {
  /** Where a header has shown it. */
  readonly key: FeedKey | null;
  /** By the secret that the first message carries. */
  demandKey(secret: string): Promise<FeedKey>;
  readonly address: string;
};

/** The key of whoever signed this nonce, just now. */
export async function proveStreamKey(
  { door, clock }: { readonly door: FeedDoor; readonly clock: Pick<Clock, 'now'> },
  guest: StreamGuest,
  { hello, nonce }: { readonly hello: StreamHello; readonly nonce: string },
): Promise<FeedKey> {
  const key = guest.key ?? (await guest.demandKey(hello.key ?? ''));
  const isProved = await isSignedBody(await pushSecret(await door.keys, key.id), {
    ...{ timestamp: hello.timestamp, signature: hello.signature, now: clock.now() },
    body: new TextEncoder().encode(nonce).buffer,
  });
  if (isProved) return key;
  throw new Fault(
    'unauthenticated',
    'The nonce is not signed with the signing secret of this key, or too old.',
  );
}
