import type { Incoming, IncomingEvent } from '#bots/channel.ts';
import { type ChatPlace, findDelivery } from '#db/shown-messages.ts';
import { dedupeKey, receiveDelivery } from './receive-delivery.ts';

/** `known`: it had come before, and nothing was done. */
export type ReceivedMessage = { readonly deliveryId: string; readonly known: boolean };

/** What a page sent under an id of its own: stored once, however often it sends it, and always under the same number. */
export async function receiveMessage(
  resources: Parameters<typeof receiveDelivery>[0],
  place: ChatPlace,
  event: Extract<IncomingEvent, { readonly kind: 'text' | 'choice' | 'attachment' | 'location' }>,
): Promise<ReceivedMessage> {
  const incoming: Incoming = { ...place, eventKey: `${place.chat}:${event.messageId}`, event };
  const received = await receiveDelivery(resources, incoming);
  if (received.kind === 'stored') return { deliveryId: received.id, known: false };
  const known = await findDelivery(resources.db, place, await dedupeKey(incoming));
  // Only its retention can have taken it away in between; then it was worked long ago.
  return { deliveryId: known ?? '0', known: true };
}
