import type { Context } from 'hono';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor } from './feed-door.ts';
import { callBodySchema } from './hotline-schema.ts';
import { readJsonBody } from './read-json-body.ts';

/** Some hundred long utterances. */
export const largestCallBatch = 1024 * 1024;

/** `POST /api/v1/hotline/events`. */
export function postCallEvents(
  { db, clock, log, signals }: RouteResources,
  door: FeedDoor,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const { id, name } = await door.demandSigned(c);
    const { events } = await readJsonBody(c, callBodySchema);
    const told = await takeCallEvents(
      { db, clock, signals, keys: await door.keys },
      { source: name, events },
    );
    const { taken, late, known, refused } = told;
    if (refused > 0) log.warn('hotline.refused', { keyId: id, taken, late, known, refused });
    return c.json(told);
  };
}
