import type { Context } from 'hono';
import type { RefusedRequest, Webhook } from '#bots/channel.ts';
import { countRefusals } from '#src/conversations/count-refusals.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { announcedLength } from '#src/web/http/announced-length.ts';
import { BusyFault } from '#src/web/http/busy-fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';
import { tooLarge } from '#src/web/http/limit-body.ts';
import { readBody } from '#src/web/http/read-body.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { createWeightedRoom, type WeightedRoom } from '#src/web/http/weighted-room.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const largestDelivery = megabyte;
/** What a platform's events hardly ever exceed; one that does not say its length may be as large as any. */
const usualDelivery = 128 * kilobyte;
const least = 4 * kilobyte;
/** Seconds: the platform delivers again. */
const soon = 2;

/**
 * A platform's delivery: verified, stored, and only then acknowledged. Where storing fails the platform gets an error
 * and delivers again; what is not from the platform leaves a count and nothing else. What its headers tell of is
 * refused unread. The others' bodies are in memory before they can be told from forged ones, so there is room for so
 * many bytes at once: the usual ones have a room that large ones cannot fill.
 */
export function receiveWebhook(
  resources: RouteResources,
  webhook: Webhook,
): (c: Context<HttpEnv>) => Promise<Response> {
  const count = countRefusals(resources);
  const rooms = {
    usual: createWeightedRoom({ least, inAll: 16 * megabyte, ofAddress: 8 * megabyte }),
    large: createWeightedRoom({ least, inAll: 16 * megabyte, ofAddress: 8 * megabyte }),
  };
  const refuse = async (c: Context<HttpEnv>, { why, status }: RefusedRequest): Promise<Response> => {
    await count({ channel: webhook.channel, why });
    return c.json({}, status);
  };
  return async (c) => {
    const { headers } = c.req.raw;
    const refused = webhook.precheck?.(headers) ?? null;
    if (refused) return await refuse(c, refused);
    const length = announcedLength(c) ?? largestDelivery;
    if (length > largestDelivery) throw tooLarge();
    const leave = enter(length <= usualDelivery ? rooms.usual : rooms.large, addressOf(c, resources), length);
    try {
      const read = await webhook.read({ headers, body: await readBody(c, length) });
      if (read.kind === 'refused') return await refuse(c, read);
      for (const incoming of read.events) await receiveDelivery(resources, incoming);
      return c.json({});
    } finally {
      leave();
    }
  };
}

function enter(room: WeightedRoom, address: string, length: number): () => void {
  const leave = room.enter(address, length);
  if (!leave) throw new BusyFault(soon);
  return leave;
}
