import type { Incoming } from '#bots/channel.ts';
import { insertDelivery } from '#db/deliveries.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import { waitsForMore } from './waits-for-more.ts';

/**
 * Stores one event of a channel, once. When this returns it may be acknowledged: it will be answered, or end as dead
 * with the fallback sentence sent. When it throws it must not be, and the platform delivers it again.
 */
export async function receiveDelivery(
  resources: Pick<Resources, 'db' | 'clock'>,
  incoming: Incoming,
): Promise<'stored' | 'known'> {
  return insertDelivery(resources.db, incoming, {
    conversationId: newId(),
    at: resources.clock.now(),
    readyInMs: waitsForMore(incoming.event),
  });
}
