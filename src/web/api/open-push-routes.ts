import type { Hono } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitAddresses } from '#src/web/http/limit-addresses.ts';
import { limitBody } from '#src/web/http/limit-body.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { openFeedDoor } from './feed-door.ts';
import { passFeedPromise, twilioPromise } from './feed-promises.ts';
import { streamCallsPromise, tellCallsPromise } from './hotline-promises.ts';
import { largestCallBatch, postCallEvents } from './hotline-routes.ts';
import { openCallStream } from './open-call-stream.ts';
import { postFeed } from './post-feed.ts';
import { largestTwilio, postTwilio } from './post-twilio.ts';
import { pushDossiersPromise } from './registry-promises.ts';
import { largestBatch, postDossiers } from './registry-routes.ts';

const registryPush = '/api/v1/registry/dossiers';
const callEvents = '/api/v1/hotline/events';
const callStream = '/api/v1/hotline/stream';
const feeds = '/api/v1/hotline/feeds/:reader';
const twilio = '/api/v1/hotline/feeds/twilio';

/** Where other systems tell us what happened, in larger bodies than anybody types. */
export const pushPaths: readonly string[] = [registryPush, callEvents, feeds];

export function openPushRoutes(app: Hono<HttpEnv>, resources: RouteResources): void {
  app.use(registryPush, limitBody(largestBatch));
  const registries = limitAddresses(resources, 'registry');
  app.post(registryPush, pushDossiersPromise, registries, postDossiers(resources));
  const door = openFeedDoor(resources);
  app.use(callEvents, limitBody(largestCallBatch));
  app.post(callEvents, tellCallsPromise, postCallEvents(resources, door));
  app.use(feeds, limitBody(largestCallBatch));
  app.use(twilio, limitBody(largestTwilio));
  app.post(twilio, twilioPromise, postTwilio(resources, door));
  app.post(feeds, passFeedPromise, postFeed(resources, door));
  app.get(callStream, streamCallsPromise, openCallStream(resources, door));
}
