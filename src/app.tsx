import { Hono } from 'hono';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { receptionOf } from '#src/conversations/reception.ts';
import { getCentre } from '#src/web/api/get-centre.ts';
import { getProcedure, getProcedures } from '#src/web/api/get-procedures.ts';
import { openMonitoringRoutes } from '#src/web/api/open-monitoring-routes.ts';
import { openPushRoutes, pushPaths } from '#src/web/api/open-push-routes.ts';
import { openTicketRoutes } from '#src/web/api/open-ticket-routes.ts';
import {
  centrePromise,
  procedurePromise,
  proceduresPromise,
  questionPromise,
  serveOpenApi,
} from '#src/web/api/openapi.ts';
import { postQuestion } from '#src/web/api/post-question.ts';
import {
  getReceivedPromise,
  patchReceivedPromise,
  putReceivedPromise,
} from '#src/web/api/received-promises.ts';
import { getReceived, listKeyOnly, patchReceived, putReceived } from '#src/web/api/received-routes.ts';
import { showEmbedding } from '#src/web/builders/show-embedding.tsx';
import { showReference } from '#src/web/builders/show-reference.tsx';
import { showWardSite } from '#src/web/builders/show-ward-site.tsx';
import { serveCard } from '#src/web/card/serve-card.ts';
import { receiveWebhook } from '#src/web/channels/receive-webhook.ts';
import { openChatRoutes } from '#src/web/chat/open-chat-routes.ts';
import { showChecklist } from '#src/web/checklist/show-checklist.tsx';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitAddresses } from '#src/web/http/limit-addresses.ts';
import { limitBody } from '#src/web/http/limit-body.ts';
import { loadableAnywhere } from '#src/web/http/loadable-anywhere.ts';
import { ownOriginOnly } from '#src/web/http/own-origin-only.ts';
import { createRateLimit, type RateLimit } from '#src/web/http/rate-limit.ts';
import { requestLine } from '#src/web/http/request-line.ts';
import type { AppResources, RouteResources } from '#src/web/http/route-resources.ts';
import { safetyHeaders } from '#src/web/http/safety-headers.ts';
import { serveHealth } from '#src/web/http/serve-health.ts';
import {
  sharedChatHeaders,
  sharedChatRoutes,
  sharedRoutes,
  shareWithPages,
} from '#src/web/http/share-with-pages.ts';
import type { Verbs } from '#src/web/http/verbs.ts';
import { askOnPage } from '#src/web/page/ask-on-page.tsx';
import { serveAsset, serveWidgetFile } from '#src/web/page/serve-asset.ts';
import { showChat } from '#src/web/page/show-chat.tsx';
import { serveQuayList } from '#src/web/quay/serve-quay-list.ts';
import { showQuay } from '#src/web/quay/show-quay.tsx';
import { answerFault } from './answer-fault.tsx';
import { Fault } from './fault.ts';

const largestBody = 64 * 1024;
const uploads = '/api/v1/chat/attachments';
const widgetFiles = ['/widget.js', '/widget.css'];

/**
 * Every route in one list. A runtime passes each request's `remoteAddress` with it; one that makes an app for each
 * request passes the `rateLimit` that it keeps.
 */
export function createApp(
  held: AppResources,
  verbs: Verbs,
  rateLimit: RateLimit = createRateLimit(held.clock, held.rateLimitPerMinute),
): Hono<HttpEnv> {
  const resources: RouteResources = { ...held, verbs, rateLimit };
  const app = new Hono<HttpEnv>();

  for (const path of widgetFiles) app.use(path, loadableAnywhere());
  app.use(safetyHeaders(resources.publicUrl));
  if (resources.compression === 'gzip') app.use(compress());
  app.use(requestLine(resources));
  for (const path of sharedRoutes) app.use(path, shareWithPages(resources.widgetOrigins));
  const shareChat = shareWithPages(resources.widgetOrigins, sharedChatHeaders);
  for (const path of sharedChatRoutes) app.use(path, shareChat);
  app.use(ownOriginOnly(resources.publicUrl));
  app.use(uploads, limitBody(receptionOf(resources).mostBytes));
  // Webhooks and the console weigh their bodies themselves: some are refused without being looked at.
  app.use(except(['/webhooks/*', '/console/*', uploads, ...pushPaths], limitBody(largestBody)));

  const limited = limitAddresses(resources);
  app.get('/', showChat(resources));
  app.post('/', askOnPage(resources));
  for (const list of ['/giay-to/:code', '/giay-to/:code/:cases']) {
    app.get(`${list}/the.png`, limited, serveCard(resources));
  }
  app.get('/giay-to/:code/:cases?', limited, showChecklist(resources));
  app.get('/quay', showQuay(resources));
  app.get('/quay/danh-sach/:code/:cases?', limited, serveQuayList(resources));
  app.get('/assets/:path', serveAsset(resources.assets));
  for (const path of widgetFiles) app.get(path, serveWidgetFile(resources.assets));

  app.get('/nhung', showEmbedding(resources));
  app.get('/nhung/trang-mau', showWardSite(resources));
  app.get('/api/reference', limited, showReference(app, resources));

  app.post('/api/v1/questions', questionPromise, limited, postQuestion(resources));
  app.get('/api/v1/procedures', proceduresPromise, limited, getProcedures(resources));
  app.get('/api/v1/procedures/:code', procedurePromise, limited, getProcedure(resources));
  app.get('/api/v1/centre', centrePromise, limited, getCentre(resources));
  const forLists = [limited, listKeyOnly(resources)] as const;
  app.get('/api/v1/catalogue/received', getReceivedPromise, ...forLists, getReceived(resources));
  app.put('/api/v1/catalogue/received', putReceivedPromise, ...forLists, putReceived(resources));
  app.patch('/api/v1/catalogue/received', patchReceivedPromise, ...forLists, patchReceived(resources));
  openPushRoutes(app, resources);
  openMonitoringRoutes(app, resources);
  openTicketRoutes(app, resources);
  openChatRoutes(app, resources);
  app.get('/api/v1/openapi.json', serveOpenApi(app));

  for (const webhook of resources.webhooks) {
    app.get(webhook.path, (c) => c.json({}));
    app.post(webhook.path, receiveWebhook(resources, webhook));
  }

  resources.openStaffSide?.(app, resources);
  serveHealth(app, resources);

  app.notFound(() => {
    throw new Fault('not-found', 'There is nothing at this address.');
  });
  app.onError(answerFault(resources));
  return app;
}
