import type { Channel } from '#bots/channel.ts';
import type { Held, WaitingDelivery } from '#db/deliveries.ts';
import { takeSpareSlot } from '#db/send-slots.ts';
import type { Resources } from '#src/resources.ts';

/**
 * The sign itself is not waited for: it may fail, or come late, and nothing follows from that. Where the platform counts
 * what it takes from us, a burst gets one sign, and only while there is plenty left for answers.
 */
export async function showWorking(
  { db }: Pick<Resources, 'db'>,
  channel: Channel,
  { held, waiting }: { readonly held: Held; readonly waiting: readonly WaitingDelivery[] },
): Promise<void> {
  const receipts = waiting.flatMap(({ event }) => ('messageId' in event ? [event] : []));
  const { name, account, perMinute } = channel;
  if (perMinute === null) {
    for (const receipt of receipts) void channel.showWorking(held.chat, receipt);
    return;
  }
  const last = receipts.at(-1);
  if (last && (await takeSpareSlot(db, { channel: name, account, perMinute }))) {
    void channel.showWorking(held.chat, last);
  }
}

/** The sign fades after some seconds where nobody counts what is sent; elsewhere the first one stays, and is enough. */
export function showStillWorking(
  channel: Channel,
  { held, waiting }: { readonly held: Held; readonly waiting: readonly WaitingDelivery[] },
): void {
  const last = waiting.flatMap(({ event }) => ('messageId' in event ? [event.messageId] : [])).at(-1);
  if (last !== undefined && channel.perMinute === null)
    void channel.showWorking(held.chat, { messageId: last });
}
