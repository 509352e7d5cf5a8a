import type { Context } from 'hono';
import { takeFeed } from '#src/hotline/take-feed.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import type { FeedDoor } from './feed-door.ts';
import { feedBatchSchema } from './feed-schema.ts';
import { demandPaired, findReader } from './find-reader.ts';
import { readJsonBody } from './read-json-body.ts';

/** `POST /api/v1/hotline/feeds/:reader`: what a supplier sends, passed on by somebody who signs for it. */
export function postFeed(
  { db, clock, log, signals, feeds }: RouteResources,
  door: FeedDoor,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const { id, name: source } = await door.demandSigned(c);
    const reader = findReader(c.req.param('reader') ?? '', feeds);
    const { about, payloads } = await readJsonBody(c, feedBatchSchema);
    const hearing = { db, clock, signals, keys: await door.keys };
    const told = demandPaired(await takeFeed(hearing, { source, reader, about, payloads }));
    const { taken, late, known, refused } = told;
    if (refused > 0) log.warn('hotline.refused', { keyId: id, taken, late, known, refused });
    return c.json(told);
  };
}
