import type { Incoming } from '#bots/channel.ts';
import { insertDelivery, type Received } from '#db/deliveries.ts';
import { noteDelivered } from '#db/template-receipts.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import { waitsForMore } from './waits-for-more.ts';

/**
 * Stores one event of a channel, once. When this returns it may be acknowledged: it will be answered, or end as dead
 * with the fallback sentence sent. When it throws it must not be, and the platform delivers it again.
 */
export async function receiveDelivery(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  incoming: Incoming,
): Promise<Received> {
  const { event } = incoming;
  // Said twice it is the same; said once it must not be forgotten because we stopped behind it.
  if (event.kind === 'noted' && event.delivered) await noteDelivered(db, clock.now(), event.delivered);
  const received = await insertDelivery(db, incoming, {
    conversationId: newId(),
    dedupeKey: await dedupeKey(incoming),
    at: clock.now(),
    readyInMs: waitsForMore(incoming.event),
  });
  if (received.kind === 'stored') signals.say('work', received.conversationId ?? '');
  return received;
}

/** A hash: what a platform calls people and messages does not stay when a conversation is erased. */
export async function dedupeKey({ channel, account, eventKey }: Incoming): Promise<string> {
  return await sha256(JSON.stringify([channel, account, eventKey]));
}
