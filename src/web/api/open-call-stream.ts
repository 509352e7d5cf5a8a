import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';
import { isOwnRequest } from '#src/web/http/own-origin-only.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor } from './feed-door.ts';
import { startCallStream } from './start-call-stream.ts';
import { createStreamPlaces } from './stream-places.ts';

/** `GET /api/v1/hotline/stream`: the same events over a socket. */
export function openCallStream(
  resources: RouteResources,
  door: FeedDoor,
): (c: Context<HttpEnv>) => Promise<Response> {
  const places = createStreamPlaces();
  return async (c) => {
    if (c.req.header('Upgrade')?.toLowerCase() !== 'websocket') {
      throw new Fault('invalid', `This address speaks WebSocket: ask with Upgrade: websocket. ${otherWay}`);
    }
    const openSocket = c.env?.openSocket;
    if (!openSocket) throw new Fault('not-found', `No sockets are opened where this runs. ${otherWay}`);
    if (!isOwnRequest(c, resources.publicUrl)) {
      throw new Fault('forbidden', "Requests from another site's page are not taken.");
    }
    const authorization = c.req.header('Authorization');
    const key = authorization === undefined ? null : await door.demandKey(c, authorization);
    const demandKey = async (secret: string) => await door.demandKey(c, `Bearer ${secret}`);
    const guest = { key, demandKey, address: addressOf(c, resources) };
    return openSocket((socket) => startCallStream({ ...resources, door, places }, socket, guest));
  };
}

const otherWay = 'Batches are taken by POST /api/v1/hotline/events.';
