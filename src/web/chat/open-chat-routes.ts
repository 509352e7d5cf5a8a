import type { Hono } from 'hono';
import { webAccount } from '#bots/web/web-channel.ts';
import { createShownWatch } from '#src/conversations/watch-shown.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitAddresses } from '#src/web/http/limit-addresses.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import {
  attachmentPromise,
  eventsPromise,
  filePromise,
  messagePromise,
  sessionPromise,
} from './chat-promises.ts';
import { getFile } from './get-file.ts';
import { postAttachment } from './post-attachment.ts';
import { postMessage } from './post-message.ts';
import { postSession } from './post-session.ts';
import { serveEvents } from './serve-events.ts';
import { chatPace, createStreamRoom } from './stream-room.ts';

/** The chat of our page, of the widget, and of whoever builds their own. */
export function openChatRoutes(app: Hono<HttpEnv>, resources: RouteResources): void {
  const pace = { ...chatPace, ...resources.chatPace };
  const watch = createShownWatch(resources, { channel: 'web', account: webAccount }, pace.pollMs);
  const room = createStreamRoom(resources.stopping, pace);
  const path = '/api/v1/chat';
  const limit = (what: string) => limitAddresses(resources, what);
  app.post(`${path}/session`, sessionPromise, limit('session'), postSession(resources));
  app.post(`${path}/messages`, messagePromise, limit('address'), postMessage(resources, watch));
  app.post(`${path}/attachments`, attachmentPromise, limit('upload'), postAttachment(resources, watch));
  app.get(`${path}/files/:file`, filePromise, limit('address'), getFile(resources));
  app.get(`${path}/events`, eventsPromise, limit('listener'), serveEvents(resources, { watch, room, pace }));
}
